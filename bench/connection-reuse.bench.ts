import { reuseConnections } from '../test/support/connection-reuse.ts'
import { report } from './figure.ts'
import { withOwnServer } from './own-server.ts'

/** A hundred thousand mixed requests of two cooperations' people through four connections, some of them killed. */
const requests = 100_000

const outcome = await withOwnServer(({ roles, superuser }) =>
  reuseConnections(superuser, { connections: roles, requests, poolSize: 4, callers: 16, seed: 2017 }),
)
process.stdout.write(
  `  ${outcome.answered} answered with ${outcome.rowsSeen} rows, ${outcome.failed} refused or cut off, ${outcome.killed} connections killed, ${outcome.written} rows written\n`,
)
report([
  { name: 'answers with another’s rows', value: outcome.leaked, unit: 'answers', limit: 0, rule: 'at-most' },
  {
    name: 'rows written where they do not belong',
    value: outcome.misplaced,
    unit: 'rows',
    limit: 0,
    rule: 'at-most',
  },
  { name: 'answered', value: outcome.answered / requests, unit: 'of all', limit: 0.5, rule: 'at-least' },
])
