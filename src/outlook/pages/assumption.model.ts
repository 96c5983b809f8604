import { LEVERS, type LeverId, type Quality } from '../engine/lever.model.ts'
import type { ParameterSet } from '../engine/parameter-set.model.ts'

export type WeightClass = 'large' | 'middle' | 'small'

/** What was fitted to history or taken from others' studies, and cannot be moved by a lever. */
export const FITTED = [
  'mortality',
  'mortalityWalk',
  'fertility',
  'migration',
  'outflow',
  'placeDeviation',
  'dementia',
  'useRates',
  'fteRates',
  'careShare',
] as const

export type FittedId = (typeof FITTED)[number]

export type LeverAssumption = {
  readonly kind: 'lever'
  readonly id: LeverId
  readonly value: number
  readonly min: number
  readonly max: number
  readonly quality: Quality
  /** How much the answer changes over the whole range, per cent. */
  readonly percent: number
  readonly weight: WeightClass
}

export type FittedAssumption = {
  readonly kind: 'fitted'
  readonly id: FittedId
  /** Numbers that go into the sentence about it. */
  readonly figures: Readonly<Record<string, number>>
  readonly quality: Quality
  readonly weight: WeightClass
}

/** From this many per cent on an assumption weighs much, and some. */
const LARGE = 15
const MIDDLE = 5

export const weightClass = (percent: number): WeightClass =>
  percent >= LARGE ? 'large' : percent >= MIDDLE ? 'middle' : 'small'

/** The levers, the heaviest first. */
export function leverAssumptions(weights: readonly { id: LeverId; percent: number }[]): LeverAssumption[] {
  return LEVERS.map((lever): LeverAssumption => {
    const percent = weights.find(({ id }) => id === lever.id)?.percent ?? 0
    return {
      kind: 'lever',
      id: lever.id,
      value: lever.default,
      min: lever.min,
      max: lever.max,
      quality: lever.quality,
      percent,
      weight: weightClass(percent),
    }
  }).sort((a, b) => b.percent - a.percent)
}

const order: Record<WeightClass, number> = { large: 0, middle: 1, small: 2 }

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** What the set holds besides, with the numbers that tell the most; the heaviest first. */
export function fittedAssumptions({ nation, places }: ParameterSet): FittedAssumption[] {
  const { mortality, improvement, fertility, migration } = nation
  const from70to89 = improvement.slice(70, 90)
  const deviations = places.map(({ deviation }) => deviation)
  const fitted = (
    id: FittedId,
    [quality, weight]: readonly [Quality, WeightClass],
    figures: FittedAssumption['figures'] = {},
  ): FittedAssumption => ({ kind: 'fitted', id, quality, weight, figures })
  return [
    fitted('mortality', ['high', 'large'], { percent: 100 * mean(from70to89) }),
    fitted('mortalityWalk', ['middle', 'middle'], { percent: 100 * mortality.walk }),
    fitted('fertility', ['middle', 'small'], {
      first: fertility.path[0] ?? 0,
      last: fertility.path.at(-1) ?? 0,
    }),
    fitted('migration', ['low', 'middle'], {
      first: migration.path[0] ?? 0,
      last: migration.path.at(-1) ?? 0,
    }),
    fitted('outflow', ['low', 'small']),
    fitted('placeDeviation', ['middle', 'middle'], {
      percent: 100 * mean(deviations.map(({ lasting }) => lasting)),
    }),
    fitted('dementia', ['middle', 'large']),
    fitted('useRates', ['low', 'large']),
    fitted('fteRates', ['low', 'large']),
    fitted('careShare', ['middle', 'large']),
  ].sort((a, b) => order[a.weight] - order[b.weight])
}
