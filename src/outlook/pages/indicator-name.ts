import { m } from '../../platform/text/index.ts'
import type { IndicatorId } from '../engine/indicator.model.ts'

const names = {
  population: m.outlookIndicatorPopulation,
  '0-5': m.outlookIndicator0to5,
  '6-15': m.outlookIndicator6to15,
  '16-19': m.outlookIndicator16to19,
  '0-19': m.outlookIndicator0to19,
  '20-66': m.outlookIndicator20to66,
  '67+': m.outlookIndicator67,
  '67-79': m.outlookIndicator67to79,
  '80-89': m.outlookIndicator80to89,
  '80+': m.outlookIndicator80,
  '90+': m.outlookIndicator90,
  supportRatio: m.outlookIndicatorSupportRatio,
  supportRatio80: m.outlookIndicatorSupportRatio80,
  dementia: m.outlookIndicatorDementia,
  homeCareUsers: m.outlookIndicatorHomeCareUsers,
  institutionUsers: m.outlookIndicatorInstitutionUsers,
  careFte: m.outlookIndicatorCareFte,
  careWorkers: m.outlookIndicatorCareWorkers,
  recruitableFte: m.outlookIndicatorRecruitableFte,
  fteGap: m.outlookIndicatorFteGap,
  careCost: m.outlookIndicatorCareCost,
} as const satisfies Record<IndicatorId, () => string>

/** What an indicator is called, with its unit. */
export const indicatorName = (indicator: IndicatorId): string => names[indicator]()
