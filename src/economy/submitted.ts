import type { AsActor, WriteTx } from '../platform/db/index.ts'
import { alreadySubmitted, noteSubmission } from '../platform/forms/once.ts'
import type { RequestContext } from '../platform/http/context.ts'
import { accept, type Decision, type Refusal } from '../platform/refusal/refusal.model.ts'

/** Carries a refusal out of a transaction, so that nothing of it is kept. */
class RolledBack extends Error {
  readonly refusal: Refusal<string>

  constructor(refusal: Refusal<string>) {
    super('refused')
    this.refusal = refusal
  }
}

/** Does work in one transaction: all of it when the answer is yes, none of it when it is no. */
export async function allOrNothing<T, Code extends string>(
  { write }: Pick<AsActor, 'write'>,
  work: (tx: WriteTx) => Promise<Decision<T, Code>>,
): Promise<Decision<T, Code>> {
  try {
    return accept(
      await write(async (tx) => {
        const decision = await work(tx)
        if (!decision.ok) throw new RolledBack(decision)
        return decision.value
      }),
    )
  } catch (cause) {
    if (cause instanceof RolledBack) return cause.refusal as Refusal<Code>
    throw cause
  }
}

/**
 * Does what a form asks for once, however many times it is sent: the second time only tells where the first one
 * led. `work` returns the address to go on to.
 */
export function once<Code extends string>(
  context: Pick<RequestContext, 'write' | 'form'>,
  work: (tx: WriteTx) => Promise<Decision<string, Code>>,
): Promise<Decision<string, Code>> {
  const token = context.form.once
  return allOrNothing(context, async (tx) => {
    const before = token ? await alreadySubmitted(tx, token) : undefined
    if (before) return accept(before)
    const done = await work(tx)
    if (done.ok && token) await noteSubmission(tx, token, done.value)
    return done
  })
}
