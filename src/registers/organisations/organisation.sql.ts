import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db/index.ts'
import { formatDateRange } from '../../platform/time/date-range.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { Organisation, OrganisationName } from './organisation.model.ts'

const asOf = (date: LocalDate) => sql`
  select organisation.id, organisation.slug, name.name, organisation.kind,
         organisation.organisation_number as "organisationNumber", code.code,
         organisation.language_form as "languageForm", organisation.during, organisation.revision
    from registers.organisation
    join registers.organisation_name as name
      on name.organisation_id = organisation.id and name.kind = 'official' and name.during @> ${date}::date
    left join registers.municipality_code as code
      on code.organisation_id = organisation.id and code.during @> ${date}::date`

/** An organisation as it was on a date. */
export async function organisationBySlug(
  tx: ReadTx,
  slug: string,
  date: LocalDate,
): Promise<Organisation | undefined> {
  const { rows } = await sql<Organisation>`${asOf(date)} where organisation.slug = ${slug}`.execute(tx)
  return rows[0]
}

/** An organisation as it was on a date. */
export async function organisationById(
  tx: ReadTx,
  id: string,
  date: LocalDate,
): Promise<Organisation | undefined> {
  const { rows } = await sql<Organisation>`${asOf(date)} where organisation.id = ${id}`.execute(tx)
  return rows[0]
}

/** The organisation with a number of nine digits. */
export async function organisationByNumber(
  tx: ReadTx,
  number: string,
  date: LocalDate,
): Promise<Organisation | undefined> {
  const { rows } =
    await sql<Organisation>`${asOf(date)} where organisation.organisation_number = ${number}`.execute(tx)
  return rows[0]
}

/** Every name an organisation has had, oldest first. */
export async function namesOf(tx: ReadTx, organisationId: string): Promise<OrganisationName[]> {
  const { rows } = await sql<OrganisationName>`
    select name, kind, during
      from registers.organisation_name
     where organisation_id = ${organisationId}
     order by array_position('{official,short,alias}', kind), lower(during) nulls first, name`.execute(tx)
  return rows
}

/** What is stored of an organisation itself, without its names. */
export type OrganisationFields = Pick<
  Organisation,
  'slug' | 'kind' | 'organisationNumber' | 'languageForm' | 'during'
>

const stored = (fields: OrganisationFields) => ({
  slug: fields.slug,
  kind: fields.kind,
  organisation_number: fields.organisationNumber,
  language_form: fields.languageForm,
  during: formatDateRange(fields.during),
})

export async function insertOrganisation(tx: WriteTx, id: string, fields: OrganisationFields): Promise<void> {
  await tx
    .insertInto('registers.organisation')
    .values({ id, ...stored(fields) })
    .execute()
}

export async function updateOrganisation(tx: WriteTx, id: string, fields: OrganisationFields): Promise<void> {
  await tx
    .updateTable('registers.organisation')
    .set({ ...stored(fields), revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Makes these the organisation's names, all of them. */
export async function replaceNames(
  tx: WriteTx,
  organisationId: string,
  names: readonly (OrganisationName & { readonly id: string })[],
): Promise<void> {
  await tx.deleteFrom('registers.organisation_name').where('organisation_id', '=', organisationId).execute()
  await insertNames(tx, organisationId, names)
}

export async function insertNames(
  tx: WriteTx,
  organisationId: string,
  names: readonly (OrganisationName & { readonly id: string })[],
): Promise<void> {
  await tx
    .insertInto('registers.organisation_name')
    .values(
      names.map(({ id, name, kind, during }) => ({
        id,
        organisation_id: organisationId,
        name,
        kind,
        during: formatDateRange(during),
      })),
    )
    .execute()
}

/** Slugs that begin with this text, to find one that is free. */
export async function slugsLike(tx: ReadTx, beginning: string): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug from registers.organisation where slug like ${`${beginning}%`}`.execute(tx)
  return rows.map(({ slug }) => slug)
}
