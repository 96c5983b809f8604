declare const localDateBrand: unique symbol

/** A day in the calendar as `'YYYY-MM-DD'`, years 0001 to 9999, without time or zone. */
export type LocalDate = string & { readonly [localDateBrand]: true }

/** Where the time comes from; tests hand in a fixed one. */
export type Clock = () => Date

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/
const lastDate = Date.UTC(9999, 11, 31)

/** Whether the text is an existing day written `'YYYY-MM-DD'`. */
export function isLocalDate(text: unknown): text is LocalDate {
  const match = typeof text === 'string' ? isoDate.exec(text) : null
  return match !== null && dayExists(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** Reads `'YYYY-MM-DD'`; undefined when it is written otherwise or there is no such day. */
export const parseLocalDate = (text: string): LocalDate | undefined => (isLocalDate(text) ? text : undefined)

/** A date that is known to be right, as in code and tests; throws a RangeError when it is not. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError('a date is written YYYY-MM-DD and exists in the calendar')
  return text
}

/** The date of a year, month (1–12) and day, or undefined when there is no such day. */
export function dateOf(year: number, month: number, day: number): LocalDate | undefined {
  const pad = (number: number, length: number) => `${number}`.padStart(length, '0')
  return parseLocalDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** Year, month (1–12) and day of a date, as numbers. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) }
}

/** Below zero when `a` comes first, zero when they are the same day. Fits `Array.sort`. */
export const compareDates = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0)

/** The date so many days later, or earlier when negative; throws a RangeError outside the years 1 to 9999. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromTime(timeOf(date) + days * 86_400_000)

/** The same day so many months later; the last day of the month where that day is missing (31 January + 1). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const found = dateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
  if (found === undefined) throw new RangeError('the date is outside the years 1 to 9999')
  return found
}

/** The same day so many years later; 28 February where 29 February is missing. */
export const addYears = (date: LocalDate, years: number): LocalDate => addMonths(date, years * 12)

/** How many days `to` comes after `from`; negative when it comes before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((timeOf(to) - timeOf(from)) / 86_400_000)

const osloDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' })

/** The day it is in Norway, which is not the day in UTC for the first hour or two after midnight. */
export const today = (clock: Clock): LocalDate => localDate(osloDay.format(clock()))

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function dayExists(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function timeOf(date: LocalDate): number {
  const { year, month, day } = partsOf(date)
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

function fromTime(time: number): LocalDate {
  if (!(time <= lastDate)) throw new RangeError('the date is outside the years 1 to 9999')
  return localDate(new Date(time).toISOString().slice(0, 10))
}
