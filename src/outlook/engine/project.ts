import { CELLS } from './ages.model.ts'
import { BAND_SLOTS, type BandCounts } from './band.model.ts'
import { joinOpenGroup, stepPopulation } from './cohort-step.ts'
import { countIndicator, type IndicatorId, USUAL_INDICATORS } from './indicator.model.ts'
import { runKernel } from './kernel.ts'
import { runWholeKernel } from './kernel-whole.ts'
import type { LeverChoice } from './lever.model.ts'
import type { ParameterSet, PlaceParameters } from './parameter-set.model.ts'
import { type PlacePlan, preparePlace } from './place-plan.ts'
import { type Plan, type ProjectionRequest, preparePlan, survivalTable } from './plan.ts'
import { OutlookRefusal } from './refusal.model.ts'
import { SLOTS, toCells } from './slot.model.ts'
import { type Summary, summarise } from './summary.ts'

/** One line of an answer; the fields of `Summary` are people, kroner or ratios, as the indicator says. */
export type OutlookRow = Summary & {
  readonly municipality: string
  readonly year: number
  readonly indicator: IndicatorId
}

/** Room for the counts of one place, to be used again: [band slot][year][draw]. */
export function roomForCounts(plan: Plan): Float32Array {
  return new Float32Array(BAND_SLOTS * plan.years.length * plan.draws)
}

/** Projects a place; `counts` is written to and is what the answer holds. */
export function projectPlace(plan: Plan, place: PlaceParameters, counts = roomForCounts(plan)): BandCounts {
  const prepared = preparePlace(plan, place)
  if (prepared.noise === 'whole') runWholeKernel(plan, prepared, counts)
  else runKernel(plan, prepared, counts)
  return { years: plan.years, draws: plan.draws, counts }
}

/** The parameters of a place by its code. Throws a sentence when the set lacks it. */
export function requirePlace(set: ParameterSet, code: string): PlaceParameters {
  const place = set.places.find((candidate) => candidate.code === code)
  if (place) return place
  const known =
    set.places.length > 30 ? `${set.places.length} others` : set.places.map((one) => one.code).join(', ')
  throw new OutlookRefusal(`The parameters hold no municipality ${code}; they hold ${known}.`)
}

export type SummaryWish = { readonly indicators?: readonly IndicatorId[]; readonly levers?: LeverChoice }

/** Rows of a place or region, by year and indicator. */
export function summariseCounts(
  municipality: string,
  bands: BandCounts,
  wish: SummaryWish = {},
): OutlookRow[] {
  const rows: OutlookRow[] = []
  for (const indicator of wish.indicators ?? USUAL_INDICATORS) {
    const values = countIndicator(indicator, bands, wish.levers)
    bands.years.forEach((year, at) => {
      const draws = values.subarray(at * bands.draws, (at + 1) * bands.draws)
      rows.push({ municipality, year, indicator, ...summarise(draws) })
    })
  }
  return rows
}

/** The whole way for a few places: parameters and a request in, rows out. */
export function project(
  set: ParameterSet,
  codes: readonly string[],
  request: ProjectionRequest & Pick<SummaryWish, 'indicators'>,
): OutlookRow[] {
  const places = codes.map((code) => requirePlace(set, code))
  const plan = preparePlan(set, request)
  const counts = roomForCounts(plan)
  return places.flatMap((place) => summariseCounts(place.code, projectPlace(plan, place, counts), request))
}

/**
 * A place's people by sex and single age in every year, without any chance [year][212], base year first: for a
 * population pyramid, and for what needs single ages.
 */
export function expectedPopulation(
  set: ParameterSet,
  code: string,
  request: Pick<ProjectionRequest, 'to' | 'levers'>,
): Float64Array {
  const plan = preparePlan(set, { ...request, draws: 1, seed: 0, noise: 'none' })
  const prepared = preparePlace(plan, requirePlace(set, code))
  const cells = new Float64Array(plan.years.length * CELLS)
  let people: Float64Array = Float64Array.from(prepared.start)
  cells.set(toCells(people))
  for (let step = 0; step < plan.steps; step++) {
    people = expectedStep(plan, prepared, { people, step })
    cells.set(toCells(people), (step + 1) * CELLS)
  }
  return cells
}

type Standing = { people: Float64Array; step: number }

function expectedStep(plan: Plan, place: PlacePlan, { people, step }: Standing): Float64Array {
  const [from, to] = [step * SLOTS, (step + 1) * SLOTS]
  const stay = place.stay.subarray(from, to)
  const survival = survivalTable(plan)
    .subarray(from, to)
    .map((lived, slot) => lived * (stay[slot] as number))
  const level = 2 * (plan.fertility[step] as number) * place.births
  return stepPopulation(people, {
    survival,
    fertility: plan.motherhood.map((share) => share * level),
    movers: joinedMovers(place.inflow.subarray(from, to), place.arrivals[step] as number),
  })
}

/** Arrivals by slot, those in the slot of the open group's survivors put where they belong. */
function joinedMovers(inflow: Float32Array, factor: number): Float64Array {
  const movers = Float64Array.from(inflow, (people) => people * factor)
  joinOpenGroup(movers)
  return movers
}
