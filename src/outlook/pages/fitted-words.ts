import { formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import type { FittedAssumption, FittedId } from './assumption.model.ts'

const names: Record<FittedId, () => string> = {
  mortality: m.outlookFittedMortality,
  mortalityWalk: m.outlookFittedMortalityWalk,
  fertility: m.outlookFittedFertility,
  migration: m.outlookFittedMigration,
  outflow: m.outlookFittedOutflow,
  placeDeviation: m.outlookFittedPlace,
  dementia: m.outlookFittedDementia,
  useRates: m.outlookFittedUse,
  fteRates: m.outlookFittedFte,
  careShare: m.outlookFittedCareShare,
}

const sources: Record<FittedId, () => string> = {
  mortality: m.outlookFittedMortalitySource,
  mortalityWalk: m.outlookFittedMortalitySource,
  fertility: m.outlookFittedFertilitySource,
  migration: m.outlookFittedHistorySource,
  outflow: m.outlookFittedOutflowSource,
  placeDeviation: m.outlookFittedPlaceSource,
  dementia: m.outlookFittedDementiaSource,
  useRates: m.outlookFittedUseSource,
  fteRates: m.outlookFittedFteSource,
  careShare: m.outlookFittedCareShareSource,
}

/** What an assumption that is no lever is called. */
export const fittedName = (id: FittedId): string => names[id]()

/** Where it comes from. */
export const fittedSource = (id: FittedId): string => sources[id]()

const decimals = (value: number | undefined, places: number) =>
  formatNumber(value, currentLocale(), { decimals: places })

/** Its value in words. */
export function fittedValue({ id, figures }: FittedAssumption): string {
  const percent = decimals(figures.percent, 1)
  switch (id) {
    case 'mortality':
      return m.outlookFittedMortalityValue({ percent })
    case 'mortalityWalk':
      return m.outlookFittedMortalityWalkValue({ percent })
    case 'fertility':
      return m.outlookFittedFertilityValue({
        first: decimals(figures.first, 2),
        last: decimals(figures.last, 2),
      })
    case 'migration':
      return m.outlookFittedMigrationValue({
        first: decimals(figures.first, 0),
        last: decimals(figures.last, 0),
      })
    case 'placeDeviation':
      return m.outlookFittedPlaceValue({ percent })
    case 'outflow':
      return m.outlookFittedOutflowValue()
    case 'dementia':
      return m.outlookFittedDementiaValue()
    case 'useRates':
      return m.outlookFittedUseValue()
    case 'fteRates':
      return m.outlookFittedFteValue()
    case 'careShare':
      return m.outlookFittedCareShareValue()
  }
}
