import { randomBytes } from 'node:crypto'
import type { NamedQuery } from '../db/index.ts'
import type { RequestContext } from '../http/context.ts'
import { newId } from '../records/new-id.ts'
import { sessionHashOf } from './actor.ts'
import { endSession } from './session.sql.ts'

/** Somebody on the way in; they may be signed in already, as the same person or another. */
export type Guest = Pick<RequestContext, 'actor' | 'write' | 'browser'>

type Fresh = { readonly hash: Buffer; readonly id: string; readonly browser: string }

// A further way in, such as OpenID Connect, is one more function here and one more in the database: it is handed an
// issuer and a subject that have been proved, finds the person who is known by that pair, and opens a session by the
// same `open`. Everything after that — rotation, time-outs, the own page, signing out — is the same for all.

/**
 * Opens a session by one of the database's guarded functions, and ends the one that this browser had: both or
 * neither, so that a session never outlives a change of person. Returns the token that only the browser will
 * hold, or null when the database says no.
 */
async function open(
  { actor, write, browser }: Guest,
  door: (fresh: Fresh) => NamedQuery,
): Promise<string | null> {
  const token = randomBytes(32).toString('base64url')
  const fresh = { hash: Buffer.from(sessionHashOf(token), 'hex'), id: newId(), browser: browser() }
  return write(async (tx) => {
    const [answer] = await tx.named<{ opened: boolean }>(door(fresh))
    if (!answer?.opened) return null
    if (actor.kind === 'person') await endSession(tx, actor.personId, actor.sessionId)
    return token
  })
}

/** Uses up a one-time link. Null when it was used before, is too old, or never was. */
export const acceptInvitation = (guest: Guest, secret: string): Promise<string | null> =>
  open(guest, ({ hash, id, browser }) => ({
    name: 'accept_invitation',
    text: 'select platform.accept_invitation($1, $2, $3, $4) as opened',
    values: [Buffer.from(secret), hash, id, browser],
  }))

/** Signs in as a fictional person. Null for anybody else. */
export const openDemonstrationSession = (guest: Guest, personId: string): Promise<string | null> =>
  open(guest, ({ hash, id, browser }) => ({
    name: 'open_demonstration_session',
    text: 'select platform.open_demonstration_session($1, $2, $3, $4) as opened',
    values: [personId, hash, id, browser],
  }))
