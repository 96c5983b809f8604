/**
 * A form that is sent twice gives one row, and the same address to go on to both times.
 *
 * Every form that makes something carries a hidden field `once`, a fresh `newId()` each time it is shown. Its
 * handler does all its work in one call:
 *
 *     const decision = await submitOnce(context, async (tx) => {
 *       const added = await addOrganisation(tx, input)
 *       return added.ok ? accept(paths.organisation(added.value.slug)) : added
 *     })
 *
 * Two clicks at the same moment wait for each other. Going back, writing something else and sending again is
 * something else, and is done. A refusal keeps nothing, so the corrected form is not taken for a repetition.
 */
import { createHash } from 'node:crypto'
import type { AsActor, WriteTx } from '../db/index.ts'
import { isId } from '../records/new-id.ts'
import { accept, type Decision } from '../refusal/refusal.model.ts'
import { allOrNothing } from './all-or-nothing.ts'

/** What a handler knows of the form that was sent; a request's context is one. */
export type Submitted = Pick<AsActor, 'write'> & {
  readonly form: Readonly<Record<string, string>>
  readonly files?: ReadonlyMap<string, { readonly bytes: Buffer }>
}

/**
 * Does what a form asks for once, however many times it is sent. `work` answers with the address to go on to; when
 * it refuses, nothing is kept. A form without a good `once` is simply done.
 */
export function submitOnce<Code extends string>(
  submitted: Submitted,
  work: (tx: WriteTx) => Promise<Decision<string, Code>>,
): Promise<Decision<string, Code>> {
  const token = tokenOf(submitted)
  return allOrNothing(submitted, async (tx) => {
    const before = token && (await alreadySubmitted(tx, token))
    if (before) return accept(before)
    const done = await work(tx)
    if (done.ok && token) await noteSubmission(tx, token, done.value)
    return done
  })
}

/** The number of the form together with what was written in it, as a UUID of version 8; undefined without a number. */
function tokenOf({ form, files = new Map() }: Submitted): string | undefined {
  if (!isId(form.once ?? '')) return undefined
  const fields = Object.entries(form).filter(([name]) => name !== '_csrf')
  const digest = createHash('sha256').update(JSON.stringify(fields.sort(byName)))
  for (const [name, { bytes }] of [...files].sort(byName))
    digest.update(`${name}\n${bytes.length}\n`).update(bytes)
  const hex = digest.digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)

/**
 * Where the same submission by the same person led, if it was done. Whoever asks while another transaction does it
 * waits for that one to end; so it must be the first thing that a transaction asks.
 */
export async function alreadySubmitted(tx: WriteTx, token: string): Promise<string | undefined> {
  if (!isId(token)) return undefined
  // Two statements: the second must look after the waiting is over, and a statement sees what was when it began.
  await tx.named({
    name: 'lock_submission',
    text: `select pg_advisory_xact_lock(hashtextextended(concat(platform.current_person(), $1::text), 0))`,
    values: [token],
  })
  const [found] = await tx.named<{ location: string }>({
    name: 'submission_by_token',
    text: 'select location from platform.submission where person_id = platform.current_person() and token = $1',
    values: [token],
  })
  return found?.location
}

/** Notes where a submission led, in the transaction that did it. What is older than a day is forgotten. */
export async function noteSubmission(tx: WriteTx, token: string, location: string): Promise<void> {
  if (!isId(token)) return
  // Row security lets a person delete only own submissions, and only old ones.
  await tx.deleteFrom('platform.submission').execute()
  await tx.insertInto('platform.submission').values({ token, location }).execute()
}
