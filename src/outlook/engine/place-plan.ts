import { type ByteSource, type Straying, strayingOf } from './deviation.ts'
import { STREAM } from './national-draws.ts'
import { mortalityBand, type PlaceParameters } from './parameter-set.model.ts'
import type { Noise, Plan } from './plan.ts'
import { keyOf, numberOfText, type RandomKey } from './random.ts'
import { ARRIVALS, SLOTS, STRIDE, toSlots } from './slot.model.ts'

/** Under this many inhabitants single persons count, and chance is drawn in whole persons. */
export const SMALL_PLACE = 2900

/** What one place adds to the plan; tables by draw have the draws innermost. */
export type PlacePlan = Straying & {
  readonly key: RandomKey
  readonly noise: Noise
  /** Inhabitants by slot [224]. */
  readonly start: Float32Array
  /** What survival is multiplied by: mortality of the place, its sum to the nation, and staying [step][224]. */
  readonly stay: Float32Array
  /** People who arrive [step][224]. */
  readonly inflow: Float32Array
  /** Fertility against the nation's. */
  readonly births: number
}

/** The tables of one place; sums of random bytes may be had from a faster source, which changes nothing. */
export function preparePlace(plan: Plan, place: PlaceParameters, source?: ByteSource): PlacePlan {
  const inflow = inflowOf(plan, place)
  const inhabitants = place.population.reduce((sum, people) => sum + people, 0)
  return {
    key: keyOf(plan.request.seed, STREAM.people, numberOfText(place.code)),
    noise: noiseOf(plan, inhabitants),
    start: Float32Array.from(toSlots(place.population)),
    stay: stayOf(plan, place),
    inflow,
    births: place.fertility,
    ...strayingOf(plan, place, { growth: growthOf(inflow, inhabitants), source }),
  }
}

function noiseOf({ request }: Plan, inhabitants: number): Noise {
  const wanted = request.noise ?? 'by-size'
  if (wanted !== 'by-size') return wanted
  return inhabitants < SMALL_PLACE ? 'whole' : 'matched'
}

/** Survival against the nation's, times the share who stay, by slot of arrival. */
function stayOf({ steps, hazard, shared }: Plan, place: PlaceParameters): Float32Array {
  const stay = new Float32Array(steps * SLOTS)
  for (let sex = 0; sex < 2; sex++)
    for (let arrival = 0; arrival < ARRIVALS; arrival++) {
      const slot = sex * STRIDE + arrival
      const excess = mortalityRatio(place, sex, arrival) - 1
      const staying = 1 - place.outflow * (shared.outflow[slot] as number)
      for (let at = slot; at < stay.length; at += SLOTS) {
        // Most ages have the nation's mortality.
        const lived = excess === 0 ? 1 : Math.exp(-excess * (hazard[at] as number))
        stay[at] = lived * (shared.rake[at] as number) * staying
      }
    }
  return stay
}

/** Death rates of a place against the nation's, for those who arrive at an age. */
export function mortalityRatio(
  place: Pick<PlaceParameters, 'mortality'>,
  sex: number,
  arrival: number,
): number {
  return place.mortality[sex]?.[mortalityBand(Math.max(0, arrival - 1))] ?? 1
}

const MILLION = 1e6

function inflowOf({ shared }: Plan, place: PlaceParameters): Float32Array {
  const share = toSlots(place.share).map((parts) => parts / MILLION)
  const inflow = new Float32Array(shared.pool.length)
  for (let start = 0; start < inflow.length; start += SLOTS)
    for (let slot = 0; slot < SLOTS; slot++)
      inflow[start + slot] = (shared.pool[start + slot] as number) * (share[slot] as number)
  return inflow
}

/** Inhabitants for each who is expected to arrive [step]: growth by one per cent is so many per cent more arrivals. */
function growthOf(inflow: Float32Array, inhabitants: number): Float64Array {
  const growth = new Float64Array(inflow.length / SLOTS)
  for (let step = 0; step < growth.length; step++) {
    let people = 0
    for (let at = step * SLOTS; at < (step + 1) * SLOTS; at++) people += inflow[at] as number
    growth[step] = people > 0 ? inhabitants / people : 0
  }
  return growth
}
