import { createHash } from 'node:crypto'
import type { StoredEntry } from './stored-entry.sql.ts'

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** What the first entry of a chain says that it follows. */
export const emptyHash: Buffer = sha256('')

/** The hash that an entry must have: of the one before it, and of its content, one field a line. */
export const entryHash = (entry: StoredEntry): Buffer =>
  sha256(
    entry.previousHash,
    [
      entry.cooperationId,
      entry.number,
      entry.at,
      entry.personId,
      entry.action,
      entry.subjectKind,
      entry.subjectId,
      entry.payloadDigest.toString('hex'),
    ].join('\n'),
  )

/** The digest that an entry's before and after must have; salted, so that a short value cannot be guessed from it. */
export const payloadDigest = ({ salt, before, after }: StoredEntry): Buffer =>
  sha256(salt, `${before ?? ''}\n${after ?? ''}`)
