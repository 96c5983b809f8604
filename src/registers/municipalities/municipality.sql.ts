import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db/index.ts'
import { formatDateRange } from '../../platform/time/date-range.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { CodeShare, MunicipalityChange, MunicipalityCode } from './municipality.model.ts'
import { backward, forward } from './reform.model.ts'

const columns = sql`code, name, organisation_id as "organisationId", during, source`

/** Every number there has been, in their order. */
export async function allCodes(tx: ReadTx): Promise<MunicipalityCode[]> {
  const { rows } = await sql<MunicipalityCode>`
    select ${columns} from registers.municipality_code order by code`.execute(tx)
  return rows
}

export async function codeByNumber(tx: ReadTx, code: string): Promise<MunicipalityCode | undefined> {
  const { rows } = await sql<MunicipalityCode>`
    select ${columns} from registers.municipality_code where code = ${code}`.execute(tx)
  return rows[0]
}

/** The numbers that an organisation has had, oldest first. */
export async function codesOf(tx: ReadTx, organisationId: string): Promise<MunicipalityCode[]> {
  const { rows } = await sql<MunicipalityCode>`
    select ${columns} from registers.municipality_code
     where organisation_id = ${organisationId} order by lower(during) nulls first`.execute(tx)
  return rows
}

/** Every merger, split and change of number, oldest first. */
export async function allChanges(tx: ReadTx): Promise<MunicipalityChange[]> {
  const { rows } = await sql<MunicipalityChange>`
    select from_code as "fromCode", to_code as "toCode", on_date as "onDate",
           weight_millionths as "weightMillionths", source
      from registers.municipality_change
     order by on_date, to_code, from_code`.execute(tx)
  return rows
}

/** The changes that any of these numbers had a part in, oldest first. */
export async function changesOf(tx: ReadTx, codes: readonly string[]): Promise<MunicipalityChange[]> {
  const { rows } = await sql<MunicipalityChange>`
    select from_code as "fromCode", to_code as "toCode", on_date as "onDate",
           weight_millionths as "weightMillionths", source
      from registers.municipality_change
     where from_code = any (${[...codes]}) or to_code = any (${[...codes]})
     order by on_date, to_code, from_code`.execute(tx)
  return rows
}

/**
 * Whose people of `date` are counted under `code` today: each older number with the part of its people that
 * came here. `code` itself when it was in use then; empty when nothing is known.
 */
export async function predecessorsOf(tx: ReadTx, code: string, date: LocalDate): Promise<CodeShare[]> {
  return backward({ code, date }, { codes: await allCodes(tx), changes: await allChanges(tx) })
}

/** Where the people of `code` are counted on `date`: each newer number with the part that came there. */
export async function successorsOf(tx: ReadTx, code: string, date: LocalDate): Promise<CodeShare[]> {
  return forward({ code, date }, await allChanges(tx))
}

const stored = ({ code, name, organisationId, during, source }: MunicipalityCode) => ({
  code,
  name,
  organisation_id: organisationId,
  during: formatDateRange(during),
  source,
})

export async function insertCode(tx: WriteTx, code: MunicipalityCode): Promise<void> {
  await tx.insertInto('registers.municipality_code').values(stored(code)).execute()
}

export async function updateCode(tx: WriteTx, code: MunicipalityCode): Promise<void> {
  await tx
    .updateTable('registers.municipality_code')
    .set(stored(code))
    .where('code', '=', code.code)
    .execute()
}

export async function insertChanges(tx: WriteTx, changes: readonly MunicipalityChange[]): Promise<void> {
  await tx
    .insertInto('registers.municipality_change')
    .values(
      changes.map((change) => ({
        from_code: change.fromCode,
        to_code: change.toCode,
        on_date: change.onDate,
        weight_millionths: change.weightMillionths,
        source: change.source,
      })),
    )
    .execute()
}

/** Holds the municipalities still until the transaction ends. */
export async function lockMunicipalities(tx: WriteTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('municipalities', 0))`.execute(tx)
}

/** What each of these numbers is called; a number that is not in the register is left out. */
export async function namesOfCodes(
  tx: ReadTx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from registers.municipality_code where code = any (${[...codes]})`.execute(tx)
  return new Map(rows.map(({ code, name }) => [code, name]))
}
