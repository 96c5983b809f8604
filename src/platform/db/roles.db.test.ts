import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import {
  type Connection,
  createPool,
  openClient,
  prepareForeignServer,
  prepareOwnServer,
  requireFewRights,
} from './index.ts'

let db: TestDatabase
let superuser: pg.Client
let admin: Connection
const made: string[] = []

beforeAll(async () => {
  db = await createTestDatabase()
  const { database } = db.connections.owner
  admin = { ...inject('testServer').admin, ...(database ? { database } : {}) }
  superuser = await openClient(admin)
})
afterAll(async () => {
  await superuser.end()
  await db.drop()
  const server = await openClient(inject('testServer').admin)
  for (const role of made) await server.query(`drop role ${role}`)
  await server.end()
})

/** A login with more than it should have, given by the statements. */
async function roleWith(...statements: readonly string[]): Promise<Connection> {
  const role = `test_role_${randomBytes(4).toString('hex')}`
  made.push(role)
  await superuser.query(`create role ${role} login password 'prøve'`)
  await superuser.query(`grant connect on database ${admin.database} to ${role}`)
  for (const statement of statements) await superuser.query(statement.replaceAll('ROLE', role))
  return { ...admin, user: role, password: 'prøve' }
}

async function verdictOn(connection: Connection): Promise<string | undefined> {
  const pool = createPool(connection, 1)
  try {
    await requireFewRights(pool)
    return undefined
  } catch (refusal) {
    return (refusal as Error).message
  } finally {
    await pool.end()
  }
}

const sentence = (excess: string) =>
  `Samsyn will not serve: its database role ${excess}. Give it a role of its own.`

test('the role that the program makes for itself has few enough rights', async () => {
  expect(await verdictOn(db.connections.app)).toBeUndefined()
})

test('the superuser and the owner are refused', async () => {
  expect(await verdictOn(admin)).toBe(sentence('is a superuser'))
  expect(await verdictOn(db.connections.owner)).toBe(sentence('owns tables'))
})

test.each([
  ['alter role ROLE bypassrls', 'can bypass row security'],
  ['alter role ROLE createrole', 'can create roles'],
  ['alter role ROLE createdb', 'can create databases'],
  ['grant create on schema public to ROLE', 'can create objects in a schema'],
  ['grant create on schema platform to ROLE', 'can create objects in a schema'],
  ['grant samsyn_owner to ROLE', 'can create objects in a schema'],
  ['grant samsyn_owner to ROLE with inherit false', 'can become the owner of tables'],
])('a role is refused after "%s"', async (statement, excess) => {
  const connection = await roleWith('grant samsyn_app to ROLE', statement)
  expect(await verdictOn(connection)).toBe(sentence(excess))
  const revoked = statement.startsWith('grant')
    ? statement.replace('grant', 'revoke').replace(' to ', ' from ').replace(' with inherit false', '')
    : statement.replace(/(bypassrls|createrole|createdb)$/, 'no$1')
  await superuser.query(revoked.replaceAll('ROLE', connection.user ?? ''))
  expect(await verdictOn(connection)).toBeUndefined()
  await superuser.query(`revoke connect on database ${admin.database} from ${connection.user}`)
})

const canSignIn = async (connection: Connection): Promise<boolean> => {
  try {
    await (await openClient(connection)).end()
    return true
  } catch {
    return false
  }
}

test('roles prepared twice from the same secret have the same passwords, and work', async () => {
  const { admin: server, roles } = inject('testServer')
  const database = roles.owner.database ?? ''
  const again = await prepareOwnServer(server, database, 'test')
  expect(again).toEqual(roles)
  expect(await canSignIn(again.app)).toBe(true)
  expect(await canSignIn(again.owner)).toBe(true)
})

test('a server that others run is prepared from its address alone, twice, with the same password', async () => {
  const theirs = await roleWith('alter role ROLE createrole', 'grant samsyn_app to ROLE with admin option')
  const url = new URL(`postgres://localhost/${admin.database}`)
  url.username = theirs.user ?? ''
  url.password = theirs.password ?? ''
  url.searchParams.set('host', admin.host ?? '')
  if (admin.port) url.searchParams.set('port', `${admin.port}`)
  const first = await prepareForeignServer(url.toString())
  const app = new URL(first.app.connectionString ?? '')
  made.unshift(app.username)
  expect(await prepareForeignServer(url.toString())).toEqual(first)
  expect(app.password).toMatch(/^[0-9a-f]{64}$/)
  await superuser.query(`grant connect on database ${admin.database} to ${app.username}`)
  expect(await verdictOn(first.app)).toBeUndefined()
})
