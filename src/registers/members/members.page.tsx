import type { CooperationContext } from '../../platform/http/context.ts'
import { type Download, download, type Page } from '../../platform/http/reply.ts'
import { memberJson } from './member.json.ts'
import { membersCsv } from './member-file.ts'
import { memberRows } from './member-list.sql.ts'
import { memberListReply, requestedMembers } from './member-list-reply.tsx'

/** The list of organisations, with the form for a new one for those who may add. */
export const membersPage = (context: CooperationContext): Promise<Page> => memberListReply(context)

/** The chosen list as a file that can be imported again. */
export async function membersCsvFile(context: CooperationContext): Promise<Download> {
  const rows = await context.read((tx) => memberRows(tx, requestedMembers(context).request))
  return download({
    type: 'text/csv; charset=utf-8',
    fileName: `${context.cooperation.slug}-organisasjoner-${context.date}.csv`,
    body: membersCsv(rows),
  })
}

/** The chosen list as the API would give it, all at once. */
export async function membersJsonFile(context: CooperationContext): Promise<Download> {
  const rows = await context.read((tx) => memberRows(tx, requestedMembers(context).request))
  return download({
    type: 'application/json; charset=utf-8',
    fileName: `${context.cooperation.slug}-organisasjoner-${context.date}.json`,
    body: JSON.stringify({
      date: context.date,
      items: rows.map((row) => memberJson(row, context.cooperation.slug)),
    }),
  })
}
