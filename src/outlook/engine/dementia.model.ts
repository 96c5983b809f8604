import type { RateSteps } from './rate-by-band.model.ts'

/**
 * People with dementia per inhabitant by age and sex in Norway in 2020, as implied by the national count of 101 118
 * people (Gjøra and others, 2021: prevalence from the HUNT study) over the population of that year. Ages 30–64, then
 * five-year bands, then 90 and older.
 */
export const DEMENTIA: RateSteps = [
  [0, 0, 0],
  [30, 1057 / 1260966, 1051 / 1204297],
  [65, 783 / 137044, 1225 / 138228],
  [70, 8140 / 127400, 6353 / 132052],
  [75, 8349 / 83249, 8342 / 93133],
  [80, 8814 / 49522, 11566 / 64193],
  [85, 8370 / 27489, 15306 / 44276],
  [90, 5567 / 13423, 16195 / 31807],
]
