import { recordChange } from '../audit/record-change.ts'
import type { AsActor } from '../db/index.ts'
import { deleteOldMail } from './mail.sql.ts'

/** Letters hold addresses and words to somebody: ninety days after they were settled nobody needs them. */
export function forgetOldMail(machine: AsActor): Promise<void> {
  return machine.write(async (tx) => {
    for (const { cooperationId, count } of await deleteOldMail(tx))
      await recordChange(tx, {
        cooperationId,
        action: 'forget-mail',
        subjectKind: 'mail',
        subjectId: cooperationId,
        before: null,
        after: { count },
      })
  })
}
