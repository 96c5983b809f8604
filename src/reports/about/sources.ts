import { budgetsOf } from '../../economy/index.ts'
import type { ReadTx } from '../../platform/db/index.ts'
import { cardsOfStation } from '../../platform/records/index.ts'
import type { Cooperation } from '../../platform/tenancy/cooperation.ts'
import type { KeyFigures } from '../cooperation/key-figures.ts'

/** Where something comes from, and how much of what stands here comes from there. */
export type Source = { readonly name: string; readonly records: number }

const mostCards = 1_000

/** Every source that the cooperation's records and figures name, those with most records first. */
export async function sourcesOf(
  tx: ReadTx,
  { id }: Pick<Cooperation, 'id'>,
  { inhabitants }: KeyFigures,
): Promise<Source[]> {
  const { cards } = await cardsOfStation(tx, id, { station: null, after: null, limit: mostCards })
  const budgets = await budgetsOf(tx, id)
  const named = [
    ...cards.map(({ source }) => source),
    ...budgets.map(({ source }) => source),
    ...(inhabitants?.sources ?? []),
  ].filter((source) => source !== '')
  return [...Map.groupBy(named, (name) => name)]
    .map(([name, records]) => ({ name, records: records.length }))
    .toSorted((a, b) => b.records - a.records)
}
