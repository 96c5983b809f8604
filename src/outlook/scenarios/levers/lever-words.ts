import { formatNumber } from '../../../platform/text/format.ts'
import { currentLocale, m } from '../../../platform/text/index.ts'
import type { Lever, LeverId } from '../../engine/lever.model.ts'
import type { LeverGroup } from './lever-groups.model.ts'

type Texts = Readonly<Record<LeverId, () => string>>

const hints: Texts = {
  healthyAgeing: m.outlookScenarioHintHealthyAgeing,
  homeUseTrend: m.outlookScenarioHintHomeUseTrend,
  institutionUseTrend: m.outlookScenarioHintInstitutionUseTrend,
  homeInstead: m.outlookScenarioHintHomeInstead,
  welfareTechnology: m.outlookScenarioHintWelfareTechnology,
  ftePerPlace: m.outlookScenarioHintFtePerPlace,
  ftePerUser: m.outlookScenarioHintFtePerUser,
  sicknessAbsence: m.outlookScenarioHintSicknessAbsence,
  partTime: m.outlookScenarioHintPartTime,
  recruitment: m.outlookScenarioHintRecruitment,
  costPerFte: m.outlookScenarioHintCostPerFte,
  costGrowth: m.outlookScenarioHintCostGrowth,
  netImmigration: m.outlookScenarioHintNetImmigration,
  fertility: m.outlookScenarioHintFertility,
  mortalityTrend: m.outlookScenarioHintMortalityTrend,
}

const units: Texts = {
  healthyAgeing: m.outlookScenarioUnitYears,
  homeUseTrend: m.outlookScenarioUnitPercentAYear,
  institutionUseTrend: m.outlookScenarioUnitPercentAYear,
  homeInstead: m.outlookScenarioUnitPercent,
  welfareTechnology: m.outlookScenarioUnitPercent,
  ftePerPlace: m.outlookScenarioUnitFte,
  ftePerUser: m.outlookScenarioUnitPercent,
  sicknessAbsence: m.outlookScenarioUnitPercent,
  partTime: m.outlookScenarioUnitPercent,
  recruitment: m.outlookScenarioUnitPercent,
  costPerFte: m.outlookScenarioUnitThousand,
  costGrowth: m.outlookScenarioUnitPercentAYear,
  netImmigration: m.outlookScenarioUnitPercent,
  fertility: m.outlookScenarioUnitPercent,
  mortalityTrend: m.outlookScenarioUnitPercent,
}

const sources: Texts = {
  healthyAgeing: m.outlookScenarioSourceOwn,
  homeUseTrend: m.outlookScenarioSourceHomeUse,
  institutionUseTrend: m.outlookScenarioSourceInstitutionUse,
  homeInstead: m.outlookScenarioSourceOwn,
  welfareTechnology: m.outlookScenarioSourceOwn,
  ftePerPlace: m.outlookScenarioSourceStaffing,
  ftePerUser: m.outlookScenarioSourceCare,
  sicknessAbsence: m.outlookScenarioSourceAbsence,
  partTime: m.outlookScenarioSourceAbsence,
  recruitment: m.outlookScenarioSourceCare,
  costPerFte: m.outlookScenarioSourceCost,
  costGrowth: m.outlookScenarioSourceOwn,
  netImmigration: m.outlookScenarioSourceFitted,
  fertility: m.outlookScenarioSourceFitted,
  mortalityTrend: m.outlookScenarioSourceFitted,
}

const groups: Readonly<Record<LeverGroup, () => string>> = {
  need: m.outlookScenarioGroupNeed,
  work: m.outlookScenarioGroupWork,
  hands: m.outlookScenarioGroupHands,
  cost: m.outlookScenarioGroupCost,
  people: m.outlookScenarioGroupPeople,
}

/** What a lever means, in a sentence or two. */
export const leverHint = (id: LeverId): string => hints[id]()

/** The unit of a lever's value, short enough to stand beside a field. */
export const shortUnit = (id: LeverId): string => units[id]()

/** Where a lever's standing value comes from. */
export const leverSource = (id: LeverId): string => sources[id]()

export const leverGroupName = (group: LeverGroup): string => groups[group]()

const decimalsOf = (step: number): number => (Number.isInteger(step) ? 0 : step.toString().length - 2)

/** A value of a lever, without its unit: "1,05". */
export function leverValue({ step }: Pick<Lever, 'step'>, value: number): string {
  const decimals = Number.isInteger(value) ? 0 : Math.max(decimalsOf(step), 1)
  return formatNumber(Number(value.toFixed(6)), currentLocale(), { decimals })
}

/** A value with its unit: "2 år", "−1 % i året". */
export const leverValueWithUnit = (lever: Lever, value: number): string =>
  `${leverValue(lever, value)}\u00a0${shortUnit(lever.id)}`
