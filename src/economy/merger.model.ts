import { accept, type Decision, type Refusal, refuse } from '../platform/refusal/refusal.model.ts'
import type { CostToShare, Member, Rounding } from './cost-key.model.ts'
import { add, type Fraction, whole } from './fraction.model.ts'

/**
 * Members become one: `into` is the id of a member that takes in the others (and stays exempt or paying as it
 * was), or a new member that says for itself whether it is exempt.
 */
export type Merger = {
  readonly kind: 'merge'
  readonly ids: readonly string[]
  readonly into: string | { readonly id: string; readonly name: string; readonly exempt: boolean }
}

/** Why members cannot merge; `merger-into-itself` is a merger of one. */
export type MergerRefusal =
  | 'member-unknown' // { member }
  | 'member-already-there' // { member }
  | 'merger-into-itself' // { member }

/** The cost as it would be, and who has become whom in mergers (old id to new id). */
export type Scenario = { readonly cost: CostToShare; readonly successors: ReadonlyMap<string, string> }

/**
 * Makes one member of several, with the sum of what they measured. It stands where `into` stood (a new one
 * where the first of them stood), and takes over the residual of any of them that owned it by name.
 */
export function merge({ cost, successors }: Scenario, merger: Merger): Decision<Scenario, MergerRefusal> {
  const merging = mergingIds(merger)
  const refusal = refusalOfMerger(cost.members, merger, merging)
  if (refusal) return refusal
  const merged = mergedMember(cost.members, merger, merging)
  const place =
    typeof merger.into === 'string' ? merger.into : cost.members.find(({ id }) => merging.has(id))?.id
  const members = cost.members.flatMap((member) =>
    member.id === place ? [merged] : merging.has(member.id) ? [] : [member],
  )
  return accept({
    cost: {
      ...cost,
      members,
      key: { ...cost.key, rounding: followOwner(cost.key.rounding, merging, merged.id) },
    },
    successors: succeed(successors, merging, merged.id),
  })
}

const mergingIds = ({ ids, into }: Merger): ReadonlySet<string> =>
  new Set(typeof into === 'string' ? [...ids, into] : ids)

function refusalOfMerger(
  members: readonly Member[],
  { into }: Merger,
  merging: ReadonlySet<string>,
): Refusal<MergerRefusal> | undefined {
  const known = new Set(members.map(({ id }) => id))
  const unknown = [...merging].find((id) => !known.has(id))
  if (unknown !== undefined) return refuse('member-unknown', { member: unknown })
  const id = typeof into === 'string' ? into : into.id
  if (merging.size < 2) return refuse('merger-into-itself', { member: id })
  return known.has(id) && !merging.has(id) ? refuse('member-already-there', { member: id }) : undefined
}

function mergedMember(members: readonly Member[], { into }: Merger, merging: ReadonlySet<string>): Member {
  const parts = members.filter(({ id }) => merging.has(id))
  const identity = typeof into === 'string' ? parts.find(({ id }) => id === into) : into
  const { id = '', name = '', exempt = false } = identity ?? {}
  return { id, name, exempt, values: summedValues(parts) }
}

/** A sum with an unknown in it is unknown: only measures that every merging member has are summed. */
function summedValues(members: readonly Member[]): Record<string, Fraction> {
  const shared = Object.keys(members[0]?.values ?? {}).filter((basis) =>
    members.every(({ values }) => Object.hasOwn(values, basis)),
  )
  const total = (basis: string) =>
    members.reduce((sum, { values }) => add(sum, values[basis] ?? whole(0n)), whole(0n))
  return Object.fromEntries(shared.map((basis) => [basis, total(basis)]))
}

function followOwner(rounding: Rounding, merging: ReadonlySet<string>, id: string): Rounding {
  const { residual } = rounding
  return typeof residual !== 'string' && merging.has(residual.member)
    ? { ...rounding, residual: { member: id } }
    : rounding
}

function succeed(successors: ReadonlyMap<string, string>, merging: ReadonlySet<string>, id: string) {
  const earlier = [...successors].map(([old, now]): [string, string] => [old, merging.has(now) ? id : now])
  return new Map([...earlier, ...[...merging].map((old): [string, string] => [old, id])])
}
