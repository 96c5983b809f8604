import type { Ore } from '../platform/money/money.model.ts'
import { accept, type Decision } from '../platform/refusal/refusal.model.ts'
import { type Member, measureOf } from './cost-key.model.ts'
import type { CostShareRefusal } from './cost-refusal.model.ts'
import { type CostShares, type MemberShare, shareCost } from './cost-share.model.ts'
import { divide, type Fraction, formatDecimal, nearest, subtract, sumOf, whole } from './fraction.model.ts'
import { applyChanges, type Change, type WhatIfRefusal } from './what-if.model.ts'

/** What became of a member, or of members that merged into one. */
export type Fate = 'same' | 'merges' | 'joins' | 'leaves' | 'becomes-exempt' | 'pays-again'

/**
 * One member on both sides; members that merge stand together in one row under their new name, with what each
 * of them pays today in `before`. `percent` (one decimal, `'-28.8'`) is missing when nothing is paid today.
 * `perInhabitant` is the difference between the amounts per inhabitant, each side by its own population, in
 * whole øre; it is missing when a population is.
 */
export type ComparedShare = {
  readonly id: string
  readonly name: string
  readonly fate: Fate
  readonly before: readonly { readonly id: string; readonly name: string; readonly rounded: Ore }[]
  readonly adopted: Ore
  readonly alternative: Ore
  readonly difference: Ore
  readonly percent: string | undefined
  readonly perInhabitant: Ore | undefined
}

/** Rows in the adopted order, those who join last, and the sums of the columns. */
export type Comparison = {
  readonly rows: readonly ComparedShare[]
  readonly adopted: Ore
  readonly alternative: Ore
  readonly difference: Ore
}

/** How to read the two sides: who has become whom in mergers, and which measure counts the inhabitants. */
export type CompareBy = { readonly successors?: ReadonlyMap<string, string>; readonly inhabitants?: string }

/** Sets an alternative beside the adopted shares, member by member. */
export function compareShares(adopted: CostShares, alternative: CostShares, by: CompareBy = {}): Comparison {
  const { successors = new Map<string, string>(), inhabitants = 'population' } = by
  const before = Map.groupBy(sideOf(adopted), ({ share }) => successors.get(share.id) ?? share.id)
  const after = new Map(sideOf(alternative).map((place) => [place.share.id, place]))
  const stayed = [...before].map(([id, places]) =>
    compared({ before: places, after: after.get(id) }, inhabitants),
  )
  const joined = [...after.values()]
    .filter(({ share }) => !before.has(share.id))
    .map((place) => compared({ before: [], after: place }, inhabitants))
  const difference = alternative.total - adopted.total
  return { rows: [...stayed, ...joined], adopted: adopted.total, alternative: alternative.total, difference }
}

/** What if: makes the changes, shares anew and compares, in one go. Refuses as the two rules it follows. */
export function askWhatIf(
  adopted: CostShares,
  changes: readonly Change[],
): Decision<{ alternative: CostShares; comparison: Comparison }, WhatIfRefusal | CostShareRefusal> {
  const scenario = applyChanges(adopted.cost, changes)
  if (!scenario.ok) return scenario
  const shared = shareCost(scenario.value.cost)
  if (!shared.ok) return shared
  const comparison = compareShares(adopted, shared.value, { successors: scenario.value.successors })
  return accept({ alternative: shared.value, comparison })
}

type Place = { readonly share: MemberShare; readonly member: Member | undefined }
type Pair = { readonly before: readonly Place[]; readonly after: Place | undefined }

const sideOf = ({ shares, cost }: CostShares): Place[] =>
  shares.map((share, index) => ({ share, member: cost.members[index] }))

function compared(pair: Pair, inhabitants: string): ComparedShare {
  const { before, after } = pair
  const adopted = before.reduce((sum, { share }) => sum + share.rounded, 0n)
  const alternative = after?.share.rounded ?? 0n
  const difference = alternative - adopted
  const { id, name } = (after ?? before[0])?.share ?? { id: '', name: '' }
  return {
    id,
    name,
    fate: fateOf(pair),
    before: before.map(({ share }) => ({ id: share.id, name: share.name, rounded: share.rounded })),
    adopted,
    alternative,
    difference,
    percent:
      adopted === 0n ? undefined : formatDecimal({ numerator: difference * 100n, denominator: adopted }, 1),
    perInhabitant: perInhabitant({ pair, adopted, alternative }, inhabitants),
  }
}

function fateOf({ before: [first, ...others], after }: Pair): Fate {
  if (!first) return 'joins'
  if (!after) return 'leaves'
  if (others.length > 0 || first.share.id !== after.share.id) return 'merges'
  if (first.share.exempt === after.share.exempt) return 'same'
  return after.share.exempt ? 'becomes-exempt' : 'pays-again'
}

function perInhabitant(
  { pair, adopted, alternative }: { pair: Pair; adopted: Ore; alternative: Ore },
  inhabitants: string,
): Ore | undefined {
  const today = eachPays(adopted, pair.before, inhabitants)
  const then = eachPays(alternative, pair.after ? [pair.after] : [], inhabitants)
  return today && then && nearest(subtract(then, today))
}

/** An amount per inhabitant; who is not there pays nothing, and without a population nobody can say. */
function eachPays(amount: Ore, places: readonly Place[], inhabitants: string): Fraction | undefined {
  if (places.length === 0) return whole(0n)
  const populations = places.map(({ member }) => member && measureOf(member, inhabitants))
  if (!populations.every((population) => population !== undefined)) return undefined
  const people = sumOf(populations)
  return people.numerator > 0n ? divide(whole(amount), people) : undefined
}
