import { m } from '../../platform/text/index.ts'
import { type PartHow, partHows } from './key-part.input.ts'

const names: Readonly<Record<PartHow, () => string>> = {
  flat: m.economyHowFlat,
  population: m.economyHowPopulation,
  measure: m.economyHowMeasure,
  fixed: m.economyHowFixed,
  'population-rate': m.economyHowPopulationRate,
  'measure-rate': m.economyHowMeasureRate,
}

/** How a part is worked out, as a form calls it; empty for anything else. */
export const partHowName = (how: string): string => names[partHows.find((known) => known === how) ?? 'flat']()

/** All of them, to choose from. */
export const partHowChoices = (): { value: string; text: string }[] =>
  partHows.map((how) => ({ value: how, text: names[how]() }))
