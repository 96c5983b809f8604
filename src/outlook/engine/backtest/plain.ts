import { CELLS } from '../ages.model.ts'
import { stepPopulation, survivalOf } from '../cohort-step.ts'
import { CHOICES } from '../fit/choices.ts'
import { fitMortality } from '../fit/fit-mortality.ts'
import { fertilityShape, fitFertility } from '../fit/fit-nation.ts'
import { layGround, type PlaceGround } from '../fit/ground.ts'
import type { NationalRates } from '../national-rates.model.ts'
import { historyUntil, type PopulationHistory } from '../population-history.model.ts'
import { SLOTS, STRIDE, toCells } from '../slot.model.ts'

/**
 * What anybody could do with a spreadsheet: the nation's mortality (falling as before) and fertility (as it is), and
 * either nobody moves or as many move, by age and sex, as on average in the last five years.
 */
export type PlainForecast = {
  /** People by cell [212] so many years after the launch. */
  readonly withMigration: (horizon: number) => Float64Array
  readonly withoutMigration: (horizon: number) => Float64Array
}

const MOVING_YEARS = 5

/** Plain forecasts of every place by code, from a launch year on, with nothing that came later. */
export function plainForecasts(
  history: PopulationHistory,
  rates: NationalRates,
  { launch, years }: { launch: number; years: number },
): Map<string, PlainForecast> {
  const mortality = fitMortality(rates, launch)
  const shape = fertilityShape(rates, launch)
  const ground = layGround(historyUntil(history, launch), mortality, { base: launch, shape })
  const [level = 0] = fitFertility(rates, ground, {
    choices: { ...CHOICES, fertilityPull: 0 },
    years: 1,
  }).path
  const fertility = shape.map((share) => share * level)
  const survival = Array.from({ length: years }, (_, step) => survivalOf(mortality.ratesIn(launch + step)))
  const walk = (place: PlaceGround, movers: Float64Array) => {
    const course = [place.base]
    for (let step = 0; step < years; step++) {
      const lived = survival[step] as Float64Array
      const after = stepPopulation(course[step] as Float64Array, { survival: lived, fertility, movers })
      course.push(after.map((people) => Math.max(0, people)))
    }
    const cells = course.map(toCells)
    return (horizon: number) => cells[horizon] ?? new Float64Array(CELLS)
  }
  return new Map(
    ground.places.map((place) => [
      place.code,
      {
        withMigration: walk(place, meanMovers(place)),
        withoutMigration: walk(place, new Float64Array(SLOTS)),
      },
    ]),
  )
}

/** Movers of an average year by slot; the newborn among the residuals are not movers. */
function meanMovers({ intervals }: PlaceGround): Float64Array {
  const recent = intervals.slice(-MOVING_YEARS)
  const movers = new Float64Array(SLOTS)
  for (const { residual } of recent)
    for (let slot = 0; slot < SLOTS; slot++)
      if (slot % STRIDE > 0)
        movers[slot] = (movers[slot] as number) + (residual[slot] as number) / recent.length
  return movers
}
