import type { Ore } from '../../platform/money/money.model.ts'
import type { DateRange } from '../../platform/time/date-range.model.ts'
import { dateOf, type LocalDate } from '../../platform/time/local-date.model.ts'
import { type Component, takesShare } from '../cost-key.model.ts'

/** What of a key is our own inference, because no source says it. */
export const inferredPoints = ['parts', 'exemptions', 'population-date', 'rounding', 'residual'] as const

export type InferredPoint = (typeof inferredPoints)[number]

/** Ages in whole years, both ends included. */
export type AgeSpan = { readonly from: number; readonly to: number }

/** What a part is measured by: inhabitants (of all ages when `ages` is null), or something of the cooperation's own. */
export type Measured =
  | { readonly kind: 'population'; readonly ages: AgeSpan | null }
  | { readonly kind: 'own'; readonly label: string; readonly unit: string }

/** A part of a key: the rule that the engine follows, and what its measure is (null for fixed and flat parts). */
export type KeyPart = { readonly component: Component; readonly measured: Measured | null }

/** Who owns what rounding leaves over; see the engine's `ResidualRule`. */
export type StoredResidual =
  | 'last'
  | 'largest-remainder'
  | 'largest-payer'
  | { readonly organisationId: string }

/** Somebody who shares by the key, in the order of the list; an exempt one pays nothing. */
export type KeyMember = {
  readonly organisationId: string
  readonly exempt: boolean
  readonly contribution: string
}

/** The rules of a key, as people write them. */
export type KeyRules = {
  readonly parts: readonly KeyPart[]
  readonly members: readonly KeyMember[]
  /** Øre. */
  readonly step: Ore
  readonly residual: StoredResidual
  /** Inhabitants are counted on 1 January so many years before the budget's year. */
  readonly populationYearsBefore: number
  readonly inferred: readonly InferredPoint[]
  readonly note: string
  readonly source: string
}

/** A version of a cost key; its number counts from 1. */
export type KeyVersion = KeyRules & {
  readonly id: string
  readonly keyId: string
  readonly slug: string
  readonly title: string
  readonly number: number
  readonly during: DateRange
}

/** The name of a population measure in data: `population`, `population-80+`, `population-0-5`. */
export function populationBasis(ages: AgeSpan | null): string {
  if (ages === null) return 'population'
  return ages.to >= 120 ? `population-${ages.from}+` : `population-${ages.from}-${ages.to}`
}

/** The day that inhabitants are counted, for a budget of the year; undefined for a year out of the calendar. */
export const populationDateFor = (
  rules: Pick<KeyRules, 'populationYearsBefore'>,
  year: number,
): LocalDate | undefined => dateOf(year - rules.populationYearsBefore, 1, 1)

/** Whether the key divides a total that is given; otherwise the total follows from its amounts and rates. */
export const dividesTotal = (parts: readonly KeyPart[]): boolean =>
  parts.some(({ component }) => takesShare(component))

/** The age spans that the parts count inhabitants in, each once; null is all ages. */
export function populationSpans(parts: readonly KeyPart[]): (AgeSpan | null)[] {
  const spans = parts.flatMap(({ measured }) => (measured?.kind === 'population' ? [measured.ages] : []))
  return [...new Map(spans.map((ages) => [populationBasis(ages), ages])).values()]
}

/** The cooperation's own measures in the parts, each once, by the name they have in data. */
export function ownMeasures(parts: readonly KeyPart[]): { basis: string; label: string; unit: string }[] {
  const measures = parts.flatMap(({ component, measured }) =>
    measured?.kind === 'own' && 'basis' in component
      ? [{ basis: component.basis, label: measured.label, unit: measured.unit }]
      : [],
  )
  return [...new Map(measures.map((measure) => [measure.basis, measure])).values()]
}
