import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { PopulationFigure } from '../population/population.model.ts'
import type { CodeShare } from './municipality.model.ts'
import { whole } from './reform.model.ts'

/** What a municipality's people would have been on a date before its number was in use, added from the older numbers. */
export type ComparableFigure = {
  readonly onDate: LocalDate
  readonly persons: number
  /** What was added: the older number, its people, and the part of them that came here. */
  readonly parts: readonly {
    readonly code: string
    readonly persons: number
    readonly weightMillionths: number
  }[]
  /** Somebody was divided by weights, so the sum is reckoned and not counted. */
  readonly reckoned: boolean
}

/** The sum for one date; undefined when any of the older numbers has no figure on it. */
export function comparableFigure(
  onDate: LocalDate,
  shares: readonly CodeShare[],
  figures: readonly PopulationFigure[],
): ComparableFigure | undefined {
  const parts = shares.flatMap(({ code, weightMillionths }) => {
    const figure = figures.find((each) => each.code === code && each.onDate === onDate)
    return figure ? [{ code, persons: figure.persons, weightMillionths }] : []
  })
  if (parts.length === 0 || parts.length < shares.length) return undefined
  const exact = parts.reduce((sum, part) => sum + part.persons * part.weightMillionths, 0)
  return {
    onDate,
    persons: Math.round(exact / whole),
    parts,
    reckoned: parts.some(({ weightMillionths }) => weightMillionths !== whole),
  }
}

/** Every number whose people came to this one, directly or by way of others. */
export function ancestorsOf(
  code: string,
  changes: readonly { readonly fromCode: string; readonly toCode: string }[],
): string[] {
  const found = new Set<string>()
  const waiting = [code]
  for (const next of waiting) {
    const older = changes.filter(({ toCode, fromCode }) => toCode === next && !found.has(fromCode))
    for (const { fromCode } of older) {
      found.add(fromCode)
      waiting.push(fromCode)
    }
  }
  found.delete(code)
  return [...found].sort()
}
