import type { LeverChoice } from '../../engine/lever.model.ts'
import { isShown, type Shown } from '../answer/figures.model.ts'
import {
  fieldOf,
  leverFields,
  leversIn,
  type Query,
  queryOf,
  type ReadLevers,
} from '../levers/lever-field.model.ts'

/** What is asked on the page: other assumptions, and which year and figure the answer shows. */
export type Question = ReadLevers & {
  readonly year: number
  readonly indicator: Shown
  /** What was typed, by field; kept so that a field with an error shows it again. */
  readonly typed: Query
}

/** The years that a question can be about, and the one that it is about when nobody has chosen. */
export type Span = { readonly base: number; readonly last: number; readonly usual: number }

export const YEAR = 'ar'
export const INDICATOR = 'tall'

/** Reads the question in an address; a year or figure that makes no sense gives way to the usual one. */
export function questionIn(query: Query, span: Span): Question {
  const year = /^\d{4}$/.test(query[YEAR] ?? '') ? Number(query[YEAR]) : Number.NaN
  const indicator = query[INDICATOR]
  return {
    ...leversIn(query),
    year: year > span.base && year <= span.last ? year : span.usual,
    indicator: isShown(indicator) ? indicator : 'fteGap',
    typed: Object.fromEntries(Object.entries(query).filter(([field]) => leverFields.has(field))),
  }
}

type Asked = Pick<Question, 'choice' | 'year' | 'indicator'>

/** The question as it stands in an address, as short as it can be. */
export function addressOf({ choice, year, indicator }: Asked, span: Span): Record<string, string> {
  return {
    ...queryOf(choice),
    ...(year === span.usual ? {} : { [YEAR]: `${year}` }),
    ...(indicator === 'fteGap' ? {} : { [INDICATOR]: indicator }),
  }
}

const isOurs = (field: string): boolean => field === YEAR || field === INDICATOR || leverFields.has(field)

/** An address's query with another question in it; what else stood there stays. */
export function withQuestion(search: string, asked: Asked, span: Span): string {
  const others = [...new URLSearchParams(search)].filter(([field]) => !isOurs(field))
  const text = new URLSearchParams([...others, ...Object.entries(addressOf(asked, span))]).toString()
  return text.replaceAll('%2C', ',')
}

/** Whether anything at all is otherwise than in the standing picture. */
export const isChanged = (choice: LeverChoice): boolean => Object.keys(queryOf(choice)).length > 0

/** The question with one lever moved. */
export const moved = (typed: Query, lever: Parameters<typeof fieldOf>[0], value: number): Query => ({
  ...typed,
  [fieldOf(lever)]: `${value}`,
})

/** The base year, every fifth year, the last one, and the one that is looked at. */
export function shownYears({ base, last }: Pick<Span, 'base' | 'last'>, looked: number): number[] {
  const fifths = Array.from({ length: last - base + 1 }, (_, at) => base + at).filter(
    (year) => year % 5 === 0,
  )
  return [...new Set([base, ...fifths.filter((year) => year > base + 1), looked, last])].sort((a, b) => a - b)
}
