// A process of its own that starts the embedded database, for tests that kill it. Arguments: the data folder, and
// optionally "write" to store numbered rows for ever. It tells what happens on standard output, one JSON a line.
import pg from 'pg'
import { startEmbeddedPostgres } from '../../src/platform/db/embedded/index.ts'

/** What the owner tells its test. */
export type OwnerNews =
  | { said: string }
  | { ready: { socketFolder: string; adopted: boolean; connection: pg.ClientConfig } }
  | { stored: number }
  | { failed: string; sentence: string }

function tell(news: OwnerNews): void {
  process.stdout.write(`${JSON.stringify(news)}\n`)
}

async function storeForEver(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query('create table if not exists kept (number bigint primary key)')
  for (let number = 1; ; number += 1) {
    await client.query('insert into kept values ($1)', [number])
    tell({ stored: number })
  }
}

async function own(dataFolder: string, task: string | undefined): Promise<void> {
  const database = await startEmbeddedPostgres({ dataFolder, log: (said) => tell({ said }) })
  const connection = database.connection('postgres')
  process.on('SIGTERM', () => database.stop().then(() => process.exit(0)))
  tell({ ready: { socketFolder: database.socketFolder, adopted: database.adopted, connection } })
  setInterval(() => {}, 60_000)
  if (task === 'write') await storeForEver(connection)
}

const [dataFolder, task] = process.argv.slice(2)
if (dataFolder !== undefined) {
  own(dataFolder, task).catch((error: unknown) => {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    tell({ failed: name, sentence: message })
    process.exit(1)
  })
}
