import { LAST_YEAR } from '../ages.model.ts'
import type { NationalRates } from '../national-rates.model.ts'
import { FORMAT, type Making, type ParameterSet } from '../parameter-set.model.ts'
import { historyUntil, type PopulationHistory } from '../population-history.model.ts'
import { OutlookRefusal } from '../refusal.model.ts'
import { toCells, toSlots } from '../slot.model.ts'
import { CHOICES, type FitChoices } from './choices.ts'
import { blurred, closeNation, sharesOf } from './close-nation.ts'
import { type DeviationTable, deviationOf } from './deviations.ts'
import { fitBirths, fitLosses } from './fit-losses.ts'
import { fitMortality } from './fit-mortality.ts'
import { fitMoving } from './fit-moving.ts'
import { fertilityShape, fitFertility, fitMigration, migrationProfile } from './fit-nation.ts'
import { type Ground, layGround } from './ground.ts'
import { standardOutflow } from './outflow.ts'

export type FitOrder = {
  /** The base year; the last of the history if not given. Nothing later is looked at. */
  readonly base?: number
  /** The last year to be projected. */
  readonly last?: number
  readonly made: Making
  readonly choices?: Partial<FitChoices>
  readonly deviations?: DeviationTable
}

/** Years of history that fitting cannot do without. */
const FEWEST_YEARS = 5

/**
 * Estimates the parameters of a projection from the history of all places of a nation and its rates. The places must
 * be the whole nation: what they have together is what each is compared with. Throws a sentence when years are lacking.
 */
export function fitParameters(
  history: PopulationHistory,
  rates: NationalRates,
  order: FitOrder,
): ParameterSet {
  const base = order.base ?? (history.years.at(-1) as number)
  const known = historyUntil(history, base)
  if (known.years.at(-1) !== base || known.years.length < FEWEST_YEARS)
    throw new OutlookRefusal(
      `Fitting for ${base} needs the population of that year and of at least ${FEWEST_YEARS - 1} years before it; the file has ${history.years[0]}–${history.years.at(-1)}.`,
    )
  const choices = { ...CHOICES, ...order.choices }
  const last = order.last ?? LAST_YEAR
  const steps = last - base
  const mortality = fitMortality(rates, base, choices)
  const shape = fertilityShape(rates, base)
  const ground = layGround(known, mortality, { base, shape })
  const fertility = fitFertility(rates, ground, { choices, years: steps })
  const migration = fitMigration(rates, ground, { choices, years: steps })
  const profile = migrationProfile(ground, choices.movingYears)
  const outflow = standardOutflow(choices.outflowLevel)
  const places = expectedPlaces(ground, toSlots(outflow), choices)
  const closing = closeNation({
    places,
    deathRatesAt: (step) => mortality.ratesIn(base + step),
    shape,
    fertility: fertility.path,
    migration: migration.path,
    profile: toSlots(profile),
    outflow: toSlots(outflow),
    steps,
  })
  return {
    format: FORMAT,
    version: 1,
    base,
    last,
    made: order.made,
    nation: {
      deathRates: [...mortality.ratesIn(base)],
      improvement: [...mortality.improvement],
      mortality: { walk: mortality.walk, noise: mortality.noise, common: mortality.common },
      fertility: { shape: [...shape], ...fertility },
      migration: { profile: [...profile], ...migration },
      outflow: [...outflow],
      rake: closing.rake.map((row) => [...row]),
      pool: closing.pool.map((row) => [...row]),
    },
    places: ground.places.map(({ code, name, base: people, inhabitants }, index) => {
      const { share, ...fitted } = places[index] as (typeof places)[number]
      return {
        code,
        name,
        population: [...toCells(people)],
        share: [...toCells(share)].map((one) => one * 1e6),
        outflow: fitted.outflow,
        mortality: fitted.mortality,
        fertility: fitted.fertility,
        deviation: deviationOf(inhabitants, order.deviations),
      }
    }),
  }
}

/** Ages on each side over which a place's people are blurred before its arrivals are reckoned. */
const BLUR = 4

function expectedPlaces(ground: Ground, outflow: Float64Array, choices: FitChoices) {
  const moving = fitMoving(ground, outflow, choices)
  const mortality = fitLosses(ground, choices)
  const fertility = fitBirths(ground, choices.lossYears)
  const arriving = ground.places.map(({ base }, index) => {
    const people = blurred(base, BLUR)
    return people.map((count, slot) =>
      Math.max(0, count * ((outflow[slot] as number) + ((moving[index] as Float64Array)[slot] as number))),
    )
  })
  const shares = sharesOf(arriving)
  return ground.places.map(({ base }, index) => ({
    base,
    mortality: mortality[index] as number[][],
    fertility: fertility[index] as number,
    outflow: 1,
    share: shares[index] as Float64Array,
  }))
}
