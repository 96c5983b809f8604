import pg from 'pg'
import { errorCode } from './errors.ts'
import { type Launch, run } from './launch.ts'
import { type Postmaster, startPostmaster } from './postmaster.ts'
import { port, serverArguments, superuser } from './server-settings.ts'

/** What a PostgreSQL client needs to connect: `host` is the folder of the socket. */
export type Connection = { host: string; port: number; database: string; user: string; password: string }

/** The superuser's connection through the socket in a folder. */
export function superuserConnection(runtimeFolder: string, password: string): Connection {
  return { host: runtimeFolder, port, database: 'postgres', user: superuser, password }
}

/** Connects once. Throws what the driver throws. */
export async function connectOnce(connection: Connection): Promise<void> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000 })
  // A connection that breaks later than it is of use must not end the process.
  client.on('error', () => undefined)
  await client.connect()
  await client.end()
}

const wrongPassword = '28P01'

/**
 * Starts the server and proves that the superuser can sign in. When the password file was lost or the cluster came
 * from another folder, whoever owns the files may set the password anew, which is done here.
 */
export async function startWithLogin(setup: Launch): Promise<Postmaster> {
  const postmaster = await startPostmaster(setup)
  try {
    await connectOnce(superuserConnection(setup.runtimeFolder, setup.password))
    setup.interrupted.throwIfAborted()
    return postmaster
  } catch (error) {
    await postmaster.stop()
    if (errorCode(error) !== wrongPassword) throw error
  }
  await setPassword(setup)
  return startPostmaster(setup)
}

async function setPassword(setup: Launch): Promise<void> {
  setup.log('The password of the database did not fit and is set anew')
  const [, , ...settings] = serverArguments(setup.folder.cluster, setup.runtimeFolder)
  const command = [
    setup.server.postgres,
    '--single',
    '-D',
    setup.folder.cluster,
    ...settings,
    'postgres',
  ] as const
  const { code, output } = await run(
    setup,
    command,
    `alter role ${superuser} password '${setup.password}';\n`,
  )
  if (code !== 0) throw new Error(`The password of the database could not be set: ${output}`)
}
