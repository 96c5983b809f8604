import { sql } from 'kysely'
import type { ReadTx } from '../../../platform/db/index.ts'

/** Who changed something last, and when. */
export type LastChange = { readonly who: string | null; readonly at: Date }

/** The newest entry about a record; undefined when this reader may not see the history. */
export async function lastChangeOf(
  tx: ReadTx,
  { cooperationId, subjectId }: { readonly cooperationId: string; readonly subjectId: string },
): Promise<LastChange | undefined> {
  const { rows } = await sql<LastChange>`
    select person.name as who, entry.at
      from platform.audit_entry as entry
      left join platform.person on person.id = entry.person_id
     where entry.cooperation_id = ${cooperationId} and entry.subject_id = ${subjectId}
     order by entry.number desc
     limit 1`.execute(tx)
  return rows[0]
}
