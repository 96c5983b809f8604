import { newId } from '../../platform/records/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { Component } from '../cost-key.model.ts'
import { isProblem, readRate, readShare } from '../cost-number.model.ts'
import { type KeyPart, type KeyRules, type Measured, populationBasis } from '../keys/key-version.model.ts'
import type { BudgetLine } from './budget-line.model.ts'
import type { BudgetMeasure } from './budget-measure.sql.ts'
import type { BudgetToPut, ComponentToPut, KeyToPut } from './budget-to-put.ts'

/** Organisations by the name that files and addresses use. */
export type IdBySlug = ReadonlyMap<string, string>

/** The first organisation in a budget that took no part in the cooperation on its day. */
export function unknownSlug({ key, lines, measures = {} }: BudgetToPut, idOf: IdBySlug): string | undefined {
  const named = [
    ...key.members.map(({ organisation }) => organisation),
    ...(typeof key.residual === 'string' ? [] : [key.residual.organisation]),
    ...lines.flatMap(({ organisation }) => organisation ?? []),
    ...Object.values(measures).flatMap((byMember) => Object.keys(byMember)),
  ]
  return named.find((slug) => !idOf.has(slug))
}

export const linesToPut = (
  { lines }: BudgetToPut,
  idOf: IdBySlug,
): Omit<BudgetLine, 'position' | 'revision'>[] =>
  lines.map((line) => ({
    id: newId(),
    kind: line.kind,
    text: line.text,
    amount: line.amount ?? null,
    hours: line.hours ?? null,
    organisationId: line.organisation === undefined ? null : (idOf.get(line.organisation) ?? null),
    note: line.note ?? '',
    source: line.source ?? '',
  }))

export const measuresToPut = ({ measures = {} }: BudgetToPut, idOf: IdBySlug): BudgetMeasure[] =>
  Object.entries(measures).flatMap(([basis, byMember]) =>
    Object.entries(byMember).map(([slug, value]) => ({
      basis,
      organisationId: idOf.get(slug) ?? '',
      value,
      source: '',
    })),
  )

/** The rules of a key out of a file; refuses a share or a rate that does not read. */
export function rulesToPut(key: KeyToPut, idOf: IdBySlug): Decision<KeyRules, 'key-does-not-read'> {
  const parts: KeyPart[] = []
  for (const component of key.components) {
    const part = partOf(component)
    if (!part.ok) return part
    parts.push(part.value)
  }
  const { residual } = key
  return accept({
    parts,
    members: key.members.map(({ organisation, exempt = false, contribution = '' }) => ({
      organisationId: idOf.get(organisation) ?? '',
      exempt,
      contribution,
    })),
    step: key.step,
    residual:
      typeof residual === 'string' ? residual : { organisationId: idOf.get(residual.organisation) ?? '' },
    populationYearsBefore: key.populationYearsBefore ?? 1,
    inferred: key.inferred ?? [],
    note: key.note ?? '',
    source: key.source ?? '',
  })
}

function partOf(component: ComponentToPut): Decision<KeyPart, 'key-does-not-read'> {
  if (component.kind === 'fixed') return accept({ component, measured: null })
  const isMeasured = component.kind !== 'flat'
  const basis = component.kind === 'measure' ? component.basis : populationBasis(agesOf(component))
  const measured = isMeasured ? measuredOf(component) : null
  if ('rate' in component) {
    const rate = readRate(component.rate)
    return isProblem(rate)
      ? refuse('key-does-not-read', { text: component.rate })
      : accept({ component: { kind: 'rate', basis, rate }, measured })
  }
  const share = readShare(component.share)
  if (isProblem(share)) return refuse('key-does-not-read', { text: component.share })
  const read: Component = isMeasured ? { kind: 'measure', basis, share } : { kind: 'flat', share }
  return accept({ component: read, measured })
}

const agesOf = (component: ComponentToPut) =>
  component.kind === 'population' ? (component.ages ?? null) : null

const measuredOf = (component: Exclude<ComponentToPut, { kind: 'fixed' | 'flat' }>): Measured =>
  component.kind === 'measure'
    ? { kind: 'own', label: component.label, unit: component.unit }
    : { kind: 'population', ages: component.ages ?? null }
