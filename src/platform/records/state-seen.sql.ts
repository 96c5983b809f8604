import type { ReadTx } from '../db/index.ts'

/** What a reader's picture of a cooperation depends on: unchanged marks mean unchanged answers. */
export type StateSeen = {
  /** The head of the cooperation's audit trail, and which of the three ways it is looked at. */
  readonly own: string
  /** The head of the installation's trail, where changes of shared registers are noted. */
  readonly shared: string
}

const text = `
  select (select encode(hash, 'hex') from platform.audit_head where cooperation_id = $1)
         || case when $1 = any ((select platform.editable_cooperations())::uuid[]) then ' edits'
                 when $1 = any ((select platform.member_cooperations())::uuid[]) then ' joins'
                 else '' end as own,
         coalesce((select encode(hash, 'hex') from platform.audit_head
                    where cooperation_id = platform.installation()), '') as shared`

/**
 * The state of a cooperation as this actor sees it: as an editor, as a member or from outside. Nothing is stored
 * without an entry in an audit trail, so answers may be remembered under these marks. Null when nothing has been
 * stored yet.
 */
export async function stateSeen(tx: ReadTx, cooperationId: string): Promise<StateSeen | null> {
  const [row] = await tx.named<{ own: string | null; shared: string }>({
    name: 'state_seen',
    text,
    values: [cooperationId],
  })
  return row && row.own !== null ? { own: row.own, shared: row.shared } : null
}
