import { createHash } from 'node:crypto'
import { type ActingAs, type Database, literal, type OpeningQuestion } from '../db/index.ts'
import { isLocale, type Locale } from '../text/locale.ts'
import type { Role } from './role.ts'

export type HeldRole = {
  readonly cooperationId: string
  readonly role: Role
  readonly organisationId: string | null
}

/** Whoever a request acts for. The visitor is an actor too. */
export type Actor =
  | { readonly kind: 'visitor'; readonly sessionHash: null }
  | {
      readonly kind: 'person'
      readonly sessionHash: string
      readonly sessionId: string
      readonly personId: string
      readonly name: string
      readonly administrator: boolean
      readonly language: Locale | null
      /** The session was last noted as in use over a minute ago. */
      readonly drowsy: boolean
      readonly roles: readonly HeldRole[]
    }

export const visitingActor: Actor = { kind: 'visitor', sessionHash: null }

/** What the database keeps of a session token: its SHA-256, in hex. */
export const sessionHashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

type ActorRow = {
  person_id: string
  name: string
  administrator: boolean
  session_id: string
  drowsy: boolean
  language: string | null
  roles: HeldRole[]
}

const actorOfRow = (sessionHash: string, row: ActorRow): Actor => ({
  kind: 'person',
  sessionHash,
  sessionId: row.session_id,
  personId: row.person_id,
  name: row.name,
  administrator: row.administrator,
  language: isLocale(row.language) ? row.language : null,
  drowsy: row.drowsy,
  roles: row.roles,
})

/** The actor behind a session token; the visitor when the session is over or was never there. */
export async function actorOfToken(database: Database, token: string): Promise<Actor> {
  const sessionHash = sessionHashOf(token)
  const [row] = await database.door<ActorRow>({
    name: 'actor_of',
    text: 'select * from platform.actor_of($1)',
    values: [Buffer.from(sessionHash, 'hex')],
  })
  return row ? actorOfRow(sessionHash, row) : visitingActor
}

/** The same, asked as a transaction begins: the question, and what its rows mean. */
export function actorAsked(token: string): {
  readonly acting: ActingAs
  readonly question: OpeningQuestion
  readonly actorIn: (rows: readonly unknown[]) => Actor
} {
  const sessionHash = sessionHashOf(token)
  return {
    acting: { sessionHash },
    question: `select * from platform.actor_of(decode(${literal(sessionHash)}, 'hex'))`,
    actorIn: ([row]) => (row ? actorOfRow(sessionHash, row as ActorRow) : visitingActor),
  }
}
