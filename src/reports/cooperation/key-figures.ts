import type { ReadTx } from '../../platform/db/index.ts'
import type { Cooperation } from '../../platform/tenancy/cooperation.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { type Member, membersOn } from '../../registers/index.ts'
import { type Inhabitants, inhabitantsOf } from './inhabitants.ts'
import { type SharedCost, sharedCost } from './shared-cost.ts'

/** What says how big a cooperation is, as this actor sees it on a date. */
export type KeyFigures = {
  /** Everybody who takes part, in the cooperation's own order. */
  readonly parties: readonly Member[]
  readonly inhabitants: Inhabitants | null
  readonly cost: SharedCost | null
}

/** The date a cooperation is seen from when nothing else is asked for. */
export const ownDate = ({ pinnedDate }: Pick<Cooperation, 'pinnedDate'>, today: LocalDate): LocalDate =>
  pinnedDate ?? today

/** Inhabitants are those that the cost is shared by, so that all figures of a page belong together. */
export async function keyFigures(
  tx: ReadTx,
  cooperation: Pick<Cooperation, 'id' | 'slug'>,
  date: LocalDate,
): Promise<KeyFigures> {
  const parties = await membersOn(tx, cooperation.id, date)
  const cost = await sharedCost(tx, cooperation, date)
  const codes = parties.flatMap(({ part, code }) => (part === 'member' && code ? [code] : []))
  const inhabitants = await inhabitantsOf(tx, codes, { wanted: cost?.populationOn ?? null, latest: date })
  return { parties, inhabitants, cost }
}
