import { BAND_SLOTS, BAND_STARTS, BANDS, bandSlot } from './band.model.ts'

/** A share of the people by sex, constant from each first age to the next: [first age, men, women]. */
export type RateSteps = readonly (readonly [from: number, men: number, women: number])[]

/** Where the open band is taken to end when ages are shifted. */
const OPEN_BAND_END = 100

/**
 * The share in each of the 30 band counts when it sets in `delay` years later than `steps` says: people are taken to
 * stand evenly within their band, so a delay gives part of a band the share of the band below.
 */
export function rateByBand(steps: RateSteps, delay = 0): Float64Array {
  const rates = new Float64Array(BAND_SLOTS)
  for (let sex = 0; sex < 2; sex++)
    for (let band = 0; band < BANDS; band++) {
      const from = (BAND_STARTS[band] as number) - delay
      const to = (BAND_STARTS[band + 1] ?? OPEN_BAND_END) - delay
      rates[bandSlot(sex, band)] = meanBetween(steps, { from, to, column: sex === 0 ? 1 : 2 })
    }
  return rates
}

type Span = { from: number; to: number; column: 1 | 2 }

function meanBetween(steps: RateSteps, { from, to, column }: Span): number {
  let sum = 0
  steps.forEach((step, at) => {
    const end = steps[at + 1]?.[0] ?? Number.POSITIVE_INFINITY
    const overlap = Math.min(to, end) - Math.max(from, step[0])
    if (overlap > 0) sum += overlap * step[column]
  })
  return sum / (to - from)
}
