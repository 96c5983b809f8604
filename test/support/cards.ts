import { recordChange } from '../../src/platform/audit/record-change.ts'
import type { WriteTx } from '../../src/platform/db/index.ts'
import { type Card, newId, putCard, putLink } from '../../src/platform/records/index.ts'
import type { Player, TestCooperation } from './cast.ts'

/** Writes in a cooperation as a command does: with the entry in the audit trail that every change needs. */
export const changes = <T>(
  player: Player,
  { id }: TestCooperation,
  work: (tx: WriteTx) => Promise<T>,
): Promise<T> =>
  player.write(async (tx) => {
    const result = await work(tx)
    await recordChange(tx, {
      cooperationId: id,
      action: 'put-card',
      subjectKind: 'card',
      subjectId: newId(),
      before: null,
      after: null,
    })
    return result
  })

/** A card with what the test is about; returns its id. */
export async function addCard(
  player: Player,
  cooperation: TestCooperation,
  card: Partial<Card> & Pick<Card, 'title'>,
): Promise<string> {
  const id = card.id ?? newId()
  await changes(player, cooperation, (tx) =>
    putCard(tx, {
      cooperationId: cooperation.id,
      id,
      kind: 'goal',
      station: 'strategy',
      path: `strategi/${id}`,
      visibility: 'cooperation',
      ...card,
    }),
  )
  return id
}

/** Ties two cards: the first answers the second. */
export const addLink = (
  player: Player,
  cooperation: TestCooperation,
  [fromId, toId]: readonly [string, string],
) =>
  changes(player, cooperation, (tx) =>
    putLink(tx, {
      cooperationId: cooperation.id,
      fromId,
      toId,
      meaning: 'answers',
      visibility: 'cooperation',
    }),
  )
