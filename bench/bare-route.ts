import fastify from 'fastify'
import pg from 'pg'

/**
 * The yardstick: one bare route that runs the queries it was given, on a pool of the same size, as a superuser
 * without sessions, rights or transactions, and sends the rows as JSON.
 */
type Given = { connection: pg.PoolConfig; port: number; queries: { text: string; values: unknown[] }[] }

const given: Given = JSON.parse(process.argv[2] ?? '')
const pool = new pg.Pool({ ...given.connection, max: 10 })
const app = fastify()
/** `/2` runs the first two queries, one after the other, as the page does. */
app.get<{ Params: { count: string } }>('/:count', async ({ params }) => {
  const answers = []
  for (const { text, values } of given.queries.slice(0, Number(params.count)))
    answers.push((await pool.query(text, values)).rows)
  return answers
})
await app.listen({ host: '127.0.0.1', port: given.port })
process.stdout.write('ready at\n')
