import type { WriteTx } from '../platform/db/index.ts'
import { alreadySubmitted, noteSubmission } from '../platform/forms/once.ts'
import type { RequestContext } from '../platform/http/context.ts'
import { accept, type Decision } from '../platform/refusal/refusal.model.ts'
import { writeOrRefuse } from './write-or-refuse.ts'

/**
 * Does what a form asks for once, however many times it is sent: the second time only tells where the first one
 * led. Nothing is kept when the answer is no. `work` returns the address to go on to.
 */
export function once<Code extends string>(
  context: Pick<RequestContext, 'write' | 'form'>,
  work: (tx: WriteTx) => Promise<Decision<string, Code>>,
): Promise<Decision<string, Code>> {
  const token = context.form.once
  return writeOrRefuse(context, async (tx) => {
    const before = token ? await alreadySubmitted(tx, token) : undefined
    if (before) return accept(before)
    const done = await work(tx)
    if (done.ok && token) await noteSubmission(tx, token, done.value)
    return done
  })
}
