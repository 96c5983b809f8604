import { formatDate } from '../text/format.ts'
import type { Locale } from '../text/locale.ts'
import { today } from '../time/local-date.model.ts'

const osloTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment as a clock in Norway shows it: `1. mars 2017 kl. 14.05`, in English `1 March 2017 at 14:05`. */
export function momentText(moment: Date, locale: Locale): string {
  const date = formatDate(
    today(() => moment),
    locale,
  )
  const time = osloTime.format(moment)
  return locale === 'en' ? `${date} at ${time}` : `${date} kl. ${time.replace(':', '.')}`
}
