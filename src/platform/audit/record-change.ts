import { sql } from 'kysely'
import type { WriteTx } from '../db/index.ts'

/** Fields as a history tab shows them; amounts and dates as text. Never free text that was refused. */
export type Snapshot = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

export type Change = {
  /** Null for what all cooperations share: the installation's own chain. */
  readonly cooperationId: string | null
  /** Verb first, in kebab-case, such as `adopt-budget`. */
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly before: Snapshot | null
  readonly after: Snapshot | null
}

/**
 * Writes what was changed, by the person whose transaction this is. Every command calls it once;
 * the database refuses to commit a change in a cooperation's tables that no entry speaks of.
 */
export async function recordChange(tx: WriteTx, change: Change): Promise<void> {
  const json = (snapshot: Snapshot | null) => (snapshot ? JSON.stringify(snapshot) : null)
  // The trigger fills number, time, person and hashes; what is given here for them is overwritten.
  await sql`
    insert into platform.audit_entry
      (cooperation_id, number, at, person_id, action, subject_kind, subject_id, before, after,
       salt, payload_digest, previous_hash, hash)
    values (coalesce(${change.cooperationId}::uuid, platform.installation()), 0, now(), platform.installation(),
            ${change.action}, ${change.subjectKind}, ${change.subjectId}, ${json(change.before)}::jsonb,
            ${json(change.after)}::jsonb, '', '', '', '')`.execute(tx)
}
