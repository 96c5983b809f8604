import { formatDateShort, formatNumber } from '../text/format.ts'
import { currentLocale, m } from '../text/index.ts'
import { parseDateRange } from '../time/date-range.model.ts'
import { addDays, isLocalDate } from '../time/local-date.model.ts'
import { valueWord } from './change-words.ts'
import type { NamesById } from './name-sources.ts'

function rangeText(text: string): string | undefined {
  const range = parseDateRange(text)
  if (!range) return undefined
  const [from, until] = [
    formatDateShort(range.from, currentLocale()),
    formatDateShort(range.until && addDays(range.until, -1), currentLocale()),
  ]
  if (range.from && range.until) return m.auditFromUntil({ from, until })
  if (range.from) return m.auditFrom({ from })
  return range.until ? m.auditUntil({ until }) : m.auditAlways()
}

function textOf(field: string, text: string, names: NamesById): string {
  const word = valueWord(field, text) ?? names.get(text)
  if (word) return word
  if (isLocalDate(text)) return formatDateShort(text, currentLocale())
  // Amounts are recorded in kroner with two decimals.
  if (/^-?\d+\.\d\d$/.test(text)) return formatNumber(text, currentLocale(), { decimals: 2 })
  return rangeText(text) ?? text
}

/** A recorded value in the language set; null where there is none. */
export function valueText(field: string, value: unknown, names: NamesById): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return value ? m.auditYes() : m.auditNo()
  if (typeof value === 'string') return textOf(field, value, names)
  if (typeof value === 'number') return `${value}`
  if (Array.isArray(value)) return value.map((item) => valueText(field, item, names)).join('; ') || null
  return JSON.stringify(value)
}
