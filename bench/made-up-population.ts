import { AGES, CELLS } from '../src/outlook/engine/ages.model.ts'
import type { PopulationHistory } from '../src/outlook/engine/population-history.model.ts'
import { municipalitiesOfToday } from '../src/outlook/files/municipality-names.model.ts'

const FIRST_YEAR = 2005
const LAST_YEAR = 2026

/** Sizes as in the country: one in three under 2 900, a few large, about five and a half million in all. */
const sizeOf = (place: number): number => Math.round(350 * Math.exp(7.4 * ((place + 0.5) / 357) ** 2.2))

const shapeOf = (age: number): number => (age < 62 ? 1 : Math.exp(-(((age - 62) / 22) ** 2)))

/** A history of the country's municipalities by formulas: for timing only, where the true one is not at hand. */
export function madeUpPopulation(): PopulationHistory {
  const places = municipalitiesOfToday
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at)
  const counts = new Float64Array(places.length * years.length * CELLS)
  const whole = Array.from({ length: CELLS }, (_, cell) => shapeOf(cell % AGES)).reduce(
    (sum, one) => sum + one,
    0,
  )
  places.forEach((_, place) => {
    for (const [at, year] of years.entries())
      for (let cell = 0; cell < CELLS; cell++) {
        const people = (sizeOf(place) * 1.006 ** (year - LAST_YEAR) * shapeOf(cell % AGES)) / whole
        counts[(place * years.length + at) * CELLS + cell] = Math.round(
          people + 0.3 * Math.sin(cell + place + year),
        )
      }
  })
  return { places, years, counts: counts.map((people) => Math.max(0, people)) }
}
