import { type LocalDate, parseLocalDate } from './local-date.model.ts'

/** Days from `from` to the day before `until`; null means without beginning or without end. */
export type DateRange = { readonly from: LocalDate | null; readonly until: LocalDate | null }

/** Whether the day is in the range; `until` itself is outside. */
export const contains = (range: DateRange, date: LocalDate): boolean =>
  (range.from === null || range.from <= date) && (range.until === null || date < range.until)

/** Whether the two ranges have at least one day in common. */
export const overlaps = (a: DateRange, b: DateRange): boolean => beginsBefore(a, b) && beginsBefore(b, a)

const beginsBefore = (a: DateRange, b: DateRange): boolean =>
  a.from === null || b.until === null || a.from < b.until

const databaseRange = /^[[(]([^,]*),([^,]*)\)$/

/** Reads a PostgreSQL daterange (`'[2017-01-01,2018-01-01)'`, `'[2017-01-01,)'`); undefined when it is empty or another text. */
export function parseDateRange(text: string): DateRange | undefined {
  const match = databaseRange.exec(text)
  if (!match) return undefined
  const [from, until] = [boundary(match[1]), boundary(match[2])]
  return from === undefined || until === undefined ? undefined : { from, until }
}

/** Writes a PostgreSQL daterange: `'[2017-01-01,2018-01-01)'`. */
export const formatDateRange = ({ from, until }: DateRange): string => `[${from ?? ''},${until ?? ''})`

const boundary = (text: string | undefined): LocalDate | null | undefined =>
  text === undefined || text === '' ? null : parseLocalDate(text)
