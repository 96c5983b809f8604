import type { ReadTx } from '../../platform/db/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { type Member, membersOn, successorsOf } from '../../registers/index.ts'
import type { ParameterSet } from '../engine/parameter-set.model.ts'
import { realPlaces } from './invented-place.model.ts'
import { type FormerPlace, MOST_PLACES, type Subject } from './selection.model.ts'

type Place = Subject['places'][number]

const byCode = (a: Place, b: Place) => (a.code < b.code ? -1 : 1)

/** Municipalities of today that figures exist for, with their names. */
function placesIn(set: ParameterSet, codes: Iterable<string>): Place[] {
  const wanted = new Set(codes)
  return set.places
    .filter(({ code }) => wanted.has(code))
    .map(({ code, name }) => ({ code, name }))
    .sort(byCode)
}

const bare = { former: [], without: [] } as const

/** One municipality; undefined when there are no figures for it. */
export function subjectOfPlace(set: ParameterSet, code: string): Subject | undefined {
  const places = placesIn(set, [code])
  const [place] = places
  return place && { kind: 'place', name: place.name, codes: [code], places, ...bare }
}

/** Several municipalities together; undefined when there are no figures for one of them. */
export function subjectOfSet(set: ParameterSet, codes: readonly string[]): Subject | undefined {
  const places = placesIn(set, codes)
  if (places.length === 0 || places.length < codes.length) return undefined
  if (places.length === 1) return subjectOfPlace(set, places[0]?.code ?? '')
  return {
    kind: 'set',
    name: places.map(({ name }) => name).join(', '),
    codes: places.map(({ code }) => code),
    places,
    ...bare,
  }
}

/** Every municipality there are figures for and that exists, as many as may be taken together. */
export const allCodes = (set: ParameterSet): string[] =>
  realPlaces(set)
    .map(({ code }) => code)
    .slice(0, MOST_PLACES)

export type Seen = { readonly date: LocalDate; readonly today: LocalDate }

type Traced = { readonly member: Member; readonly code: string; readonly into: readonly string[] }

/** Where each municipality of a cooperation is counted today. */
async function traceMembers(tx: ReadTx, cooperationId: string, { date, today }: Seen): Promise<Traced[]> {
  const traced: Traced[] = []
  for (const member of await membersOn(tx, cooperationId, date)) {
    if (member.part !== 'member' || member.code === null) continue
    const shares = await successorsOf(tx, member.code, today)
    traced.push({ member, code: member.code, into: shares.map(({ code }) => code) })
  }
  return traced
}

/**
 * The municipalities of a cooperation as they are today, whatever date it is seen from: those that have merged since
 * are counted under what they became, and `former` says so. Without any figures `codes` is empty.
 */
export async function subjectOfCooperation(
  tx: ReadTx,
  cooperation: { readonly id: string; readonly name: string },
  { set, seen }: { readonly set: ParameterSet; readonly seen: Seen },
): Promise<Subject> {
  const traced = await traceMembers(tx, cooperation.id, seen)
  const places = placesIn(
    set,
    traced.flatMap(({ into }) => into),
  )
  const known = new Set(places.map(({ code }) => code))
  return {
    kind: 'cooperation',
    name: cooperation.name,
    codes: places.map(({ code }) => code),
    places,
    former: traced.flatMap(formerOf),
    without: traced
      .filter(({ into }) => !into.every((code) => known.has(code)))
      .map(({ member }) => member.shortName),
  }
}

function formerOf({ member, code, into }: Traced): FormerPlace[] {
  const isUnchanged = into.length === 1 && into[0] === code
  return isUnchanged ? [] : [{ code, name: member.shortName, into }]
}

/** Today's codes for codes that may be from before a merger, sorted; unknown ones stay as they are. */
export async function codesToday(tx: ReadTx, codes: readonly string[], today: LocalDate): Promise<string[]> {
  const found = new Set<string>()
  for (const code of codes) for (const share of await successorsOf(tx, code, today)) found.add(share.code)
  return [...found].sort()
}
