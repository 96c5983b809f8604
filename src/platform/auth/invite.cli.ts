import type pg from 'pg'
import { shortText } from '../privacy/free-text.input.ts'
import { newId } from '../records/new-id.ts'
import { sessionHashOf } from './actor.ts'
import { invitationLink, newInvitationSecret } from './invitation-link.ts'
import { forgetOldSessions } from './old-sessions.ts'

type InviteOptions = {
  readonly name: string
  /** The site's public address, which the link begins with. */
  readonly origin: string
  readonly io: { write(text: string): void; complain(text: string): void }
}

type Found = { readonly id: string; readonly disabled: boolean; readonly machine: boolean }

async function peopleNamed(owner: pg.ClientBase, name: string): Promise<Found[]> {
  const { rows } = await owner.query<Found>(
    'select id, disabled_at is not null as disabled, machine from platform.person where name = $1',
    [name],
  )
  return rows
}

async function addAdministrator(owner: pg.ClientBase, name: string): Promise<string> {
  const id = newId()
  await owner.query('insert into platform.person (id, name, administrator) values ($1, $2, true)', [id, name])
  return id
}

const nameText = shortText({ min: 1 })

function objectionTo(found: readonly Found[], name: string): string | undefined {
  if (name === '') return 'Say whom to invite: admin invite "Kari Nordmann"'
  if (!nameText.safeParse(name).success)
    return 'A name is at most 200 characters on one line, and never an identity number.'
  if (found.length > 1)
    return `There are ${found.length} people with this name; a link for one of them cannot be told apart.`
  if (found[0]?.machine) return 'This name belongs to the program itself, which never signs in.'
  if (found[0]?.disabled) return 'This person has been shut out, and gets no link.'
  return undefined
}

/**
 * Prints a one-time link, good for fifteen minutes. Somebody who is not there yet is made an administrator of the
 * installation; somebody who is keeps the rights they have. Only the hash of the link's secret is kept.
 * Returns the exit code: 0, or 2 with one sentence.
 */
export async function invite(owner: pg.ClientBase, options: InviteOptions): Promise<number> {
  const { io, origin } = options
  const name = options.name.normalize('NFC').trim().replaceAll(/\s+/g, ' ')
  const found = await peopleNamed(owner, name)
  const objection = objectionTo(found, name)
  if (objection) {
    io.complain(objection)
    return 2
  }
  await forgetOldSessions(owner)
  const secret = newInvitationSecret()
  const personId = found[0]?.id ?? (await addAdministrator(owner, name))
  await owner.query(
    `insert into platform.invitation (secret_hash, person_id, expires_at)
     values ($1, $2, now() + interval '15 minutes')`,
    [Buffer.from(sessionHashOf(secret), 'hex'), personId],
  )
  io.write(`${invitationLink(origin, secret)}\n`)
  return 0
}
