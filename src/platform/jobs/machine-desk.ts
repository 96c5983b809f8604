import type pg from 'pg'
import { endMachineSession, openMachineSession } from '../auth/machine-session.ts'
import type { ActingAs, AsActor, Database } from '../db/index.ts'

/** Opens a connection as the schema's owner for a moment. */
export type AsOwner = <T>(work: (owner: pg.ClientBase) => Promise<T>) => Promise<T>

export type MachineDesk = { machine(): Promise<AsActor>; close(): Promise<void> }

type Doors = { readonly database: Database; readonly asOwner: AsOwner; readonly now: () => number }

/** A session lasts an hour, so that one which was left behind is soon worth nothing. */
const renewedAfter = 30 * 60 * 1000

/**
 * The machine as an actor, with a session that is renewed while it works. The session before stays open until the next
 * renewal, since a job may be in the middle of something under it; `close` ends both.
 */
export function machineDesk({ database, asOwner, now }: Doors): MachineDesk {
  let held: { acting: ActingAs; since: number } | undefined
  let before: ActingAs | undefined
  let opening: Promise<AsActor> | undefined

  async function renew(): Promise<AsActor> {
    const acting = await asOwner(async (owner) => {
      const opened = await openMachineSession(owner, 'jobs')
      if (before) await endMachineSession(owner, before)
      return opened
    })
    before = held?.acting
    held = { acting, since: now() }
    return database.asActor(acting)
  }

  return {
    machine() {
      if (held && now() - held.since < renewedAfter) return Promise.resolve(database.asActor(held.acting))
      opening ??= renew().finally(() => {
        opening = undefined
      })
      return opening
    },
    async close() {
      await opening?.catch(() => undefined)
      const open = [held?.acting, before].filter((acting) => acting !== undefined)
      held = undefined
      before = undefined
      if (open.length === 0) return
      await asOwner(async (owner) => {
        for (const acting of open) await endMachineSession(owner, acting)
      })
    },
  }
}
