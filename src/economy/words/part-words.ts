import { formatMoney, formatNumber, formatPercent } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import type { Component } from '../cost-key.model.ts'
import { divide, type Fraction, formatDecimal, formatFraction, multiply, whole } from '../fraction.model.ts'
import type { AgeSpan, Measured } from '../keys/key-version.model.ts'

/** A part and what it is measured by, as keys and what-if questions hold them. */
export type NamedPart = { readonly component: Component; readonly measured: Measured | null }

/** "80 år og eldre", "0–5 år". */
export const agesInWords = ({ from, to }: AgeSpan): string =>
  to >= 120 ? m.economyAgesAndOlder({ from }) : m.economyAgesBetween({ from, to })

/** What a part is divided by, after a verb: "likt", "etter folketall", "etter innbyggere 80 år og eldre". */
export function dividedBy({ component, measured }: NamedPart): string {
  if (component.kind === 'fixed') return m.economyByFixed()
  if (component.kind === 'flat' || measured === null) return m.economyByFlat()
  if (measured.kind === 'own') return m.economyByMeasure({ measure: measured.label.toLowerCase() })
  return measured.ages ? m.economyByAges({ ages: agesInWords(measured.ages) }) : m.economyByPopulation()
}

/** A part as the head of a column: "Lik del", "Etter folketall", "2 kr per innbygger". */
export function partHead(part: NamedPart): string {
  const { component } = part
  if (component.kind === 'fixed') return m.economyHeadFixed()
  if (component.kind === 'flat') return m.economyHeadFlat()
  if (component.kind === 'rate')
    return m.economyHeadRate({ rate: rateInWords(component.rate), unit: unitOf(part) })
  return capitalised(dividedBy(part))
}

/** One of what a part measures: "innbygger", "innbygger 80 år og eldre", "time". */
export function unitOf({ measured }: NamedPart): string {
  if (measured?.kind === 'own') return measured.unit
  return measured?.ages
    ? m.economyInhabitantAged({ ages: agesInWords(measured.ages) })
    : m.economyInhabitant()
}

/** Several of what a part measures: "innbyggere", "timer". */
export function unitsOf({ measured }: NamedPart): string {
  if (measured?.kind === 'own') return measured.label.toLowerCase()
  return measured?.ages
    ? m.economyInhabitantsAged({ ages: agesInWords(measured.ages) })
    : m.economyInhabitants()
}

/** Øre per unit as kroner: "2", "12,50", "0,345". */
export function rateInWords(rate: Fraction): string {
  const kroner = divide(rate, whole(100n))
  const whole_ = formatFraction(kroner)
  const decimals = whole_.split('.')[1]?.length ?? 0
  return formatNumber(formatDecimal(kroner, decimals === 1 ? 2 : Math.min(decimals, 6)), currentLocale())
}

/** A share of the whole: "halvparten", "en tredel", "30 prosent". */
export const shareInWords = (share: Fraction): string =>
  m.economyShare({ share: formatFraction(share), percent: percentOf(share) })

/** A share in per cent without its unit: "30", "33,3". */
export function percentOf(share: Fraction): string {
  const percent = multiply(share, whole(100n))
  const exact = formatFraction(percent)
  const decimals = exact.includes('/') ? 1 : Math.min(exact.split('.')[1]?.length ?? 0, 3)
  return formatPercent(formatDecimal(percent, decimals), currentLocale(), { decimals })
}

/** Kroner in running text, unit and all: "218 000 kroner". */
export const kroner = (ore: bigint): string => m.economyKroner({ amount: formatMoney(ore, currentLocale()) })

/** A number up to twelve as a word, larger ones in figures. */
export const numberWord = (count: number): string =>
  m.economyNumber({ count: `${count}`, figure: formatNumber(count, currentLocale()) })

/** "seks kommuner", or "seks deltakere" where not all are municipalities. */
export const payersInWords = (count: number, municipalities: boolean): string =>
  municipalities
    ? m.economyMunicipalities({ count, number: numberWord(count) })
    : m.economyParticipants({ count, number: numberWord(count) })

/** "Iveland", "Søgne og Songdalen", "Søgne, Songdalen og Vennesla". */
export function listInWords(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : m.economyAnd({ first: items.slice(0, -1).join(', '), last })
}

/** With a capital first, for the beginning of a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1)
