import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { type Connection, openClient } from './pool.ts'

/** The roles of one database: the owner of its schema, and the login that serves requests. */
export type Roles = { readonly owner: Connection; readonly app: Connection }

/** A password that every process can work out from the same secret, so that none has to be stored. */
const derivedPassword = (secret: string, role: string) =>
  createHmac('sha256', secret).update(`samsyn ${role}`).digest('hex')

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
const identifier = (text: string) => `"${text.replaceAll('"', '""')}"`

async function ensureRole(admin: pg.Client, name: string, options: string): Promise<void> {
  const found = await admin.query('select from pg_roles where rolname = $1', [name])
  const verb = found.rowCount ? 'alter' : 'create'
  await admin.query(`${verb} role ${identifier(name)} ${options}`)
}

const appLogin = (database: string) => `samsyn_app_${database}`.slice(0, 63)

/** The group that migrations grant to, and a login in it that owns nothing. */
async function ensureAppRoles(admin: pg.Client, database: string, secret: string): Promise<string> {
  const login = appLogin(database)
  const password = derivedPassword(secret, login)
  await ensureRole(admin, 'samsyn_app', 'nologin')
  await ensureRole(admin, login, `login password ${literal(password)}`)
  await admin.query(`grant samsyn_app to ${identifier(login)}`)
  return password
}

/**
 * Makes the roles and the database in a server that is ours alone, reached as its superuser.
 * The secret decides the passwords of the two roles.
 */
export async function prepareOwnServer(admin: Connection, database: string, secret: string): Promise<Roles> {
  const client = await openClient(admin)
  try {
    const ownerPassword = derivedPassword(secret, 'samsyn_owner')
    await ensureRole(client, 'samsyn_owner', `login password ${literal(ownerPassword)}`)
    const appPassword = await ensureAppRoles(client, database, secret)
    const found = await client.query('select from pg_database where datname = $1', [database])
    if (!found.rowCount)
      await client.query(
        `create database ${identifier(database)} owner samsyn_owner encoding 'UTF8' template template0`,
      )
    await client.query(`revoke all on database ${identifier(database)} from public`)
    await client.query(
      `grant connect on database ${identifier(database)} to ${identifier(appLogin(database))}`,
    )
    return {
      owner: { ...admin, database, user: 'samsyn_owner', password: ownerPassword },
      app: { ...admin, database, user: appLogin(database), password: appPassword },
    }
  } finally {
    await client.end()
  }
}

/** Makes the program's role in a server that others run; `url` is the owner's own connection string. */
export async function prepareForeignServer(url: string): Promise<Roles> {
  const client = await openClient({ connectionString: url })
  try {
    const { rows } = await client.query('select current_database() as name')
    const database = String(rows[0].name)
    const secret = decodeURIComponent(new URL(url).password) || url
    const password = await ensureAppRoles(client, database, secret)
    const app = new URL(url)
    app.username = encodeURIComponent(appLogin(database))
    app.password = password
    return { owner: { connectionString: url }, app: { connectionString: app.toString() } }
  } finally {
    await client.end()
  }
}

const excess = `
  select case
    when role.rolsuper then 'is a superuser'
    when role.rolbypassrls then 'can bypass row security'
    when role.rolcreaterole then 'can create roles'
    when role.rolcreatedb then 'can create databases'
    when exists (select from pg_class where relowner = role.oid) then 'owns tables'
    when exists (select from pg_namespace where has_schema_privilege(role.oid, pg_namespace.oid, 'create')
                    and nspname not like 'pg\\_%') then 'can create objects in a schema'
    when exists (select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                  where nspname not like 'pg\\_%' and nspname <> 'information_schema'
                    and pg_has_role(role.oid, relowner, 'member')) then 'can become the owner of tables'
    end as excess
  from pg_roles as role where rolname = current_user`

/** Refuses to serve with more rights than the program needs. @throws one sentence that names the excess. */
export async function requireFewRights(app: pg.Pool): Promise<void> {
  const { rows } = await app.query(excess)
  const found = rows[0]?.excess
  if (found) throw new Error(`Samsyn will not serve: its database role ${found}. Give it a role of its own.`)
}
