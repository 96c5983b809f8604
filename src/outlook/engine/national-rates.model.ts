/**
 * Deaths, people at risk and fertility of the whole country, by calendar year.
 * `deaths` and `exposure` are [year][cell] with 212 cells (the last age is 105 and older);
 * `fertility` is [year][age 0..105], births per woman and year of age; `netMigration` is people per calendar year.
 * A year that lacks one of them has NaN there.
 */
export type NationalRates = {
  /** Rising, without a hole. */
  readonly years: readonly number[]
  readonly deaths: Float64Array
  readonly exposure: Float64Array
  readonly fertility: Float64Array
  readonly netMigration: Float64Array
  /** Where the figures come from, with licences: a line each. */
  readonly sources: readonly string[]
}
