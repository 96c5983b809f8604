import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { newId, putLink } from '../../platform/records/index.ts'
import { accept, type Decision, type Refusal, refuse } from '../../platform/refusal/refusal.model.ts'
import { dateOf, type LocalDate } from '../../platform/time/local-date.model.ts'
import { membersOn } from '../../registers/index.ts'
import { checkRules } from '../keys/key-rules.model.ts'
import { versionsOfKey } from '../keys/key-version.sql.ts'
import { storeKey, storeNewKey } from '../keys/store-key.ts'
import { freezeShares } from '../shares/freeze-shares.ts'
import { loadSharing } from '../shares/load-sharing.ts'
import { insertScenario } from '../what-if/scenario.sql.ts'
import type { Budget, BudgetAt, BudgetFields } from './budget.model.ts'
import { budgetOfYear, insertBudget, setStatus, setVersion } from './budget.sql.ts'
import { putBudgetCard, type Tenant } from './budget-card.ts'
import { insertLines } from './budget-line.sql.ts'
import { replaceMeasures } from './budget-measure.sql.ts'
import { budgetSnapshot } from './budget-snapshot.ts'
import type { BudgetToPut } from './budget-to-put.ts'
import { type IdBySlug, linesToPut, measuresToPut, rulesToPut, unknownSlug } from './read-budget-to-put.ts'

/** A budget that is there now, and whether it was before. */
export type PutBudget = { readonly id: string; readonly written: 'added' | 'unchanged' }

type Putting = {
  readonly at: BudgetAt
  readonly cooperation: Tenant
  readonly budget: BudgetToPut
  readonly idOf: IdBySlug
}

/**
 * Puts a budget there with its lines, key, measures and ready-made questions, and adopts it when it says so.
 * A budget that the cooperation has for that year stays as it is: loading twice changes nothing.
 * Needs the members and the population in the registers first. A refusal says by code and details what is wrong,
 * and must end the transaction, since part of the budget may be written.
 */
export async function putBudget(
  tx: WriteTx,
  cooperation: Tenant,
  budget: BudgetToPut,
): Promise<Decision<PutBudget, string>> {
  const known = await budgetOfYear(tx, cooperation.id, budget.year)
  if (known) return accept({ id: known.id, written: 'unchanged' })
  const fields = fieldsOf(budget)
  const members = await membersOn(tx, cooperation.id, fields.membersOn)
  const idOf: IdBySlug = new Map(members.map(({ slug, organisationId }) => [slug, organisationId]))
  const slug = unknownSlug(budget, idOf)
  if (slug !== undefined) return refuse('participant-missing', { slug, date: fields.membersOn })
  const at = { cooperationId: cooperation.id, id: newId() }
  if (!(await insertBudget(tx, { ...at, year: budget.year, versionId: null }, fields)))
    return refuse('budget-year-taken', { year: `${budget.year}` })
  const put = await putContents(tx, { at, cooperation, budget, idOf })
  if (!put.ok) return put
  await putBudgetCard(tx, cooperation, { ...fields, id: at.id, year: budget.year })
  for (const { recordId, meaning } of budget.answers ?? [])
    await putLink(tx, {
      cooperationId: cooperation.id,
      fromId: at.id,
      toId: recordId,
      meaning,
      visibility: fields.visibility,
    })
  await recordChange(tx, {
    cooperationId: cooperation.id,
    action: 'load-budget',
    subjectKind: 'budget',
    subjectId: at.id,
    before: null,
    after: { ...budgetSnapshot(fields), year: budget.year, status: budget.status },
  })
  return accept({ id: at.id, written: 'added' })
}

const fieldsOf = (budget: BudgetToPut): BudgetFields => ({
  title: budget.title,
  purpose: budget.purpose ?? '',
  note: budget.note ?? '',
  source: budget.source ?? '',
  statedTotal: budget.statedTotal ?? null,
  membersOn: budget.membersOn ?? firstDayOf(budget.year),
  populationOn: budget.populationOn ?? null,
  visibility: budget.visibility ?? 'public',
})

function firstDayOf(year: number): LocalDate {
  const day = dateOf(year, 1, 1)
  if (day === undefined) throw new RangeError('a budget is for a year of four digits')
  return day
}

async function putContents(tx: WriteTx, putting: Putting): Promise<Decision<null, string>> {
  const { at, budget, idOf } = putting
  const visibility = budget.visibility ?? 'public'
  await insertLines(tx, { ...at, visibility }, linesToPut(budget, idOf))
  const versionId = await putKey(tx, putting)
  if (!versionId.ok) return versionId
  await setVersion(tx, at, versionId.value)
  await replaceMeasures(tx, { ...at, visibility }, measuresToPut(budget, idOf))
  for (const { title, text = '', query } of budget.scenarios ?? [])
    await insertScenario(
      tx,
      { ...at, visibility },
      { id: newId(), title, text, query: new URLSearchParams(query).toString() },
    )
  return takeSteps(tx, putting)
}

async function putKey(
  tx: WriteTx,
  { cooperation, budget, idOf }: Putting,
): Promise<Decision<string, string>> {
  const { key, year, visibility = 'public' } = budget
  const rules = rulesToPut(key, idOf)
  if (!rules.ok) return rules
  const checked = checkRules(rules.value)
  if (!checked.ok) return checked
  const from = key.validFrom ?? firstDayOf(year)
  const wanted = {
    cooperationId: cooperation.id,
    slug: key.slug,
    title: key.title,
    rules: rules.value,
    from,
    visibility,
  }
  const known = (await versionsOfKey(tx, cooperation.id, key.slug)).length > 0
  const stored = await (known ? storeKey(tx, wanted) : storeNewKey(tx, wanted, key.slug))
  return stored.ok ? accept(stored.value.versionId) : stored
}

/** As far as the file says: proposed, adopted, closed. */
async function takeSteps(tx: WriteTx, { at, cooperation, budget }: Putting): Promise<Decision<null, string>> {
  if (budget.status === 'draft') return accept(null)
  const on = budget.adoptedOn ?? firstDayOf(budget.year)
  await setStatus(tx, at, { status: 'proposed', on })
  if (budget.status === 'proposed') return accept(null)
  const stored = await budgetOfYear(tx, cooperation.id, budget.year)
  const frozen = stored ? await freeze(tx, stored) : refuse('missing')
  if (!frozen.ok) return frozen
  await setStatus(tx, at, { status: 'adopted', on })
  if (budget.status === 'closed') await setStatus(tx, at, { status: 'closed', on: budget.closedOn ?? on })
  return accept(null)
}

async function freeze(tx: WriteTx, budget: Budget): Promise<Decision<null, string> | Refusal<string>> {
  const sharing = await loadSharing(tx, budget)
  if (!sharing.ok) return sharing
  const { outcome } = sharing.value
  if (!outcome.ok) return outcome
  await freezeShares(tx, budget, { sharing: sharing.value, shares: outcome.value })
  return accept(null)
}
