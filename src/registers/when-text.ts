import { formatDate } from '../platform/text/format.ts'
import { currentLocale, m } from '../platform/text/index.ts'
import { today } from '../platform/time/local-date.model.ts'

const osloTime = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
})

/** "2. mars 2026 kl. 14.05", where the users are. */
export const whenText = (at: Date): string =>
  m.registersWhen({
    date: formatDate(
      today(() => at),
      currentLocale(),
    ),
    time: osloTime.format(at).replace(':', '.'),
  })
