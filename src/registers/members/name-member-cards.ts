import { recordChange } from '../../platform/audit/record-change.ts'
import type { WriteTx } from '../../platform/db/index.ts'
import { cardWordsOf, nameCards } from './card-words.sql.ts'

/**
 * Lets the cards of an organisation's memberships say what it is called now, in every cooperation, and each of those
 * know it. Goes in the transaction that changes its names or its numbers. Administrators only.
 */
export async function nameMemberCards(tx: WriteTx, organisationId: string): Promise<void> {
  const words = await cardWordsOf(tx, organisationId)
  for (const { cooperationId, id, oldTitle } of await nameCards(tx, organisationId, words))
    await recordChange(tx, {
      cooperationId,
      action: 'change-membership',
      subjectKind: 'membership',
      subjectId: id,
      before: { name: oldTitle },
      after: { name: words.title, names: words.names },
    })
}
