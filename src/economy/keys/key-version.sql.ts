import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db/index.ts'
import type { Ore } from '../../platform/money/money.model.ts'
import { type DateRange, formatDateRange } from '../../platform/time/date-range.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { type KeyPartRow, keyPartOf, keyPartRow } from './key-part-row.model.ts'
import type { InferredPoint, KeyMember, KeyRules, KeyVersion } from './key-version.model.ts'

type VersionRow = {
  id: string
  keyId: string
  slug: string
  title: string
  number: number
  during: DateRange
  step: Ore
  residualRule: 'last' | 'largest-remainder' | 'largest-payer' | 'member'
  residualOwnerId: string | null
  populationYearsBefore: number
  inferred: InferredPoint[]
  note: string
  source: string
}

const columns = sql`
  version.id, version.cost_key_id as "keyId", cost_key.slug, cost_key.title, version.number, version.during,
  version.step, version.residual_rule as "residualRule", version.residual_owner_id as "residualOwnerId",
  version.population_years_before as "populationYearsBefore", version.inferred, version.note, version.source`

const tables = sql`
  economy.cost_key_version as version
  join economy.cost_key on cost_key.cooperation_id = version.cooperation_id and cost_key.id = version.cost_key_id`

/** One version with its parts and members. */
export async function versionById(
  tx: ReadTx,
  cooperationId: string,
  id: string,
): Promise<KeyVersion | undefined> {
  const { rows } = await sql<VersionRow>`
    select ${columns} from ${tables} where version.cooperation_id = ${cooperationId} and version.id = ${id}`.execute(
    tx,
  )
  return (await withRules(tx, cooperationId, rows))[0]
}

/** All versions of the key at an address, newest first; empty when there is no such key here. */
export async function versionsOfKey(tx: ReadTx, cooperationId: string, slug: string): Promise<KeyVersion[]> {
  const { rows } = await sql<VersionRow>`
    select ${columns} from ${tables}
     where version.cooperation_id = ${cooperationId} and cost_key.slug = ${slug}
     order by version.number desc`.execute(tx)
  return withRules(tx, cooperationId, rows)
}

/** The newest version of every key, by title. */
export async function newestVersions(tx: ReadTx, cooperationId: string): Promise<KeyVersion[]> {
  const { rows } = await sql<VersionRow>`
    select distinct on (cost_key.title collate platform.norwegian, cost_key.id) ${columns} from ${tables}
     where version.cooperation_id = ${cooperationId}
     order by cost_key.title collate platform.norwegian, cost_key.id, version.number desc`.execute(tx)
  return withRules(tx, cooperationId, rows)
}

type MemberRow = KeyMember & { versionId: string }

async function withRules(
  tx: ReadTx,
  cooperationId: string,
  versions: readonly VersionRow[],
): Promise<KeyVersion[]> {
  const ids = versions.map(({ id }) => id)
  const parts = await sql<KeyPartRow & { versionId: string }>`
    select version_id as "versionId", kind, basis, label, unit, age_from as "ageFrom", age_to as "ageTo",
           share_numerator as "shareNumerator", share_denominator as "shareDenominator", amount, rate
      from economy.cost_key_part
     where cooperation_id = ${cooperationId} and version_id = any (${ids}::uuid[])
     order by version_id, position`.execute(tx)
  const members = await sql<MemberRow>`
    select version_id as "versionId", organisation_id as "organisationId", exempt, contribution
      from economy.cost_key_member
     where cooperation_id = ${cooperationId} and version_id = any (${ids}::uuid[])
     order by version_id, position`.execute(tx)
  return versions.map(({ residualRule, residualOwnerId, ...version }) => ({
    ...version,
    residual: residualRule === 'member' ? { organisationId: residualOwnerId ?? '' } : residualRule,
    parts: parts.rows.filter((part) => part.versionId === version.id).map(keyPartOf),
    members: members.rows.filter((member) => member.versionId === version.id),
  }))
}

/** Budgets that rest on a version, newest first. */
export type RestingBudget = { readonly versionId: string; readonly year: number; readonly status: string }

/** The budgets that rest on any version of a key. */
export async function budgetsOnKey(
  tx: ReadTx,
  cooperationId: string,
  keyId: string,
): Promise<RestingBudget[]> {
  const { rows } = await sql<RestingBudget>`
    select budget.version_id as "versionId", budget.year, budget.status
      from economy.budget
      join economy.cost_key_version as version
        on version.cooperation_id = budget.cooperation_id and version.id = budget.version_id
     where budget.cooperation_id = ${cooperationId} and version.cost_key_id = ${keyId}
     order by budget.year desc`.execute(tx)
  return rows
}

export async function insertKey(
  tx: WriteTx,
  key: { cooperationId: string; id: string; slug: string; title: string; visibility: string },
): Promise<void> {
  await tx
    .insertInto('economy.cost_key')
    .values({
      cooperation_id: key.cooperationId,
      id: key.id,
      slug: key.slug,
      title: key.title,
      visibility: key.visibility,
    })
    .execute()
}

export async function retitleKey(tx: WriteTx, key: { cooperationId: string; id: string; title: string }) {
  await tx
    .updateTable('economy.cost_key')
    .set({ title: key.title, revision: sql`revision + 1` })
    .where('cooperation_id', '=', key.cooperationId)
    .where('id', '=', key.id)
    .execute()
}

export type VersionAt = { readonly cooperationId: string; readonly id: string; readonly visibility: string }

const storedRules = (rules: KeyRules) => ({
  step: rules.step,
  residual_rule: typeof rules.residual === 'string' ? rules.residual : 'member',
  residual_owner_id: typeof rules.residual === 'string' ? null : rules.residual.organisationId,
  population_years_before: rules.populationYearsBefore,
  inferred: [...rules.inferred],
  note: rules.note,
  source: rules.source,
})

/** A new version from a day on; the one before it must have been ended. */
export async function insertVersion(
  tx: WriteTx,
  at: VersionAt & { readonly keyId: string; readonly number: number; readonly during: DateRange },
  rules: KeyRules,
): Promise<void> {
  await tx
    .insertInto('economy.cost_key_version')
    .values({
      cooperation_id: at.cooperationId,
      id: at.id,
      cost_key_id: at.keyId,
      number: at.number,
      during: formatDateRange(at.during),
      visibility: at.visibility,
      ...storedRules(rules),
    })
    .execute()
  await insertRules(tx, at, rules)
}

/** Corrects a version that no adopted budget rests on. */
export async function replaceVersion(tx: WriteTx, at: VersionAt, rules: KeyRules): Promise<void> {
  await tx
    .updateTable('economy.cost_key_version')
    .set({ ...storedRules(rules), visibility: at.visibility })
    .where('cooperation_id', '=', at.cooperationId)
    .where('id', '=', at.id)
    .execute()
  for (const table of ['economy.cost_key_part', 'economy.cost_key_member'] as const)
    await tx
      .deleteFrom(table)
      .where('cooperation_id', '=', at.cooperationId)
      .where('version_id', '=', at.id)
      .execute()
  await insertRules(tx, at, rules)
}

/** A key that a public budget rests on is public, all of it. */
export async function publishKey(tx: WriteTx, cooperationId: string, keyId: string): Promise<void> {
  await tx
    .updateTable('economy.cost_key')
    .set({ visibility: 'public' })
    .where('cooperation_id', '=', cooperationId)
    .where('id', '=', keyId)
    .where('visibility', '<>', 'public')
    .execute()
  await sql`
    update economy.cost_key_version set visibility = 'public'
     where cooperation_id = ${cooperationId} and cost_key_id = ${keyId} and visibility <> 'public'`.execute(
    tx,
  )
  for (const table of [sql`economy.cost_key_part`, sql`economy.cost_key_member`])
    await sql`
      update ${table} as child set visibility = 'public'
        from economy.cost_key_version as version
       where version.cooperation_id = ${cooperationId} and version.cost_key_id = ${keyId}
         and child.cooperation_id = version.cooperation_id and child.version_id = version.id
         and child.visibility <> 'public'`.execute(tx)
}

/** When a version holds. */
export async function setDuring(
  tx: WriteTx,
  at: { readonly cooperationId: string; readonly id: string },
  during: { readonly from: LocalDate | null; readonly until: LocalDate | null },
): Promise<void> {
  await tx
    .updateTable('economy.cost_key_version')
    .set({ during: formatDateRange(during) })
    .where('cooperation_id', '=', at.cooperationId)
    .where('id', '=', at.id)
    .execute()
}

const storedPart = (row: KeyPartRow) => ({
  kind: row.kind,
  basis: row.basis,
  label: row.label,
  unit: row.unit,
  age_from: row.ageFrom,
  age_to: row.ageTo,
  share_numerator: row.shareNumerator,
  share_denominator: row.shareDenominator,
  amount: row.amount,
  rate: row.rate,
})

async function insertRules(tx: WriteTx, at: VersionAt, { parts, members }: KeyRules): Promise<void> {
  const place = { cooperation_id: at.cooperationId, version_id: at.id, visibility: at.visibility }
  if (parts.length > 0)
    await tx
      .insertInto('economy.cost_key_part')
      .values(
        parts.map((part, index) => ({ ...place, position: index + 1, ...storedPart(keyPartRow(part)) })),
      )
      .execute()
  if (members.length > 0)
    await tx
      .insertInto('economy.cost_key_member')
      .values(
        members.map((member, index) => ({
          ...place,
          position: index + 1,
          organisation_id: member.organisationId,
          exempt: member.exempt,
          contribution: member.contribution,
        })),
      )
      .execute()
}
