import { AGES, CELLS } from '../engine/ages.model.ts'
import { type PopulationHistory, populationOf } from '../engine/population-history.model.ts'
import { POPULATION_HEADER, sexName } from './population-rows.ts'

/** A history in our own form, a place and a year after the other; what is missing has no row. */
export function populationCsv(history: PopulationHistory): string {
  const lines = [POPULATION_HEADER.join(',')]
  history.places.forEach(({ code }, place) => {
    for (const year of history.years) {
      const cells = populationOf(history, place, year)
      if (!cells) continue
      for (let start = 0; start < CELLS; start += AGES) {
        const counts = Array.from(cells.subarray(start, start + AGES), countText)
        lines.push(`${code},${year},${sexName(start / AGES)},${counts.join(',')}`)
      }
    }
  })
  return `${lines.join('\n')}\n`
}

/** Shares of people come from split municipalities only; four decimals are plenty. */
const countText = (people: number): string => String(Math.round(people * 10_000) / 10_000)
