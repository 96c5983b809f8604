import { type OldBorders, oldBorders } from './code-changes.model.ts'

/** Which municipality of today an old code counts in, and with which share of its people. */
export type TodayShare = { readonly today: string; readonly weight: number }

/** The way from old codes to those of today. */
export type TodayWeights = {
  readonly shares: ReadonlyMap<string, readonly TodayShare[]>
  /** For each municipality of today, every set of old codes that makes it up. */
  readonly makeUps: ReadonlyMap<string, readonly (readonly string[])[]>
}

/** The weights from sets of old borders; without an argument our own table, which goes back to 2005. */
export function todayWeights(borders: readonly OldBorders[] = oldBorders): TodayWeights {
  const shares = new Map<string, Map<string, number>>()
  const makeUps = new Map<string, string[][]>()
  for (const { today, parts } of borders) {
    makeUps.set(today, [...(makeUps.get(today) ?? []), parts.map(({ code }) => code)])
    for (const { code, weight } of parts) shares.set(code, (shares.get(code) ?? new Map()).set(today, weight))
  }
  const lists = [...shares].map(
    ([code, found]) => [code, [...found].map(([today, weight]) => ({ today, weight }))] as const,
  )
  return { shares: new Map(lists), makeUps }
}
