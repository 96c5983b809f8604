import type { FastifyInstance } from 'fastify'
import type { Surroundings } from './request-context.ts'

const millisecondsToWait = 1000

/** Whether the database answers soon; when all connections are busy, whoever watches need not wait for one. */
async function databaseState({ database }: Surroundings): Promise<'ok' | 'unavailable'> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<'unavailable'>((resolve) => {
    timer = setTimeout(resolve, millisecondsToWait, 'unavailable')
  })
  const answer = database
    .door({ name: 'health', text: 'select 1', values: [] })
    .then(() => 'ok' as const)
    .catch(() => 'unavailable' as const)
  return Promise.race([answer, patience]).finally(() => clearTimeout(timer))
}

/** For whoever watches the server: alive, which version, and whether the database answers. */
export function mountHealth(app: FastifyInstance, surroundings: Surroundings): void {
  const { site } = surroundings
  app.get(
    '/health',
    { schema: { hide: true }, config: { rateLimit: false, pressureHandler: () => undefined } },
    async (_request, reply) => {
      const database = await databaseState(surroundings)
      // Alive even when the database is not: only the state tells, so that a restart of one is not both.
      return reply.header('cache-control', 'no-store').send({ status: 'ok', version: site.version, database })
    },
  )
}
