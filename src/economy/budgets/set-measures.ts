import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { membersOn } from '../../registers/index.ts'
import { ownMeasures } from '../keys/key-version.model.ts'
import { versionById } from '../keys/key-version.sql.ts'
import { touchBudget } from './budget.sql.ts'
import { type BudgetMeasure, measuresOf, replaceMeasures } from './budget-measure.sql.ts'
import { type CommandAt, type OpenRefusal, openBudget } from './open-budget.ts'

/** What one member measured; a decimal text. */
export type MeasureInput = {
  readonly basis: string
  readonly slug: string
  readonly value: string
  readonly source: string
}

/** Stores what the members measured by the key's own measures, all of it at once. */
export async function setMeasures(
  tx: WriteTx,
  at: CommandAt,
  inputs: readonly MeasureInput[],
): Promise<Decision<null, OpenRefusal>> {
  const found = await openBudget(tx, at)
  if (!found.ok) return found
  const budget = found.value
  const version = budget.versionId ? await versionById(tx, budget.cooperationId, budget.versionId) : undefined
  const bases = new Set(ownMeasures(version?.parts ?? []).map(({ basis }) => basis))
  const members = await membersOn(tx, budget.cooperationId, budget.membersOn)
  const idOf = new Map(members.map(({ slug, organisationId }) => [slug, organisationId]))
  const measures = inputs.map(
    ({ slug, ...measure }): BudgetMeasure => ({ ...measure, organisationId: idOf.get(slug) ?? '' }),
  )
  if (measures.some(({ organisationId, basis }) => organisationId === '' || !bases.has(basis)))
    return refuse('missing')
  const before = await measuresOf(tx, budget)
  await replaceMeasures(tx, budget, measures)
  await touchBudget(tx, budget)
  await recordChange(tx, {
    cooperationId: budget.cooperationId,
    action: 'change-measures',
    subjectKind: 'budget',
    subjectId: budget.id,
    before: { measures: before.map(measureText) },
    after: { measures: measures.map(measureText) },
  })
  return accept(null)
}

const measureText = ({ basis, organisationId, value }: BudgetMeasure) => `${basis} ${organisationId} ${value}`
