import type { ParameterSet } from './parameter-set.model.ts'
import { keyOf, normalAt, type RandomKey } from './random.ts'

/** How the nation's course differs from draw to draw; tables are [step][draw], so that neighbours are draws. */
export type Course = {
  readonly set: ParameterSet
  readonly steps: number
  readonly draws: number
  readonly seed: number
  /** No chance at all: every draw is the expected course. */
  readonly still: boolean
}

/** What the streams of random numbers are for; the numbers must not change, or seeds would mean something else. */
export const STREAM = { mortality: 1, fertility: 2, migration: 3, place: 4, people: 5, county: 6 } as const

/** The trend is known from about this many years: its own doubt is a walk's step over their root. */
const TREND_YEARS = 20

/** What death rates are multiplied by [step][sex][draw]: a random walk, a doubt of its trend, and noise of single years. */
export function mortalityDraws(course: Course): Float32Array {
  const { set, steps, draws, seed, still } = course
  const factors = new Float32Array(steps * 2 * draws).fill(1)
  if (still) return factors
  const { walk, noise, common } = set.nation.mortality
  const own = Math.sqrt(1 - common)
  const shared = Math.sqrt(common)
  for (let draw = 0; draw < draws; draw++) {
    const key = keyOf(seed, STREAM.mortality, draw)
    for (let sex = 0; sex < 2; sex++) {
      const chance = (at: number) => shared * normalAt(key, 3 * at) + own * normalAt(key, 3 * at + 1 + sex)
      const drift = chance(0) / Math.sqrt(TREND_YEARS)
      let level = 0
      for (let step = 0; step < steps; step++) {
        level += walk * (chance(2 * step + 1) + drift)
        factors[(2 * step + sex) * draws + draw] = Math.exp(level + noise * chance(2 * step + 2))
      }
    }
  }
  return factors
}

/** Children per woman [step][draw]: the path, wavering around it. */
export function fertilityDraws(course: Course, level: number): Float32Array {
  const { path } = course.set.nation.fertility
  return waveringDraws(
    course,
    STREAM.fertility,
    (shift, step) => level * (path[step] as number) * Math.exp(shift),
  )
}

/** Arrivals against those expected [step][draw], as net immigration wavers. */
export function arrivalDraws(course: Course): Float32Array {
  const movers = course.set.nation.pool.map((row) => row.reduce((sum, people) => sum + people, 0))
  return waveringDraws(course, STREAM.migration, (people, step) =>
    Math.max(0, 1 + people / (movers[step] as number)),
  )
}

function waveringDraws(
  { set, steps, draws, seed, still }: Course,
  stream: typeof STREAM.fertility | typeof STREAM.migration,
  figureAt: (shift: number, step: number) => number,
): Float32Array {
  const { sd, persistence } = stream === STREAM.fertility ? set.nation.fertility : set.nation.migration
  const push = still ? 0 : stepSd({ sd, persistence })
  const values = new Float32Array(steps * draws)
  for (let draw = 0; draw < draws; draw++) {
    const key: RandomKey = keyOf(seed, stream, draw)
    let level = 0
    for (let step = 0; step < steps; step++) {
      level = persistence * level + push * normalAt(key, step)
      values[step * draws + draw] = figureAt(level, step)
    }
  }
  return values
}

/** sd of a year's own step in a series that is drawn back to zero and has a given sd in the long run. */
export function stepSd({ sd, persistence }: { sd: number; persistence: number }): number {
  return sd * Math.sqrt(1 - persistence ** 2)
}
