import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db/index.ts'

/** What a member's card is called and found by, whoever's card it is. */
export type CardWords = {
  /** The newest official name. */
  readonly title: string
  /** Every name that the organisation has had. */
  readonly names: readonly string[]
  /** The names, the municipality's numbers and the organisation's own. */
  readonly searchText: string
}

export async function cardWordsOf(tx: ReadTx, organisationId: string): Promise<CardWords> {
  const { rows } = await sql<{ title: string; names: string[]; numbers: string[] }>`
    select names.newest as title, names.every as names,
           array_remove(array_append(array(select code from registers.municipality_code as code
                                            where code.organisation_id = organisation.id order by code),
                                     organisation.organisation_number), null) as numbers
      from registers.organisation
      cross join lateral (
        select (array_agg(name order by lower(during) desc nulls last) filter (where kind = 'official'))[1] as newest,
               array_agg(distinct name) as every
          from registers.organisation_name where organisation_id = organisation.id) as names
     where organisation.id = ${organisationId}`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the organisation of a card is not there')
  const { title, names, numbers } = row
  return { title, names, searchText: [...names, ...numbers].join(' ') }
}

/** A card that had other words. */
type Renamed = { readonly cooperationId: string; readonly id: string; readonly oldTitle: string }

/** Puts the words in the cards of every cooperation; administrators only, by a function of the database's own. */
export async function nameCards(
  tx: WriteTx,
  organisationId: string,
  { title, searchText }: CardWords,
): Promise<Renamed[]> {
  const { rows } = await sql<Renamed>`
    select cooperation_id as "cooperationId", id, old_title as "oldTitle"
      from registers.name_member_cards(${organisationId}, ${title}, ${searchText})`.execute(tx)
  return rows
}
