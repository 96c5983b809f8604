import { z } from 'zod'
import { parseMoney } from '../../platform/forms/money-text.model.ts'
import { parseDecimal as parseDecimalText } from '../../platform/forms/number-text.model.ts'
import { parseShare } from '../../platform/forms/share-text.model.ts'
import { shortText } from '../../platform/privacy/free-text.input.ts'
import { slugOf } from '../../platform/records/slug.model.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { Component } from '../cost-key.model.ts'
import { type Fraction, multiply, parseDecimal, parseFraction, whole } from '../fraction.model.ts'
import { type AgeSpan, type KeyPart, type Measured, populationBasis } from './key-version.model.ts'

/** How a part is worked out, as a form offers it. */
export const partHows = ['flat', 'population', 'measure', 'fixed', 'population-rate', 'measure-rate'] as const

export type PartHow = (typeof partHows)[number]

type PartRow = {
  readonly size: string
  readonly ages: string
  readonly label: string
  readonly unit: string
}

/** One part in the form of a key; null when the row was left empty. */
export const partRow = z
  .object({
    how: z.enum(['', ...partHows]),
    size: z.string().max(60).default(''),
    ages: z.string().max(40).default(''),
    label: shortText({ max: 100 }).default(''),
    unit: shortText({ max: 40 }).default(''),
  })
  .transform(({ how, ...row }, { issues }): KeyPart | null => {
    if (how === '') return null
    const part = partOf(row, how)
    if (part.ok) return part.value
    const { field = 'size', ...details } = part.details ?? {}
    issues.push({
      code: 'custom',
      input: undefined,
      path: [field],
      message: part.code,
      params: { ...details, code: part.code },
    })
    return z.NEVER
  })

function partOf(row: PartRow, how: PartHow): Decision<KeyPart, string> {
  const measured = measuredIn(row, how)
  if (!measured.ok) return measured
  const component = componentIn(row, how, basisOf(measured.value))
  return component.ok ? accept({ component: component.value, measured: measured.value }) : component
}

function componentIn({ size }: PartRow, how: PartHow, basis: string): Decision<Component, string> {
  if (how === 'fixed') {
    const amount = parseMoney(size)
    return amount.ok ? accept({ kind: 'fixed', amountPerMember: amount.value }) : amount
  }
  if (how === 'population-rate' || how === 'measure-rate') {
    const kroner = parseDecimalText(size, { max: 1_000_000, decimals: 6 })
    return kroner.ok ? accept({ kind: 'rate', basis, rate: inOre(kroner.value) }) : kroner
  }
  const read = parseShare(size)
  if (!read.ok) return read
  const share = parseFraction(read.value) ?? whole(0n)
  return accept(how === 'flat' ? { kind: 'flat', share } : { kind: 'measure', basis, share })
}

const inOre = (kroner: string): Fraction => multiply(parseDecimal(kroner) ?? whole(0n), whole(100n))

function measuredIn({ ages, label, unit }: PartRow, how: PartHow): Decision<Measured | null, string> {
  if (how === 'flat' || how === 'fixed') return accept(null)
  if (how === 'measure' || how === 'measure-rate') {
    if (label === '') return refuse('required', { field: 'label' })
    return unit === '' ? refuse('required', { field: 'unit' }) : accept({ kind: 'own', label, unit })
  }
  if (ages.trim() === '') return accept({ kind: 'population', ages: null })
  const span = agesIn(ages)
  return span ? accept({ kind: 'population', ages: span }) : refuse('ages-unreadable', { field: 'ages' })
}

const spanForm =
  /^\s*(?<from>\d{1,3})\s*(?:(?<open>\+|år og (?:eldre|over))|[-–]\s*(?<to>\d{1,3})\s*(?:år)?)\s*$/u

/** "80+", "80 år og eldre", "0–5"; undefined for anything else. */
function agesIn(text: string): AgeSpan | undefined {
  const parts = spanForm.exec(text)?.groups
  if (!parts) return undefined
  const span = { from: Number(parts.from), to: parts.open ? 150 : Number(parts.to) }
  return span.from <= span.to && span.to <= 150 ? span : undefined
}

/** A measure of the cooperation's own is called by its label in data, unless that name is taken by the rules. */
function basisOf(measured: Measured | null): string {
  if (measured === null) return ''
  if (measured.kind === 'population') return populationBasis(measured.ages)
  const name = slugOf(measured.label, 50)
  return /^(flat|fixed|population)/.test(name) ? `own-${name}` : name
}
