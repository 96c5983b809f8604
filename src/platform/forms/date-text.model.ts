import { accept, type Decision, refuse } from '../refusal/refusal.model.ts'
import { dateOf, type LocalDate } from '../time/local-date.model.ts'
import { plainFigureText } from './figure.model.ts'

export type DateRefusal =
  | 'required'
  | 'date'
  | 'date-year'
  | 'date-unknown-day'
  | 'date-too-early'
  | 'date-too-late'

/** The first and the last day that are accepted; 1 January 1800 and 31 December 2199 unless told. */
export type DateRules = { readonly from?: LocalDate; readonly to?: LocalDate }

const earliest = '1800-01-01' as LocalDate
const latest = '2199-12-31' as LocalDate

// The first letters are enough, in Norwegian and in English: 1. mars, 1 March, 1. okt. 2017.
const months = ['jan', 'feb', 'mar', 'apr', 'ma[iy]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'de[sc]']
const monthPattern = new RegExp(`^(?:${months.map((month) => `(${month}[a-z]{0,7})`).join('|')})$`)

const international = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/
const norwegian = /^(?<day>\d{1,2}) ?[./-] ?(?<month>\d{1,2}) ?[./-] ?(?<year>\d{2}|\d{4})$/
const inWords =
  /^(?:[a-zøå]+dag,? (?:den )?)?(?<day>\d{1,2})\.? ?(?<name>[a-z]{3,9})\.? (?<year>\d{2}|\d{4})$/

/** Reads `01.03.2017`, `1.3.2017`, `1/3-2017`, `2017-03-01`, `1. mars 2017` and `1 March 2017`. */
export function parseDate(text: string, rules: DateRules = {}): Decision<LocalDate, DateRefusal> {
  const plain = plainFigureText(text)
  if (plain === '') return refuse('required')
  const parts = [international, norwegian, inWords].map((form) => form.exec(plain)?.groups).find(Boolean)
  const month = parts?.name === undefined ? parts?.month : monthNumber(parts.name)
  if (!parts || month === undefined) return refuse('date')
  if (parts.year?.length !== 4) return refuse('date-year')
  const date = dateOf(Number(parts.year), Number(month), Number(parts.day))
  if (date === undefined) return refuse('date-unknown-day')
  return withinBounds(date, rules)
}

function withinBounds(
  date: LocalDate,
  { from = earliest, to = latest }: DateRules,
): Decision<LocalDate, DateRefusal> {
  if (date < from) return refuse('date-too-early', { from })
  return date > to ? refuse('date-too-late', { to }) : accept(date)
}

function monthNumber(name: string): string | undefined {
  const match = monthPattern.exec(name)
  const index = match?.slice(1).findIndex((group) => group !== undefined) ?? -1
  return index === -1 ? undefined : `${index + 1}`
}
