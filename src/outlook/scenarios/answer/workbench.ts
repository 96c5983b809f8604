import { addCounts, emptyCounts } from '../../data/add-counts.ts'
import type { BandCounts } from '../../engine/band.model.ts'
import { countIndicator, recipeOf } from '../../engine/indicator.model.ts'
import { LEVERS, type LeverChoice } from '../../engine/lever.model.ts'
import type { ParameterSet, PlaceParameters } from '../../engine/parameter-set.model.ts'
import { type Plan, preparePlan } from '../../engine/plan.ts'
import { projectPlace, requirePlace, roomForCounts } from '../../engine/project.ts'
import { summarise } from '../../engine/summary.ts'
import { type Answer, type Ask, type Figures, SHOWN, type Shown, type Spread } from './figures.model.ts'
import { remembering } from './remembering.ts'

/**
 * Answers questions to one parameter set, on the server and in the browser alike. National draws and the draws of
 * the latest selections are kept, so that a lever which only changes needs is answered by sums alone.
 */
export type Workbench = {
  /** Throws a sentence for an unknown municipality or what the engine refuses. */
  answer(ask: Ask): Answer
}

/** How much is kept: plans take some twenty megabytes each, the draws of a selection three. */
export type Keeping = { readonly plans: number; readonly selections: number }

/** Projects places by one plan; the room for counts is written to, and is what comes back. */
type Project = (place: PlaceParameters, counts?: Float32Array) => BandCounts

/** Both kernels give the same numbers to rounding; the compiled one is several times as fast. */
const plainly =
  (plan: Plan): Project =>
  (place, counts) =>
    projectPlace(plan, place, counts)

export function openWorkbench(
  set: ParameterSet,
  keeping: Keeping,
  projectBy: (plan: Plan) => Project = plainly,
): Workbench {
  const plans = remembering<Plan>(keeping.plans)
  const selections = remembering<BandCounts>(keeping.selections)
  const figures = remembering<Figures>(24)

  const planFor = (ask: Ask): Plan =>
    plans.get(peopleKey(ask), () => {
      const { to, draws, seed, levers } = ask
      return preparePlan(set, { to, draws, seed, levers: peopleLevers(levers) })
    })

  const countsFor = (ask: Ask): BandCounts =>
    selections.get(`${ask.codes.join('+')} ${peopleKey(ask)}`, () => {
      const plan = planFor(ask)
      return countTogether({ plan, project: projectBy(plan) }, ask.codes)
    })

  const figuresFor = (ask: Ask): Figures =>
    figures.get(JSON.stringify([ask.codes, ask.to, ask.draws, ask.seed, ordered(ask.levers)]), () =>
      figuresOf(countsFor(ask), ask.levers),
    )

  return {
    answer(ask) {
      for (const code of ask.codes) requirePlace(set, code)
      const standing = figuresFor({ ...ask, levers: {} })
      const changed = figuresFor(ask)
      return { years: yearsOf(set.base, ask.to), standing, changed }
    },
  }
}

const yearsOf = (base: number, to: number): number[] =>
  Array.from({ length: to - base + 1 }, (_, step) => base + step)

/** Levers in one order, those that stand at their standing value left out. */
const ordered = (levers: LeverChoice): (readonly [string, number])[] =>
  LEVERS.flatMap(({ id, default: standing }) => {
    const value = levers[id]
    return value === undefined || value === standing ? [] : [[id, value] as const]
  })

const peopleIds = new Set<string>(LEVERS.filter(({ reach }) => reach === 'people').map(({ id }) => id))

/** The levers that ask for a new projection. */
const peopleLevers = (levers: LeverChoice): LeverChoice =>
  Object.fromEntries(ordered(levers).filter(([id]) => peopleIds.has(id)))

const peopleKey = ({ to, draws, seed, levers }: Ask): string =>
  JSON.stringify([to, draws, seed, peopleLevers(levers)])

type Bound = { readonly plan: Plan; readonly project: Project }

/** The draws of several places added one by one; the room of a single place is used again for each. */
function countTogether({ plan, project }: Bound, codes: readonly string[]): BandCounts {
  const [first] = codes
  if (codes.length === 1 && first) return project(requirePlace(plan.set, first))
  const together = emptyCounts(plan)
  const room = roomForCounts(plan)
  for (const code of codes) addCounts(together, project(requirePlace(plan.set, code), room))
  return together
}

/** Spreads of one selection by what they were weighed with: most levers leave most figures as they were. */
const weighed = new WeakMap<BandCounts, Map<string, Spread[]>>()

function figuresOf(counts: BandCounts, levers: LeverChoice): Figures {
  const known = weighed.get(counts) ?? new Map<string, Spread[]>()
  weighed.set(counts, known)
  const entries = SHOWN.map((indicator) => {
    const key = weightsKey(indicator, counts.years, levers)
    const spreads = known.get(key) ?? spreadsOf(indicator, counts, levers)
    keepLatest(known, key, spreads)
    return [indicator, spreads] as const
  })
  return Object.fromEntries(entries) as Record<Shown, Spread[]>
}

/** Two choices that weigh alike in every year give the same figure. */
function weightsKey(indicator: Shown, years: readonly number[], levers: LeverChoice): string {
  const { above, below } = recipeOf(indicator, levers)
  return [indicator, ...years.map((_, ahead) => `${above(ahead)} ${below(ahead)}`)].join(' ')
}

/** A hundred figures take some hundred kilobytes. */
function keepLatest(known: Map<string, Spread[]>, key: string, spreads: Spread[]): void {
  known.delete(key)
  known.set(key, spreads)
  const [oldest] = known.keys()
  if (known.size > 100 && oldest !== undefined) known.delete(oldest)
}

function spreadsOf(indicator: Shown, counts: BandCounts, levers: LeverChoice): Spread[] {
  const drawn = countIndicator(indicator, counts, levers)
  return counts.years.map((_, at) => {
    const { mean, p10, p25, p50, p75, p90 } = summarise(
      drawn.subarray(at * counts.draws, (at + 1) * counts.draws),
    )
    const spread = [mean, p10, p25, p50, p75, p90].map(rounded) as unknown as NonNullable<Spread>
    return spread.every(Number.isFinite) ? spread : null
  })
}

/** As the standing pictures are rounded, so that both tell the same. */
const rounded = (value: number): number => Number(value.toPrecision(6))
