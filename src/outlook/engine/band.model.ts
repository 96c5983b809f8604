/** First ages of the bands that every draw is counted in, by sex; all indicators are weighted sums of them. */
export const BAND_STARTS = [0, 6, 16, 18, 20, 30, 50, 65, 67, 70, 75, 80, 85, 90, 95] as const

export const BANDS = BAND_STARTS.length

/** Counts kept per year and draw: bands of men, then bands of women. */
export const BAND_SLOTS = 2 * BANDS

/** Where a sex and a band (0..14) stand among the 30 counts. */
export const bandSlot = (sex: number, band: number): number => sex * BANDS + band

/** Which band an age (0..105) falls in. */
export function bandOfAge(age: number): number {
  let band = 0
  while (band + 1 < BANDS && age >= (BAND_STARTS[band + 1] as number)) band++
  return band
}

/** 1 for each of the 30 counts that lies between two ages, both included; ages must be where bands begin and end. */
export function slotsBetween(first: number, last: number): Float64Array {
  const chosen = new Float64Array(BAND_SLOTS)
  for (let band = 0; band < BANDS; band++) {
    const inside = (BAND_STARTS[band] as number) >= first && (BAND_STARTS[band] as number) <= last
    for (const sex of [0, 1]) chosen[bandSlot(sex, band)] = inside ? 1 : 0
  }
  return chosen
}

/**
 * People of a place by band: [slot][year][draw], years from the base year on (the first is the base population,
 * alike in all draws), draws in the same order for all places, so that draws of several places can be added.
 */
export type BandCounts = {
  readonly years: readonly number[]
  readonly draws: number
  readonly counts: Float32Array
}

/** The draws of several places added one by one: a region, with its uncertainty right. */
export function addBandCounts(parts: readonly BandCounts[]): BandCounts {
  const [first] = parts
  if (!first) throw new Error('There is nothing to add: no place was given.')
  const counts = new Float32Array(first.counts.length)
  for (const part of parts)
    for (let at = 0; at < counts.length; at++)
      counts[at] = (counts[at] as number) + (part.counts[at] as number)
  return { ...first, counts }
}
