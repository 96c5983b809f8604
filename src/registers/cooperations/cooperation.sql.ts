import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db/index.ts'
import type { Locale } from '../../platform/text/locale.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { CooperationKind } from './cooperation.model.ts'

/** What can be said of a cooperation beside its address, which stays. */
export type CooperationFields = {
  readonly name: string
  readonly purpose: string
  readonly language: Locale
  readonly kind: CooperationKind
  readonly foundedYear: number | null
  readonly published: boolean
  readonly pinnedDate: LocalDate | null
  readonly exampleNote: string | null
  readonly fictional: boolean
}

const stored = (fields: CooperationFields) => ({
  name: fields.name,
  purpose: fields.purpose,
  language: fields.language,
  kind: fields.kind,
  founded_year: fields.foundedYear,
  published: fields.published,
  pinned_date: fields.pinnedDate,
  example_note: fields.exampleNote,
  fictional: fields.fictional,
})

export async function insertCooperation(
  tx: WriteTx,
  { id, slug }: { readonly id: string; readonly slug: string },
  fields: CooperationFields,
): Promise<void> {
  await tx
    .insertInto('platform.cooperation')
    .values({ cooperation_id: id, slug, ...stored(fields) })
    .execute()
}

export async function updateCooperation(tx: WriteTx, id: string, fields: CooperationFields): Promise<void> {
  await tx
    .updateTable('platform.cooperation')
    .set({ ...stored(fields), revision: sql`revision + 1` })
    .where('cooperation_id', '=', id)
    .execute()
}

/** A cooperation with its number of members on a date, as far as the reader may see them. */
export type CooperationRow = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly purpose: string
  readonly language: Locale
  readonly kind: CooperationKind
  readonly published: boolean
  readonly fictional: boolean
  readonly members: number
}

/**
 * Every cooperation that the reader may know of, the fictional ones last. Members are counted on the date that
 * the cooperation is seen from: its pinned date, else the one given.
 */
export async function cooperationRows(tx: ReadTx, date: LocalDate): Promise<CooperationRow[]> {
  const { rows } = await sql<CooperationRow>`
    select cooperation.cooperation_id as id, cooperation.slug, cooperation.name, cooperation.purpose,
           cooperation.language, cooperation.kind, cooperation.published, cooperation.fictional,
           (select count(*)::int
              from registers.membership
             where membership.cooperation_id = cooperation.cooperation_id
               and membership.part = 'member'
               and membership.during @> coalesce(cooperation.pinned_date, ${date}::date)) as members
      from platform.cooperation
     order by cooperation.fictional, cooperation.name collate platform.norwegian, cooperation.slug`.execute(
    tx,
  )
  return rows
}

/** A cooperation held still until the transaction ends, so that nobody changes it meanwhile. */
export async function lockedCooperation(
  tx: WriteTx,
  id: string,
): Promise<(CooperationFields & { readonly slug: string; readonly revision: number }) | undefined> {
  const { rows } = await sql<CooperationFields & { slug: string; revision: number }>`
    select slug, name, purpose, language, kind, founded_year as "foundedYear", published,
           pinned_date as "pinnedDate", example_note as "exampleNote", fictional, revision
      from platform.cooperation
     where cooperation_id = ${id}
       for update`.execute(tx)
  return rows[0]
}

/** Lets one new cooperation in at a time, so that two cannot get the same address. */
export async function lockSlugs(tx: WriteTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('cooperation-slugs', 0))`.execute(tx)
}
