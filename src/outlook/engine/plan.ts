import { FERTILE } from './ages.model.ts'
import { hazardOf } from './cohort-step.ts'
import { type LeverChoice, type LeverId, leverValues } from './lever.model.ts'
import { arrivalDraws, type Course, fertilityDraws, mortalityDraws } from './national-draws.ts'
import type { ParameterSet } from './parameter-set.model.ts'
import { checkRequest } from './projection-request.model.ts'
import { exponentialOf, single } from './single.ts'
import { ARRIVALS, SLOTS, STRIDE, toSlots } from './slot.model.ts'

/** How chance works on single people: whole persons, a normal of the same variance, or not at all. */
export type Noise = 'whole' | 'matched' | 'none'

export type ProjectionRequest = {
  readonly to: number
  readonly draws: number
  readonly seed: number
  readonly levers?: LeverChoice
  /** Default: whole persons in places under `SMALL_PLACE` inhabitants, matched normals in others. */
  readonly noise?: Noise | 'by-size'
}

/** Tables that all places share, flat and with the draws innermost, so that any kernel can read them. */
export type Plan = {
  readonly set: ParameterSet
  readonly request: ProjectionRequest
  readonly levers: Record<LeverId, number>
  /** Base year first. */
  readonly years: readonly number[]
  readonly steps: number
  readonly draws: number
  /** Hazard of dying by slot of arrival, as expected [step][224]. */
  readonly hazard: Float32Array
  /** What the hazard is multiplied by [step][sex][draw]. */
  readonly mortality: Float32Array
  /** Children per woman [step][draw]. */
  readonly fertility: Float32Array
  /** Arrivals against those expected [step][draw]. */
  readonly arrivals: Float32Array
  /** Half of each age's share of fertility, by slot of women [112]. */
  readonly motherhood: Float32Array
  /** Parts of the tables of places that all places share, by slot of arrival. */
  readonly shared: SharedTables
}

export type SharedTables = {
  /** What makes the survivors of all places sum to the nation's [step][224]. */
  readonly rake: Float64Array
  /** Share of the survivors who move out [224]. */
  readonly outflow: Float64Array
  /** Movers who arrive somewhere [step][224]. */
  readonly pool: Float64Array
}

/** The national draws of a request: made once, shared by every place. Throws a sentence when it makes no sense. */
export function preparePlan(set: ParameterSet, request: ProjectionRequest): Plan {
  checkRequest(set, request)
  const levers = leverValues(request.levers)
  const steps = request.to - set.base
  const { draws, seed } = request
  const course: Course = { set, steps, draws, seed, still: request.noise === 'none' }
  return {
    set,
    request,
    levers,
    years: Array.from({ length: steps + 1 }, (_, step) => set.base + step),
    steps,
    draws,
    hazard: expectedHazard(course, levers.mortalityTrend / 100),
    mortality: mortalityDraws(course),
    fertility: fertilityDraws(course, levers.fertility / 100),
    arrivals: arrivalDraws(course),
    motherhood: motherhoodOf(set),
    shared: sharedTables(course, levers.netImmigration / 100),
  }
}

function motherhoodOf({ nation }: ParameterSet): Float32Array {
  const motherhood = new Float32Array(STRIDE)
  for (let age = FERTILE.first; age <= FERTILE.last; age++)
    motherhood[age] = 0.5 * (nation.fertility.shape[age] as number)
  return motherhood
}

function expectedHazard({ set, steps }: Course, trend: number): Float32Array {
  const { deathRates, improvement } = set.nation
  const hazard = new Float32Array(steps * SLOTS)
  for (let step = 0; step < steps; step++) {
    const rates = deathRates.map(
      (rate, cell) => rate * Math.exp(-(improvement[cell] as number) * trend * step),
    )
    hazard.set(hazardOf(rates), step * SLOTS)
  }
  return hazard
}

function sharedTables({ set, steps }: Course, immigration: number): SharedTables {
  const { rake, outflow, pool, migration } = set.nation
  const tables = {
    rake: new Float64Array(steps * SLOTS),
    outflow: toSlots(outflow, true),
    pool: new Float64Array(steps * SLOTS),
  }
  for (let step = 0; step < steps; step++) {
    const extra = (immigration - 1) * (migration.path[step] as number)
    const arriving = (pool[step] as readonly number[]).map((people, cell) =>
      Math.max(0, people + extra * (migration.profile[cell] as number)),
    )
    tables.rake.set(toSlots(rake[step] as readonly number[], true), step * SLOTS)
    tables.pool.set(toSlots(arriving), step * SLOTS)
  }
  return tables
}

const survivalTables = new WeakMap<Plan, Float32Array>()

/** Survival by slot of arrival [draw][step][224]; made when first asked for, since the compiled kernel makes its own. */
export function survivalTable(plan: Plan): Float32Array {
  const known = survivalTables.get(plan)
  if (known) return known
  const { steps, draws, hazard, mortality } = plan
  const survival = new Float32Array(draws * steps * SLOTS)
  for (let draw = 0; draw < draws; draw++)
    for (let half = 0; half < 2 * steps; half++) {
      const factor = mortality[half * draws + draw] as number
      const to = (draw * steps * 2 + half) * STRIDE
      for (let arrival = 0; arrival < ARRIVALS; arrival++)
        survival[to + arrival] = exponentialOf(-single((hazard[half * STRIDE + arrival] as number) * factor))
    }
  survivalTables.set(plan, survival)
  return survival
}
