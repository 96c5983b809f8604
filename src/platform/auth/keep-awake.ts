import type { Database } from '../db/index.ts'
import type { Actor } from './actor.ts'

/**
 * Notes that a session is in use, so that only an idle one ends. Most requests have nothing to note:
 * it is written at most once a minute, and by a transaction of its own, since reading pages cannot write.
 */
export async function keepAwake(database: Database, actor: Actor): Promise<void> {
  if (actor.kind === 'visitor' || !actor.drowsy) return
  await database
    .asActor(actor)
    .write((tx) => tx.named({ name: 'touch_session', text: 'select platform.touch_session()', values: [] }))
}
