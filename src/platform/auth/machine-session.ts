import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { ActingAs } from '../db/index.ts'
import { newId } from '../records/new-id.ts'
import { sessionHashOf } from './actor.ts'

/** The machine's own person, the same in every installation, so that its work can be told from people's. */
const machineId = '00000000-0000-7000-8000-000000000001'

/**
 * Opens a session of the machine's, good for an hour; whoever opens it ends it. It needs the owner's connection: a
 * request cannot come by such a session.
 */
export async function openMachineSession(owner: pg.ClientBase, device: string): Promise<ActingAs> {
  const sessionHash = sessionHashOf(randomBytes(32).toString('base64url'))
  await owner.query(
    `insert into platform.person (id, name, machine) values ($1, 'Samsyn', true) on conflict (id) do nothing`,
    [machineId],
  )
  await owner.query(
    `insert into platform.session (token_hash, id, person_id, expires_at, device)
     values ($1, $2, $3, now() + interval '1 hour', $4)`,
    [Buffer.from(sessionHash, 'hex'), newId(), machineId, device],
  )
  return { sessionHash }
}

export async function endMachineSession(owner: pg.ClientBase, { sessionHash }: ActingAs): Promise<void> {
  await owner.query('delete from platform.session where token_hash = $1', [
    Buffer.from(sessionHash ?? '', 'hex'),
  ])
}

/** Runs work that nobody signs in for, such as loading an example, under a session that ends with it. */
export async function asMachine<T>(
  owner: pg.ClientBase,
  work: (machine: ActingAs) => Promise<T>,
): Promise<T> {
  const machine = await openMachineSession(owner, 'command line')
  try {
    return await work(machine)
  } finally {
    await endMachineSession(owner, machine)
  }
}
