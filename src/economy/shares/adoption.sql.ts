import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db/index.ts'
import type { Ore } from '../../platform/money/money.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { BudgetAt } from '../budgets/budget.model.ts'
import type { Participant } from './sharing.model.ts'

/** What was adopted for one member: who it was, and what it pays. Amounts in øre. */
export type AdoptedShare = Participant & {
  readonly exact: Ore
  readonly nearest: Ore
  readonly residual: Ore
  readonly rounded: Ore
}

/** A figure as it was when the budget was adopted; `value` is a decimal text. */
export type AdoptedValue = {
  readonly member: string
  readonly basis: string
  readonly value: string
  readonly onDate: LocalDate | null
  readonly source: string
}

/** What was adopted: the total, the figures it was worked out from, and the shares, in their order. */
export type Adoption = {
  readonly total: Ore
  readonly populationOn: LocalDate | null
  readonly populationSource: string
  readonly shares: readonly AdoptedShare[]
  readonly values: readonly AdoptedValue[]
}

/** What was adopted for a budget; undefined when nothing is. */
export async function adoptionOf(tx: ReadTx, { cooperationId, id }: BudgetAt): Promise<Adoption | undefined> {
  const adoption = await sql<Pick<Adoption, 'total' | 'populationOn' | 'populationSource'>>`
    select total, population_on as "populationOn", population_source as "populationSource"
      from economy.adoption
     where cooperation_id = ${cooperationId} and budget_id = ${id}`.execute(tx)
  const [found] = adoption.rows
  if (!found) return undefined
  const shares = await sql<AdoptedShare>`
    select member_key as id, organisation_id as "organisationId", slug, name, municipality, exempt, contribution,
           exact, nearest, residual, rounded
      from economy.adopted_share
     where cooperation_id = ${cooperationId} and budget_id = ${id}
     order by position`.execute(tx)
  const values = await sql<AdoptedValue>`
    select member_key as member, basis, trim_scale(value)::text as value, on_date as "onDate", source
      from economy.adopted_value
     where cooperation_id = ${cooperationId} and budget_id = ${id}
     order by member_key, basis`.execute(tx)
  return { ...found, shares: shares.rows, values: values.rows }
}

/** Writes down what is adopted; the database keeps it as it is from then on. */
export async function insertAdoption(
  tx: WriteTx,
  at: BudgetAt & { readonly visibility: string },
  { total, populationOn, populationSource, shares, values }: Adoption,
): Promise<void> {
  const place = { cooperation_id: at.cooperationId, budget_id: at.id, visibility: at.visibility }
  await tx
    .insertInto('economy.adoption')
    .values({ ...place, total, population_on: populationOn, population_source: populationSource })
    .execute()
  await tx
    .insertInto('economy.adopted_share')
    .values(shares.map((share, index) => ({ ...place, position: index + 1, ...storedShare(share) })))
    .execute()
  if (values.length === 0) return
  await tx
    .insertInto('economy.adopted_value')
    .values(
      values.map(({ member, basis, value, onDate, source }) => ({
        ...place,
        member_key: member,
        basis,
        value,
        on_date: onDate,
        source,
      })),
    )
    .execute()
}

const storedShare = (share: AdoptedShare) => ({
  organisation_id: share.organisationId,
  member_key: share.id,
  slug: share.slug,
  name: share.name,
  municipality: share.municipality,
  exempt: share.exempt,
  contribution: share.contribution,
  exact: share.exact,
  nearest: share.nearest,
  residual: share.residual,
  rounded: share.rounded,
})
