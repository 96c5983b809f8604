import { m } from '../../platform/text/index.ts'
import type { LeverId, Quality } from '../engine/lever.model.ts'

const names: Record<LeverId, () => string> = {
  healthyAgeing: m.outlookLeverHealthyAgeing,
  homeUseTrend: m.outlookLeverHomeUseTrend,
  institutionUseTrend: m.outlookLeverInstitutionUseTrend,
  homeInstead: m.outlookLeverHomeInstead,
  welfareTechnology: m.outlookLeverWelfareTechnology,
  ftePerPlace: m.outlookLeverFtePerPlace,
  ftePerUser: m.outlookLeverFtePerUser,
  sicknessAbsence: m.outlookLeverSicknessAbsence,
  partTime: m.outlookLeverPartTime,
  recruitment: m.outlookLeverRecruitment,
  costPerFte: m.outlookLeverCostPerFte,
  costGrowth: m.outlookLeverCostGrowth,
  netImmigration: m.outlookLeverNetImmigration,
  fertility: m.outlookLeverFertility,
  mortalityTrend: m.outlookLeverMortalityTrend,
}

const units: Record<LeverId, () => string> = {
  healthyAgeing: m.outlookUnitYearsLater,
  homeUseTrend: m.outlookUnitPercentAYear,
  institutionUseTrend: m.outlookUnitPercentAYear,
  homeInstead: m.outlookUnitPercent,
  welfareTechnology: m.outlookUnitPercent,
  ftePerPlace: m.outlookUnitFte,
  ftePerUser: m.outlookUnitPercentOfToday,
  sicknessAbsence: m.outlookUnitPercent,
  partTime: m.outlookUnitPercent,
  recruitment: m.outlookUnitPercentOfToday,
  costPerFte: m.outlookUnitThousandKroner,
  costGrowth: m.outlookUnitPercentAYear,
  netImmigration: m.outlookUnitPercentOfExpected,
  fertility: m.outlookUnitPercentOfExpected,
  mortalityTrend: m.outlookUnitPercentOfExpected,
}

/** What a lever is called. */
export const leverName = (id: LeverId): string => names[id]()

/** The unit of a lever's value, to stand after the number. */
export const leverUnit = (id: LeverId): string => units[id]()

const qualities: Record<Quality, () => string> = {
  high: m.outlookQualityHigh,
  middle: m.outlookQualityMiddle,
  low: m.outlookQualityLow,
}

/** How sure an assumption is: høy, middels, lav. */
export const qualityName = (quality: Quality): string => qualities[quality]()
