import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../db/index.ts'

/** A session as its owner may see it. */
export type OwnSession = {
  readonly id: string
  /** Such as "Firefox, Linux"; empty when it is not known. */
  readonly device: string
  readonly startedAt: Date
  readonly lastSeenAt: Date
}

const mostShown = 50

/** Where a person is signed in just now, the latest first. */
export async function openSessions(tx: ReadTx, personId: string): Promise<OwnSession[]> {
  return (
    tx
      .selectFrom('platform.session as session')
      .select([
        'session.id',
        'session.device',
        'session.created_at as startedAt',
        'session.last_seen_at as lastSeenAt',
      ])
      // Row security shows an administrator everybody's; this page is about one's own.
      .where('session.person_id', '=', personId)
      .where('session.ended_at', 'is', null)
      .where('session.expires_at', '>', sql<Date>`now()`)
      .where('session.last_seen_at', '>', sql<Date>`now() - interval '8 hours'`)
      .orderBy('session.last_seen_at', 'desc')
      .orderBy('session.id', 'desc')
      .limit(mostShown)
      .execute()
  )
}

/** Ends one session of a person; false when it is not theirs or has ended. */
export async function endSession(tx: WriteTx, personId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await openOnes(tx, personId).where('id', '=', id).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Ends all sessions of a person but one; returns how many. */
export async function endOtherSessions(tx: WriteTx, personId: string, keep: string): Promise<number> {
  const { numUpdatedRows } = await openOnes(tx, personId).where('id', '<>', keep).executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

const openOnes = (tx: WriteTx, personId: string) =>
  tx
    .updateTable('platform.session')
    .set({ ended_at: sql`now()` })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
