import { sql } from 'kysely'
import type { WriteTx } from '../../platform/db/index.ts'
import { putCard, type Visibility } from '../../platform/records/index.ts'
import type { Locale } from '../../platform/text/locale.ts'
import { paths } from '../paths.ts'
import { cardWordsOf } from './card-words.sql.ts'

type Row = {
  organisationId: string
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
  const { title, searchText } = await cardWordsOf(tx, card.organisationId)
  await putCard(tx, {
    cooperationId,
    id,
    kind: 'member-organisation',
    station: 'networks',
    title,
    summary: card.roleText,
    searchText,
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
    select membership.organisation_id as "organisationId", membership.role_text as "roleText", membership.position,
           membership.source, membership.visibility, cooperation.language
      from registers.membership
      join platform.cooperation on cooperation.cooperation_id = membership.cooperation_id
     where membership.cooperation_id = ${cooperationId} and membership.id = ${id}`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the membership that was just stored is not there')
  return row
}
