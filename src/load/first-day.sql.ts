import { sql } from 'kysely'
import type { ReadTx } from '../platform/db/index.ts'

/** When a cooperation was first put there, by its audit trail; undefined for one that is not there. */
export async function beganAt(tx: ReadTx, slug: string): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`
    select entry.at
      from platform.audit_entry as entry
      join platform.cooperation on cooperation.cooperation_id = entry.cooperation_id
     where cooperation.slug = ${slug} and entry.number = 1`.execute(tx)
  return rows[0]?.at
}
