import { AGES, CELLS } from '../engine/ages.model.ts'
import { BadFile } from './bad-file.ts'
import { type CodedPopulation, codedCells, emptyCounts, isInhabited } from './coded-population.model.ts'
import { isMunicipalityOfToday } from './municipality-names.model.ts'
import { sexName } from './population-rows.ts'
import type { TodayWeights } from './today-weights.model.ts'

/** One figure of a statistical table. */
export type Figure = {
  readonly code: string
  readonly year: number
  readonly sex: number
  /** Single year of age; 105 and older count together. */
  readonly age: number
  readonly people: number
}

/**
 * Gathers the figures of a table cell by cell, in any order. Regions that are no municipality (the country, counties,
 * "not known") are left out; `build` throws `BadFile` if a municipality with inhabitants lacks an age or a sex.
 */
export class PopulationBuilder {
  readonly #file: string
  readonly #weights: TodayWeights
  readonly #cells = new Map<string, Map<number, Float64Array>>()

  constructor(file: string, weights: TodayWeights) {
    this.#file = file
    this.#weights = weights
  }

  add({ code, year, sex, age, people }: Figure, line?: number): void {
    if (!this.knows(code)) return
    if (people < 0)
      throw new BadFile(
        this.#file,
        `${code}, ${year}, age ${age}: ${people} people; a count cannot be negative.`,
        line,
      )
    const cells = this.#cellsOf(code, year)
    const cell = sex * AGES + Math.min(age, AGES - 1)
    const before = cells[cell] as number
    if (!Number.isNaN(before) && age < AGES - 1)
      throw new BadFile(this.#file, `${code}, ${year}, ${sexName(sex)} of ${age} stand there twice.`, line)
    cells[cell] = Number.isNaN(before) ? people : before + people
  }

  /** Whether a code is a municipality, now or since 2005. */
  knows(code: string): boolean {
    return isMunicipalityOfToday(code) || this.#weights.shares.has(code)
  }

  /** The table; where the last age of the source is below 105, nobody stands above it. */
  build({ openAge = AGES - 1 } = {}): CodedPopulation {
    this.#closeAbove(openAge)
    const inhabited = this.#inhabited()
    const codes = [...inhabited.keys()].sort()
    const years = this.#unbrokenYears([...inhabited.values()].flatMap((byYear) => [...byYear.keys()]))
    const table = { codes, years, counts: emptyCounts(codes.length, years.length), lines: new Map() }
    codes.forEach((code, at) => {
      for (const [year, cells] of inhabited.get(code) ?? [])
        codedCells(table, at, year - (years[0] ?? 0)).set(cells)
    })
    return table
  }

  #cellsOf(code: string, year: number): Float64Array {
    const byYear = this.#cells.get(code) ?? new Map<number, Float64Array>()
    this.#cells.set(code, byYear)
    const cells = byYear.get(year) ?? new Float64Array(CELLS).fill(Number.NaN)
    byYear.set(year, cells)
    return cells
  }

  #closeAbove(openAge: number): void {
    for (const byYear of this.#cells.values())
      for (const cells of byYear.values())
        for (const start of [0, AGES]) cells.fill(0, start + Math.min(openAge, AGES - 1) + 1, start + AGES)
  }

  #inhabited(): Map<string, Map<number, Float64Array>> {
    const kept = new Map<string, Map<number, Float64Array>>()
    for (const [code, byYear] of this.#cells) {
      const lived = [...byYear].filter(([, cells]) => isInhabited(cells))
      for (const [year, cells] of lived) this.#refuseHole({ code, year, cells })
      if (lived.length > 0) kept.set(code, new Map(lived))
    }
    if (kept.size === 0)
      throw new BadFile(
        this.#file,
        'there are no inhabitants of a municipality by year, sex and single year of age in it.',
      )
    return kept
  }

  #refuseHole({ code, year, cells }: { code: string; year: number; cells: Float64Array }): void {
    const hole = cells.findIndex((people) => Number.isNaN(people))
    if (hole < 0) return
    const who = `${sexName(hole < AGES ? 0 : 1)} of ${hole % AGES}`
    throw new BadFile(
      this.#file,
      `${code} lacks ${who} in ${year}; both sexes and all ages from 0 to 105 or older are needed.`,
    )
  }

  #unbrokenYears(found: readonly number[]): number[] {
    const years = [...new Set(found)].sort((a, b) => a - b)
    const after = years.find((year, at) => at > 0 && year !== (years[at - 1] ?? 0) + 1)
    if (after === undefined) return years
    throw new BadFile(this.#file, `the year ${after - 1} is missing; ${after} is there.`)
  }
}
