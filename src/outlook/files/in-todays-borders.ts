import type { PopulationHistory } from '../engine/population-history.model.ts'
import { BadFile } from './bad-file.ts'
import { borderNotes } from './border-notes.model.ts'
import { type CodedPopulation, codedCells, emptyCounts, isInhabited } from './coded-population.model.ts'
import { type MakeUpProblem, makeUpsOf } from './make-up.model.ts'
import { isMunicipalityOfToday, municipalityName } from './municipality-names.model.ts'
import type { TodayWeights } from './today-weights.model.ts'

/** What goes into a municipality of today in a year: places in the list of codes, with their shares. */
export type Contribution = { readonly code: number; readonly year: number; readonly weight: number }

/**
 * Counts every code in the municipality of today. Throws `BadFile` on an unknown code, on people counted twice, on a
 * municipality that is whole in some years and not in others, and on one with a year missing.
 */
export function inTodaysBorders(
  file: string,
  coded: CodedPopulation,
  weights: TodayWeights,
): PopulationHistory & { notes: readonly string[] } {
  const found = contributions(file, coded, weights)
  const codes = [...found.keys()].sort()
  const history = {
    places: codes.map((code) => ({ code, name: municipalityName(code) })),
    years: coded.years,
    counts: emptyCounts(codes.length, coded.years.length),
  }
  const notes: string[] = []
  codes.forEach((today, place) => {
    const parts = found.get(today) ?? []
    const made = makeUpsOf({ today, parts, coded, weights })
    if (made.problem) throw badMakeUp(file, coded, made.problem)
    notes.push(...made.notes)
    refuseGap(file, today, { years: coded.years, parts })
    for (const part of parts)
      addPart(history, place, { part, cells: codedCells(coded, part.code, part.year) })
  })
  return { ...history, notes: [...borderNotes(coded, found), ...notes] }
}

function contributions(
  file: string,
  coded: CodedPopulation,
  weights: TodayWeights,
): Map<string, Contribution[]> {
  const found = new Map<string, Contribution[]>()
  coded.codes.forEach((code, at) => {
    const lived = coded.years
      .map((_, year) => year)
      .filter((year) => isInhabited(codedCells(coded, at, year)))
    for (const { today, weight } of sharesOf(file, coded, { code, weights })) {
      const parts = found.get(today) ?? []
      for (const year of lived) parts.push({ code: at, year, weight })
      if (parts.length > 0) found.set(today, parts)
    }
  })
  if (found.size === 0) throw new BadFile(file, 'nobody lives in any of the municipalities.')
  return found
}

function sharesOf(
  file: string,
  { lines }: CodedPopulation,
  { code, weights }: { code: string; weights: TodayWeights },
): readonly { today: string; weight: number }[] {
  const shares = weights.shares.get(code)
  if (shares) return shares
  if (isMunicipalityOfToday(code)) return [{ today: code, weight: 1 }]
  throw new BadFile(file, `${code} is not the code of a municipality, now or since 2005.`, lines.get(code))
}

function badMakeUp(file: string, coded: CodedPopulation, { sentence, code }: MakeUpProblem): BadFile {
  return new BadFile(file, sentence, coded.lines.get(code))
}

/** A municipality may begin later than the file; from then on it needs every year. */
function refuseGap(
  file: string,
  today: string,
  { years, parts }: { years: readonly number[]; parts: readonly Contribution[] },
): void {
  const there = new Set(parts.map(({ year }) => year))
  const first = Math.min(...there)
  const gap = years.findIndex((_, year) => year > first && !there.has(year))
  if (gap < 0) return
  const what = `${today} (${municipalityName(today)}) has no figures for ${years[gap]}`
  throw new BadFile(
    file,
    `${what}, though for ${years[first]}; a year in between or at the end may not be missing.`,
  )
}

function addPart(
  { counts, years }: PopulationHistory,
  place: number,
  { part, cells }: { part: Contribution; cells: Float64Array },
): void {
  const start = (place * years.length + part.year) * cells.length
  for (let cell = 0; cell < cells.length; cell++) {
    const before = counts[start + cell] as number
    const added = part.weight * (cells[cell] as number)
    counts[start + cell] = Number.isNaN(before) ? added : before + added
  }
}
