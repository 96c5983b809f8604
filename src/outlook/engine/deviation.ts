import { STREAM, stepSd } from './national-draws.ts'
import type { PlaceParameters } from './parameter-set.model.ts'
import type { Plan } from './plan.ts'
import { type ByteSums, byteSums, keyOf, normalOfBytes, numberOfText, type RandomKey } from './random.ts'

/** Gives `byteSums` for a plan's draws; what it gave holds until it is asked again. */
export type ByteSource = (key: RandomKey, numbers: number) => ByteSums

/** Mortality of a place strays by no more than this share. */
const MOST_FRAIL = 0.5

/**
 * How much of a place's lasting deviation its county has in common, as a share of the variance: without it the totals
 * of regions would seem surer than they are. Set so that about 80 of 100 county totals of launches up to 2012 fell
 * within their 80 per cent interval.
 */
const TOGETHER = { lasting: 0.3, frailty: 0.1, leaving: 0.3 } as const

/** Which of a draw's numbers is for what; the years' come after them. */
const LASTING = ['lasting', 'frailty', 'leaving'] as const

/** Numbers that a place needs in each draw. */
export const numbersOf = (steps: number): number => LASTING.length + steps

type Ways = {
  /** Inhabitants for each who is expected to arrive [step]. */
  readonly growth: Float64Array
  readonly source: ByteSource | undefined
}

/** How a place strays, draws innermost. */
export type Straying = {
  /** Arrivals against those expected of the place [step][draw]: the nation's deviation and the place's own. */
  readonly arrivals: Float32Array
  /** Staying is multiplied by keep + frailty · survival [draw]: how the place strays in moving out and in mortality. */
  readonly keep: Float32Array
  readonly frailty: Float32Array
}

/** How a place strays in each draw from what is expected: in arrivals by year, in staying and in mortality. */
export function strayingOf(plan: Plan, { code, deviation }: PlaceParameters, ways: Ways): Straying {
  const { steps, draws, request } = plan
  const arrivals = Float32Array.from(plan.arrivals)
  const frailty = new Float32Array(draws)
  const keep = new Float32Array(draws).fill(1)
  if (request.noise === 'none') return { arrivals, keep, frailty }
  const source = ways.source ?? ((key, numbers) => byteSums(key, numbers, draws))
  const countyKey = keyOf(request.seed, STREAM.county, numberOfText(code.slice(0, 2)))
  const shared = countyNumbers(source(countyKey, LASTING.length), draws)
  const own = source(keyOf(request.seed, STREAM.place, numberOfText(code)), numbersOf(steps))
  const [lasting, frail, leaving] = partlyShared(own, shared) as [Float64Array, Float64Array, Float64Array]
  for (let draw = 0; draw < draws; draw++) {
    const strays = deviation.mortality * (frail[draw] as number)
    frailty[draw] = Math.max(-MOST_FRAIL, Math.min(MOST_FRAIL, strays))
    keep[draw] = 1 - (frailty[draw] as number) + deviation.leaving * (leaving[draw] as number)
  }
  strayInArrivals(arrivals, { deviation, lasting, own, growth: ways.growth })
  return { arrivals, keep, frailty }
}

/** A county's lasting numbers [number][draw], weighed by what its places have in common. */
function countyNumbers({ sums, row }: ByteSums, draws: number): Float64Array[] {
  return LASTING.map((name, number) => {
    const weight = Math.sqrt(TOGETHER[name])
    return Float64Array.from(
      { length: draws },
      (_, draw) => weight * normalOfBytes(sums[number * row + draw] as number),
    )
  })
}

/** The lasting numbers of a place that it partly shares with its county (the first two digits of its code). */
function partlyShared({ sums, row }: ByteSums, county: readonly Float64Array[]): Float64Array[] {
  return LASTING.map((name, number) => {
    const weight = Math.sqrt(1 - TOGETHER[name])
    const shared = county[number] as Float64Array
    return shared.map((common, draw) => common + weight * normalOfBytes(sums[number * row + draw] as number))
  })
}

type Arriving = {
  deviation: PlaceParameters['deviation']
  lasting: Float64Array
  own: ByteSums
  growth: Float64Array
}

/** Adds to arrivals [step][draw] what a place grows by beyond the expected: lastingly, and from year to year. */
function strayInArrivals(arrivals: Float32Array, { deviation, lasting, own, growth }: Arriving): void {
  const { persistence } = deviation
  const push = stepSd({ sd: deviation.yearly, persistence })
  const level = new Float64Array(lasting.length)
  growth.forEach((people, step) => {
    const from = (LASTING.length + step) * own.row
    const to = step * lasting.length
    for (let draw = 0; draw < lasting.length; draw++) {
      const now =
        persistence * (level[draw] as number) + push * normalOfBytes(own.sums[from + draw] as number)
      level[draw] = now
      const strays = people * (deviation.lasting * (lasting[draw] as number) + now)
      arrivals[to + draw] = Math.max(0, (arrivals[to + draw] as number) + strays)
    }
  })
}
