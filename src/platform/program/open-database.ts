import { createHash } from 'node:crypto'
import { findRunningPostgres, startEmbeddedPostgres } from '../db/embedded/index.ts'
import { type Connection, prepareForeignServer, prepareOwnServer, type Roles } from '../db/index.ts'

/** Which database, and where an embedded one lives. */
export type DatabaseSettings = { readonly databaseUrl: string | undefined; readonly dataFolder: string }

/** A server that answers, with its two roles; `stop` ends it if it is ours to end. */
export type OpenDatabase = { readonly roles: Roles; readonly embedded: boolean; stop(): Promise<void> }

const databaseName = 'samsyn'

/** Ours alone, so the roles' passwords may follow from the superuser's, which stands in the data folder. */
const prepareEmbedded = (admin: Connection): Promise<Roles> =>
  prepareOwnServer(
    admin,
    databaseName,
    createHash('sha256')
      .update(`samsyn ${admin.password ?? ''}`)
      .digest('hex'),
  )

/** The server that DATABASE_URL names, or the embedded one, started. */
export async function openDatabase(
  settings: DatabaseSettings,
  log?: (line: string) => void,
): Promise<OpenDatabase> {
  if (settings.databaseUrl)
    return {
      roles: await prepareForeignServer(settings.databaseUrl),
      embedded: false,
      stop: async () => undefined,
    }
  const server = await startEmbeddedPostgres({ dataFolder: settings.dataFolder, ...(log ? { log } : {}) })
  try {
    return { roles: await prepareEmbedded(server.connection('postgres')), embedded: true, stop: server.stop }
  } catch (cause) {
    await server.stop()
    throw cause
  }
}

/** The same for a command beside the running program: its server if it runs, else one for as long as the command. */
export async function borrowDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  const running = settings.databaseUrl ? undefined : await findRunningPostgres(settings.dataFolder)
  if (!running) return openDatabase(settings)
  return {
    roles: await prepareEmbedded(running.connection('postgres')),
    embedded: true,
    stop: async () => undefined,
  }
}
