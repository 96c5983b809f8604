import type pg from 'pg'
import type { Break, Misfit, Walked } from './chain-walk.ts'
import { readHeads, writeHead } from './published-heads.model.ts'
import { cooperationSlugs, storedHeads } from './stored-entry.sql.ts'
import { walkAudit } from './verify.ts'

type Io = { write(text: string): void; complain(text: string): void }

const installation = '00000000-0000-0000-0000-000000000000'

const sentences: Readonly<Record<Misfit, string>> = {
  gap: 'the entries before it are missing',
  'previous-hash': 'it does not follow the entry before it (previous hash)',
  hash: 'its content is not what was hashed (hash)',
  payload: 'its before and after are not what was recorded (payload digest)',
  head: "the chain's head is not its last entry",
  published: 'the head that was published is not in the chain',
}

function told({ cooperationId, number, misfit }: Break, slugs: ReadonlyMap<string, string>): string {
  const name =
    cooperationId === installation
      ? 'the installation'
      : (slugs.get(cooperationId) ?? 'an unknown cooperation')
  return `Broken: entry ${number} of ${name} (${cooperationId}): ${sentences[misfit]}.`
}

const summary = ({ chains, entries, erased }: Walked) =>
  `The audit trail is whole: ${entries} entries in ${chains} chains${erased ? `, ${erased} of them erased` : ''}.\n`

/**
 * Walks the audit trail and names the first broken entry of each chain. `published` is text that `auditHeads`
 * printed earlier. Returns the exit code: 0 whole, 1 broken, 2 when `published` cannot be read.
 */
export async function verifyAudit(owner: pg.ClientBase, io: Io, published = ''): Promise<number> {
  const { heads, badLine } = readHeads(published)
  if (badLine !== undefined) {
    io.complain(`Line ${badLine} is not a head as "audit heads" prints it.`)
    return 2
  }
  const walked = await walkAudit(
    owner,
    heads.map((head) => ({ ...head, hash: Buffer.from(head.hash, 'hex') })),
  )
  if (walked.breaks.length === 0) {
    io.write(summary(walked))
    return 0
  }
  const slugs = await cooperationSlugs(owner)
  io.complain(walked.breaks.map((broken) => told(broken, slugs)).join('\n'))
  return 1
}

/** Prints the head of every chain, one a line, to be kept where nobody who runs the database can change it. */
export async function auditHeads(owner: pg.ClientBase, io: Io): Promise<number> {
  const heads = await storedHeads(owner)
  io.write(
    heads.map(({ hash, ...head }) => `${writeHead({ ...head, hash: hash.toString('hex') })}\n`).join(''),
  )
  return 0
}
