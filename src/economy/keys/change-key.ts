import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { dateOf, type LocalDate } from '../../platform/time/local-date.model.ts'
import { membersOn } from '../../registers/index.ts'
import type { Budget } from '../budgets/budget.model.ts'
import { setVersion } from '../budgets/budget.sql.ts'
import { type CommandAt, type OpenRefusal, openBudget } from '../budgets/open-budget.ts'
import type { CostShareRefusal } from '../cost-refusal.model.ts'
import { keepKeyInSight } from './keep-key-in-sight.ts'
import { checkRules } from './key-rules.model.ts'
import { keySnapshot } from './key-snapshot.ts'
import type { KeyRules } from './key-version.model.ts'
import { newestVersions, versionById } from './key-version.sql.ts'
import { type StoredKey, type StoreKeyRefusal, storeKey } from './store-key.ts'

/** The rules as written: members and the residual's owner are told by slug. */
export type KeyInput = Omit<KeyRules, 'members' | 'residual'> & {
  readonly title: string
  /** A key of its own, instead of a change to the one that the budget rests on. */
  readonly asNew: boolean
  /** The day that a new version holds from; the first of the budget's year when left out. */
  readonly from: LocalDate | null
  readonly members: readonly {
    readonly slug: string
    readonly exempt: boolean
    readonly contribution: string
  }[]
  readonly residual: 'last' | 'largest-remainder' | 'largest-payer' | { readonly slug: string }
}

export type ChangeKeyRefusal = OpenRefusal | StoreKeyRefusal | CostShareRefusal

/** Gives a budget the key that is written here, and shares it by that from now on. */
export async function changeKey(
  tx: WriteTx,
  at: CommandAt,
  input: KeyInput,
): Promise<Decision<StoredKey, ChangeKeyRefusal>> {
  const found = await openBudget(tx, at)
  if (!found.ok) return found
  const budget = found.value
  const rules = await rulesOf(tx, budget, input)
  if (!rules.ok) return rules
  const checked = checkRules(rules.value)
  if (!checked.ok) return checked
  const before = budget.versionId ? await versionById(tx, budget.cooperationId, budget.versionId) : undefined
  const stored = await storeKey(tx, {
    cooperationId: budget.cooperationId,
    slug: input.asNew ? null : (before?.slug ?? null),
    title: input.title,
    rules: rules.value,
    from: input.from ?? firstDayOf(budget),
    visibility: budget.visibility,
  })
  if (!stored.ok) return stored
  await setVersion(tx, budget, stored.value.versionId)
  await recordChange(tx, {
    cooperationId: budget.cooperationId,
    action: 'change-cost-key',
    subjectKind: 'budget',
    subjectId: budget.id,
    before: before ? keySnapshot(before, before) : null,
    after: keySnapshot({ title: input.title, number: stored.value.number }, rules.value),
  })
  return stored
}

const firstDayOf = ({ year, membersOn: named }: Budget): LocalDate => dateOf(year, 1, 1) ?? named

async function rulesOf(tx: WriteTx, budget: Budget, input: KeyInput): Promise<Decision<KeyRules, 'missing'>> {
  const all = await membersOn(tx, budget.cooperationId, budget.membersOn)
  const idOf = new Map(all.map(({ slug, organisationId }) => [slug, organisationId]))
  const members = input.members.map(({ slug, ...member }) => ({
    ...member,
    organisationId: idOf.get(slug) ?? '',
  }))
  const owner = typeof input.residual === 'string' ? undefined : idOf.get(input.residual.slug)
  const residual = typeof input.residual === 'string' ? input.residual : { organisationId: owner ?? '' }
  const isUnknown =
    members.some(({ organisationId }) => organisationId === '') ||
    (typeof residual !== 'string' && residual.organisationId === '')
  return isUnknown ? refuse('missing') : accept({ ...input, members, residual })
}

/** Shares a budget by a key that is there already, in its newest version. */
export async function chooseKey(
  tx: WriteTx,
  at: CommandAt,
  slug: string,
): Promise<Decision<null, OpenRefusal>> {
  const found = await openBudget(tx, at)
  if (!found.ok) return found
  const budget = found.value
  const chosen = (await newestVersions(tx, budget.cooperationId)).find((version) => version.slug === slug)
  if (!chosen) return refuse('missing')
  const before = budget.versionId ? await versionById(tx, budget.cooperationId, budget.versionId) : undefined
  await setVersion(tx, budget, chosen.id)
  await keepKeyInSight(tx, { ...budget, versionId: chosen.id })
  await recordChange(tx, {
    cooperationId: budget.cooperationId,
    action: 'choose-cost-key',
    subjectKind: 'budget',
    subjectId: budget.id,
    before: before ? keySnapshot(before, before) : null,
    after: keySnapshot(chosen, chosen),
  })
  return accept(null)
}
