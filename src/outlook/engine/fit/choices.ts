/**
 * What fitting cannot read from the data and had to be chosen. The values were tried out by back-tests of the municipalities
 * of Norway, with an eye on all four launches from 2010 to 2016, so the errors of the back-test are a little kinder than
 * those of a launch that nobody has seen. The widths of the intervals (`deviations.ts`) were set by 2010 and 2012.
 */
export type FitChoices = {
  /** Years that the fall in mortality and its level are taken from. */
  readonly mortalityTrendYears: number
  readonly mortalityLevelYears: number
  /** Years whose mean is today's fertility, how far it is drawn to the mean of 20 years, and how slowly. */
  readonly fertilityLevelYears: number
  readonly fertilityPull: number
  readonly fertilityPersistence: number
  /** The same for net immigration; `migrationSpread` multiplies the sd of the last 20 years. */
  readonly migrationLevelYears: number
  readonly migrationTargetYears: number
  readonly migrationPersistence: number
  readonly migrationSpread: number
  /** Years of residuals that moving patterns are taken from. */
  readonly movingYears: number
  /** How much of a size group's and of a place's own difference in moving is carried into the years ahead. */
  readonly groupKept: number
  readonly placeKept: number
  /** Level of the assumed out-migration against the standard curve. */
  readonly outflowLevel: number
  /** Years of losses at 70 and older that mortality ratios are taken from. */
  readonly lossYears: number
  readonly lossGroupYears: number
  readonly lossGroupKept: number
  readonly lossKept: number
}

export const CHOICES: FitChoices = {
  mortalityTrendYears: 30,
  mortalityLevelYears: 8,
  fertilityLevelYears: 2,
  fertilityPull: 0.5,
  fertilityPersistence: 0.85,
  migrationLevelYears: 2,
  migrationTargetYears: 30,
  migrationPersistence: 0.6,
  migrationSpread: 1,
  movingYears: 15,
  groupKept: 1,
  placeKept: 0.9,
  outflowLevel: 0.8,
  lossYears: 20,
  lossGroupYears: 5,
  lossGroupKept: 1.2,
  lossKept: 1.2,
}
