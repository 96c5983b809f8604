import type { AsActor, WriteTx } from '../platform/db/index.ts'
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
export async function writeOrRefuse<T, Code extends string>(
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
