import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { type Actor, actorOfToken, sessionHashOf, visitingActor } from '../../src/platform/auth/actor.ts'
import type { Role } from '../../src/platform/auth/role.ts'
import type { AsActor, Database } from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/records/new-id.ts'

/** Somebody of the cast, signed in: what they may read and write, and the token their browser would hold. */
export type Player = AsActor & { readonly actor: Actor; readonly personId: string; readonly token: string }

export type TestCooperation = { readonly id: string; readonly slug: string }

/** Puts a cooperation there, as an administrator would have. */
export async function addCooperation(
  owner: pg.Client,
  slug: string,
  options: { published?: boolean; name?: string } = {},
): Promise<TestCooperation> {
  const id = newId()
  await owner.query('begin')
  await owner.query(`select set_config('samsyn.audited', $1, true)`, [id])
  await owner.query(
    'insert into platform.cooperation (cooperation_id, slug, name, published) values ($1, $2, $3, $4)',
    [id, slug, options.name ?? `Samarbeidet ${slug}`, options.published ?? false],
  )
  await owner.query('commit')
  return { id, slug }
}

type Part = {
  name: string
  cooperation?: TestCooperation
  role?: Role
  organisationId?: string
  administrator?: boolean
}

async function addPerson(owner: pg.Client, part: Part): Promise<string> {
  const id = newId()
  await owner.query('insert into platform.person (id, name, administrator) values ($1, $2, $3)', [
    id,
    part.name,
    part.administrator ?? false,
  ])
  if (!part.cooperation || !part.role) return id
  await owner.query('begin')
  await owner.query(`select set_config('samsyn.audited', $1, true)`, [part.cooperation.id])
  await owner.query(
    `insert into platform.role_assignment (cooperation_id, id, person_id, role, organisation_id)
     values ($1, $2, $3, $4, $5)`,
    [part.cooperation.id, newId(), id, part.role, part.organisationId ?? null],
  )
  await owner.query('commit')
  return id
}

/** A person with a part in a cooperation, already signed in. */
export async function signIn(db: { owner: pg.Client; database: Database }, part: Part): Promise<Player> {
  const personId = await addPerson(db.owner, part)
  const token = randomBytes(32).toString('base64url')
  await db.owner.query(
    `insert into platform.session (token_hash, id, person_id, expires_at)
     values ($1, $2, $3, now() + interval '1 hour')`,
    [Buffer.from(sessionHashOf(token), 'hex'), newId(), personId],
  )
  const actor = await actorOfToken(db.database, token)
  return { ...db.database.asActor(actor), actor, personId, token }
}

/** Somebody who only looks in. */
export const aVisitor = (database: Database): Player => ({
  ...database.asActor(visitingActor),
  actor: visitingActor,
  personId: '',
  token: '',
})

/** Two cooperations that have nothing to do with each other, each with somebody in every part. */
export async function castOf(db: { owner: pg.Client; database: Database }) {
  const fjordvik = await addCooperation(db.owner, 'fjordvik')
  const neighbour = await addCooperation(db.owner, 'nabolaget')
  const plays = (name: string, role: Role, cooperation = fjordvik) => signIn(db, { name, cooperation, role })
  return {
    fjordvik,
    neighbour,
    coordinator: await plays('Koordinator i Fjordvik', 'coordinator'),
    leader: await plays('Leder i Fjordvik', 'leader'),
    observer: await plays('Observatør i Fjordvik', 'observer'),
    seatHolder: await plays('Brukerrepresentant i Fjordvik', 'seat-holder'),
    neighbourCoordinator: await plays('Koordinator i nabolaget', 'coordinator', neighbour),
    administrator: await signIn(db, { name: 'Administrator', administrator: true }),
    visitor: aVisitor(db.database),
  }
}

export type Cast = Awaited<ReturnType<typeof castOf>>
