import { addDays, addMonths, addYears, type LocalDate, partsOf } from '../platform/time/local-date.model.ts'

const step = /^today(?:([+-]\d{1,3})([dwmy]))?$/
const dayOfYear = /^year([+-]\d{1,2})?\/(\d{2}-\d{2})$/
const wholeYear = /^year([+-]\d{1,2})?$/
const yearInText = /\{year([+-]\d{1,2})?\}/g

/**
 * Works out what a file says relative to the day it is loaded: a value that is only `today+30d` (d, w, m, y) or
 * `year-1/12-15` becomes a date, one that is only `year+1` a number, and `{year}` inside a text a year.
 */
export function resolveDays(value: unknown, day: LocalDate): unknown {
  if (typeof value === 'string') return resolveText(value, day)
  if (Array.isArray(value)) return value.map((item) => resolveDays(item, day))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveDays(item, day)]))
}

function resolveText(text: string, day: LocalDate): string | number {
  const { year } = partsOf(day)
  const stepped = step.exec(text)
  if (stepped) return stepFrom(day, Number(stepped[1] ?? 0), stepped[2])
  const dated = dayOfYear.exec(text)
  if (dated) return `${year + Number(dated[1] ?? 0)}-${dated[2]}`
  const alone = wholeYear.exec(text)
  if (alone) return year + Number(alone[1] ?? 0)
  return text.replace(yearInText, (_, years?: string) => `${year + Number(years ?? 0)}`)
}

function stepFrom(day: LocalDate, count: number, unit: string | undefined): LocalDate {
  if (unit === 'm') return addMonths(day, count)
  if (unit === 'y') return addYears(day, count)
  return addDays(day, unit === 'w' ? count * 7 : count)
}
