import { sql } from 'kysely'
import type { WriteTx } from '../../platform/db/index.ts'
import { putCard, type Visibility } from '../../platform/records/index.ts'
import type { Locale } from '../../platform/text/locale.ts'
import { paths } from '../paths.ts'

type Row = {
  name: string
  otherNames: string[]
  numbers: string[]
  roleText: string
  position: number
  source: string
  visibility: Visibility
  language: Locale
}

/** Tells the card index about a member: found by every name and number that the organisation has had. */
export async function putMemberCard(
  tx: WriteTx,
  { cooperationId, id }: { readonly cooperationId: string; readonly id: string },
): Promise<void> {
  const card = await cardOf(tx, cooperationId, id)
  await putCard(tx, {
    cooperationId,
    id,
    kind: 'member-organisation',
    station: 'networks',
    title: card.name,
    summary: card.roleText,
    searchText: [...card.otherNames, ...card.numbers].join(' '),
    language: card.language,
    path: pathBelow(id),
    source: card.source,
    position: card.position,
    visibility: card.visibility,
  })
}

/** The address without the cooperation's own part: `nettverk/organisasjoner/…`. */
const pathBelow = (id: string) => paths.member('', id).replace(/^\/+/, '')

async function cardOf(tx: WriteTx, cooperationId: string, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select names.newest as name, names.others as "otherNames",
           array_remove(array_append(array(select code from registers.municipality_code as code
                                            where code.organisation_id = organisation.id order by code),
                                     organisation.organisation_number), null) as numbers,
           membership.role_text as "roleText", membership.position, membership.source, membership.visibility,
           cooperation.language
      from registers.membership
      join platform.cooperation on cooperation.cooperation_id = membership.cooperation_id
      join registers.organisation on organisation.id = membership.organisation_id
      cross join lateral (
        select (array_agg(name order by lower(during) desc nulls last) filter (where kind = 'official'))[1] as newest,
               array_agg(distinct name) as others
          from registers.organisation_name where organisation_id = organisation.id) as names
     where membership.cooperation_id = ${cooperationId} and membership.id = ${id}`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the membership that was just stored is not there')
  return row
}
