import type { Ore } from '../../platform/money/money.model.ts'
import { formatDate, formatMoney, formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { Component } from '../cost-key.model.ts'
import { type Fraction, formatFraction, multiply, nearest, whole } from '../fraction.model.ts'
import type { InferredPoint, KeyRules } from '../keys/key-version.model.ts'
import {
  capitalised,
  dividedBy,
  kroner,
  listInWords,
  type NamedPart,
  payersInWords,
  rateInWords,
  shareInWords,
  unitOf,
  unitsOf,
} from './part-words.ts'

/** One rule of a key: what it says first, the rest of the sentence, and what it is that may be inferred. */
export type KeyPoint = { readonly strong: string; readonly rest: string; readonly about: InferredPoint }

/** What is needed to say a key in words. Amounts and dates are left out where none are known yet. */
export type KeyToSay = {
  readonly rules: Pick<KeyRules, 'parts' | 'step' | 'residual'>
  readonly exempt: readonly string[]
  readonly payers: number
  readonly municipalities: boolean
  /** The named owner of the residual. */
  readonly owner: string
  readonly populationOn: LocalDate | null
  readonly populationYearsBefore: number
  /** What the members share, and what is left when fixed amounts are taken. */
  readonly amounts: { readonly total: Ore; readonly rest: Ore } | null
}

/** The rules of a key, a sentence each, in the order in which they are followed. */
export function keyPoints(key: KeyToSay): KeyPoint[] {
  const exempt: KeyPoint[] =
    key.exempt.length === 0
      ? []
      : [
          {
            strong: m.economyKeyExempt({ count: key.exempt.length, names: listInWords(key.exempt) }),
            rest: m.economyKeyExemptRest({ count: key.exempt.length }),
            about: 'exemptions',
          },
        ]
  return [
    ...key.rules.parts.map((part) => partPoint(part, key)),
    ...exempt,
    roundingPoint(key),
    residualPoint(key),
  ]
}

function partPoint(part: NamedPart, key: KeyToSay): KeyPoint {
  return { strong: strongOf(part), rest: restOf(part, key), about: 'parts' }
}

function strongOf(part: NamedPart): string {
  const { component } = part
  if (component.kind === 'fixed') return m.economyKeyFixed({ amount: kroner(component.amountPerMember) })
  if (component.kind === 'rate')
    return m.economyKeyRate({ rate: rateInWords(component.rate), unit: unitOf(part) })
  return m.economyKeyShare({ share: capitalised(shareInWords(component.share)), by: dividedBy(part) })
}

function restOf(part: NamedPart, key: KeyToSay): string {
  const { component } = part
  const payers = payersInWords(key.payers, key.municipalities)
  if (component.kind === 'fixed') return m.economyKeyFixedRest()
  const counted = countedIn(part, key)
  if (component.kind === 'rate') return m.economyKeyRateRest({ counted })
  const amount = key.amounts && kroner(potOf(component, key.amounts.rest))
  if (component.kind === 'flat')
    return amount ? m.economyKeyFlatRest({ amount, payers }) : m.economyKeyFlatAlone({ payers })
  return amount ? m.economyKeyMeasureRest({ amount, counted }) : m.economyKeyMeasureAlone({ counted })
}

/** "antall innbyggere 1. januar 2016", "antall timer". */
function countedIn(part: NamedPart, key: KeyToSay): string {
  const units = unitsOf(part)
  if (part.measured?.kind === 'own') return m.economyCounted({ units })
  return key.populationOn
    ? m.economyCountedOn({ units, date: formatDate(key.populationOn, currentLocale()) })
    : m.economyCountedYearsBefore({ units, count: `${key.populationYearsBefore}` })
}

const potOf = (component: Extract<Component, { share: Fraction }>, rest: Ore): Ore =>
  nearest(multiply(component.share, whole(rest)))

const roundingPoint = ({ rules: { step } }: KeyToSay): KeyPoint => ({
  strong: m.economyKeyRounding(),
  rest: `${stepInWords(step)}.`,
  about: 'rounding',
})

/** "til nærmeste 500 kroner", "til nærmeste øre". */
export function stepInWords(step: Ore): string {
  if (step === 1n) return m.economyStepOre()
  return step === 100n ? m.economyStepKrone() : m.economyStep({ step: formatMoney(step, currentLocale()) })
}

function residualPoint(key: KeyToSay): KeyPoint {
  const rest = key.amounts
    ? m.economyKeyResidualSum({ total: formatMoney(key.amounts.total, currentLocale()) })
    : m.economyKeyResidualSumAlone()
  return { strong: residualInWords(key), rest, about: 'residual' }
}

function residualInWords({ rules: { residual }, municipalities, owner }: KeyToSay): string {
  const who = municipalities ? 'municipality' : 'participant'
  if (residual === 'last') return m.economyKeyLast({ who })
  if (residual === 'largest-remainder') return m.economyKeyLargestRemainder()
  return residual === 'largest-payer' ? m.economyKeyLargestPayer({ who }) : m.economyKeyOwner({ owner })
}

/** "Punkt 4, punkt 5 og datoen for folketallet er vår slutning."; empty when everything stands in the source. */
export function inferenceInWords(points: readonly KeyPoint[], inferred: readonly InferredPoint[]): string {
  const numbers = points.flatMap(({ about }, index) => (inferred.includes(about) ? [`${index + 1}`] : []))
  const named = [
    ...(numbers.length > 0
      ? [m.economyInferredPoints({ count: numbers.length, points: listInWords(numbers) })]
      : []),
    ...(inferred.includes('population-date') ? [m.economyInferredDate()] : []),
  ]
  return named.length === 0 ? '' : m.economyInferred({ what: capitalised(listInWords(named)) })
}

/** The whole key in a clause: "halvparten likt, halvparten etter folketall". */
export const keyInBrief = (parts: readonly NamedPart[]): string => listInWords(parts.map(briefly))

function briefly(part: NamedPart): string {
  const { component } = part
  if (component.kind === 'fixed') return m.economyBriefFixed({ amount: kroner(component.amountPerMember) })
  if (component.kind === 'rate')
    return m.economyBriefRate({ rate: rateInWords(component.rate), unit: unitOf(part) })
  return `${shareInWords(component.share)} ${dividedBy(part)}`
}

/** A measure without its unit: "14 308", "12,5". */
export const measureInFigures = (value: Fraction): string =>
  formatNumber(formatFraction(value), currentLocale())
