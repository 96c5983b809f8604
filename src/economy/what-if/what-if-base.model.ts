import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { type Component, type CostToShare, takesShare } from '../cost-key.model.ts'
import { type Fraction, formatFraction, parseFraction } from '../fraction.model.ts'
import type { Measured } from '../keys/key-version.model.ts'
import { partOfNumber } from './what-if-fields.model.ts'

/** Inhabitants of all on one day, by measure and by member. */
export type PopulationChoice = {
  readonly date: LocalDate
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/**
 * What a what-if starts from: a cost as it is shared, and what can be chosen instead. `measured` follows the
 * key's parts, `slugs` the members. It fits in a page, so that the browser can answer by itself.
 */
export type WhatIfBase = {
  readonly cost: CostToShare
  readonly measured: readonly (Measured | null)[]
  readonly slugs: readonly string[]
  /** All who pay are municipalities, and can be called so. */
  readonly municipalities: boolean
  /** Whether the shares are adopted, or only how they stand. */
  readonly adopted: boolean
  readonly populationOn: LocalDate | null
  readonly populations: readonly PopulationChoice[]
}

/** A part that takes a share of the rest, with its place in the key and its name in a question. */
export type MovablePart = {
  readonly component: Component
  readonly share: Fraction
  readonly measured: Measured | null
  readonly field: string
}

/** The parts whose sizes a question can change; the last of them takes what the others leave. */
export function movableParts({ cost, measured }: WhatIfBase): MovablePart[] {
  const takers = cost.key.components.flatMap((component, index) =>
    takesShare(component) ? [{ component, share: component.share, measured: measured[index] ?? null }] : [],
  )
  return takers.map((taker, index) => ({ ...taker, field: partOfNumber(index + 1) }))
}

/** The measures that a newcomer must state, each once. */
export const measuresAsked = ({ cost }: WhatIfBase): string[] => [
  ...new Set(cost.key.components.flatMap((component) => ('basis' in component ? [component.basis] : []))),
]

/** The base as text for a page's data block; amounts and fractions as text, since JSON has no whole øre. */
export const writeBase = (base: WhatIfBase): string =>
  JSON.stringify(base, (_, value: unknown) =>
    isFraction(value) ? `=${formatFraction(value)}` : written(value),
  )

const isFraction = (value: unknown): value is Fraction =>
  typeof value === 'object' && value !== null && 'numerator' in value && 'denominator' in value

const written = (value: unknown): unknown => (typeof value === 'bigint' ? `${value}` : value)

const amounts = new Set(['total', 'step', 'amountPerMember'])

/** Reads what `writeBase` wrote. */
export const readBase = (text: string): WhatIfBase =>
  JSON.parse(text, (key, value: unknown) => {
    if (typeof value !== 'string' || key === 'name') return value
    if (amounts.has(key)) return BigInt(value)
    return value.startsWith('=') ? (parseFraction(value.slice(1)) ?? value) : value
  })
