import { formatDate } from '../platform/text/format.ts'
import { currentLocale, m } from '../platform/text/index.ts'
import { today } from '../platform/time/local-date.model.ts'
import type { Conflict } from './budgets/budget-form.view.tsx'
import type { LastChange } from './last-change.sql.ts'

type Values = Readonly<Record<string, string>>

type Compared = {
  readonly last: LastChange | undefined
  /** The fields in their order, with what they are called. */
  readonly labels: Readonly<Record<string, () => string>>
  readonly stored: Values
  readonly mine: Values
  /** How the value of a field that is chosen from a list is called there; others are shown as they were typed. */
  readonly choices?: Readonly<Record<string, (value: string) => string>>
}

/** Somebody else saved first: who, when, and every field in both versions. */
export function conflictOf({ last, labels, stored, mine, choices = {} }: Compared): Conflict {
  const shown = (field: string, value = '') => choices[field]?.(value) ?? value
  return {
    who: last?.who ?? m.economySomebody(),
    when: last ? momentText(last.at) : '',
    fields: Object.entries(labels).map(([field, label]) => ({
      label: label(),
      stored: shown(field, stored[field]),
      mine: shown(field, mine[field]),
    })),
  }
}

const osloTime = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
})

/** "2. mars 2026 kl. 14.05", where the users are. */
const momentText = (at: Date): string =>
  m.economyWhen({
    date: formatDate(
      today(() => at),
      currentLocale(),
    ),
    time: osloTime.format(at).replace(':', '.'),
  })
