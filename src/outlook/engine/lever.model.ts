import { OutlookRefusal } from './refusal.model.ts'

/** What a lever touches: `needs` is counted anew from stored draws, `people` asks for a new projection. */
export type LeverReach = 'needs' | 'people'

/** How sure we are of the default: measured, judged from figures that are near, or assumed. */
export type Quality = 'high' | 'middle' | 'low'

export type Lever = {
  readonly id: LeverId
  readonly unit: string
  readonly default: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly reach: LeverReach
  readonly quality: Quality
  readonly source: string
}

export const LEVER_IDS = [
  'healthyAgeing',
  'homeUseTrend',
  'institutionUseTrend',
  'homeInstead',
  'welfareTechnology',
  'ftePerPlace',
  'ftePerUser',
  'sicknessAbsence',
  'partTime',
  'recruitment',
  'costPerFte',
  'costGrowth',
  'netImmigration',
  'fertility',
  'mortalityTrend',
] as const

export type LeverId = (typeof LEVER_IDS)[number]

/** Chosen values by lever; what is not named keeps its default. */
export type LeverChoice = Partial<Record<LeverId, number>>

const care = 'SSB, nursing homes and home services 2023 (NLOD 2.0)'
const own = 'our assumption'
const fitted = 'fitted from the history'

type Row = readonly [
  id: LeverId,
  unit: string,
  range: readonly [standard: number, min: number, max: number, step: number],
  quality: Quality,
  source: string,
]

const YEARS_LATER = 'years later, reached evenly over 15 years'
const TREND = 'per cent a year in users per person, for 15 years'
const FALLING = `${care}: users per person of 80 and older fell 10.3 per cent 2019–2023; we carry on with less than half`
const EMPTYING = `${care}: residents at each age fell some 2 per cent a year 2010–2023; we carry on with half`

const NEEDS: readonly Row[] = [
  ['healthyAgeing', YEARS_LATER, [0, 0, 5, 0.5], 'low', own],
  ['homeUseTrend', TREND, [-1, -4, 2, 0.25], 'low', FALLING],
  ['institutionUseTrend', TREND, [-1, -4, 2, 0.25], 'low', EMPTYING],
  ['homeInstead', 'per cent of those in institutions cared for at home', [0, 0, 60, 5], 'low', own],
  ['welfareTechnology', 'per cent fewer hours per user at home', [0, 0, 30, 1], 'low', own],
  [
    'ftePerPlace',
    'full-time equivalents per place round the clock',
    [1.1, 0.6, 1.8, 0.05],
    'middle',
    `${own}, near the usual staffing of nursing homes`,
  ],
  ['ftePerUser', 'per cent of the hours per user today', [100, 60, 140, 1], 'middle', care],
  [
    'sicknessAbsence',
    'per cent of agreed working days',
    [10, 2, 16, 0.5],
    'middle',
    `${own}, near the sickness absence in municipal care`,
  ],
  [
    'partTime',
    'average per cent of a full post',
    [75, 50, 100, 1],
    'middle',
    `${own}, near the average post in municipal care`,
  ],
  [
    'recruitment',
    'per cent of today’s share of those aged 20–66 who work in care',
    [100, 70, 140, 1],
    'middle',
    care,
  ],
  [
    'costPerFte',
    'thousand kroner a year per full-time equivalent',
    [1094, 600, 1800, 1],
    'high',
    `${care}: 171.9 billion kroner over 157 076 full-time equivalents`,
  ],
  ['costGrowth', 'per cent a year above prices', [0, -1, 4, 0.25], 'low', own],
]

const PEOPLE: readonly Row[] = [
  ['netImmigration', 'per cent of the expected net immigration', [100, 0, 250, 5], 'low', fitted],
  ['fertility', 'per cent of the expected fertility', [100, 60, 140, 1], 'middle', fitted],
  ['mortalityTrend', 'per cent of the expected fall in mortality', [100, 0, 200, 5], 'middle', fitted],
]

/** Every lever with its range; the defaults are the standing picture. */
export const LEVERS: readonly Lever[] = [
  ...NEEDS.map((row) => leverOf(row, 'needs')),
  ...PEOPLE.map((row) => leverOf(row, 'people')),
]

function leverOf([id, unit, [standard, min, max, step], quality, source]: Row, reach: LeverReach): Lever {
  return { id, unit, default: standard, min, max, step, reach, quality, source }
}

/** All levers with a value, in the order of `LEVER_IDS`. Throws a sentence for an unknown lever or one out of range. */
export function leverValues(choice: LeverChoice = {}): Record<LeverId, number> {
  const values = Object.fromEntries(LEVERS.map(({ id, default: standard }) => [id, standard])) as Record<
    LeverId,
    number
  >
  for (const [name, value] of Object.entries(choice)) {
    const known = LEVERS.find(({ id }) => id === name)
    if (!known) throw new OutlookRefusal(`There is no lever "${name}"; there are ${LEVER_IDS.join(', ')}.`)
    if (!Number.isFinite(value) || value < known.min || value > known.max)
      throw new OutlookRefusal(`The lever ${name} goes from ${known.min} to ${known.max}, not ${value}.`)
    values[known.id] = value
  }
  return values
}

/** True when a choice differs from another in a lever that changes the people themselves. */
export function needsNewProjection(before: LeverChoice, after: LeverChoice): boolean {
  const [old, wanted] = [leverValues(before), leverValues(after)]
  return LEVERS.some(({ id, reach }) => reach === 'people' && old[id] !== wanted[id])
}
