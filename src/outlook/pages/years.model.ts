/** The years of the map of dementia, and of other tables where history reaches back. */
export const MAP_YEARS = [2020, 2025, 2030, 2040, 2050] as const

/** The year a heading speaks of: 2040, or the last one where that is too near or too far. */
export const headlineYear = (base: number, last: number): number =>
  2040 >= base + 5 && 2040 <= last ? 2040 : last

/** The base year, every fifth year, the last one. */
export function tableYears(base: number, last: number): number[] {
  const fifths = Array.from({ length: last - base + 1 }, (_, at) => base + at).filter(
    (year) => year % 5 === 0,
  )
  return [...new Set([base, ...fifths, last])].filter((year) => year !== base + 1 || base + 1 === last)
}

/** A few counted years before the base year: the first, and every fifth. */
export const countedYears = (years: readonly number[], base: number): number[] =>
  years.filter((year, at) => year < base - 1 && (at === 0 || year % 5 === 0))

/** A year that somebody asked for, where it can be shown. */
export function yearAsked(
  text: string | undefined,
  { first, last }: { first: number; last: number },
): number | undefined {
  if (!text || !/^\d{4}$/.test(text)) return undefined
  const year = Number(text)
  return year >= first && year <= last ? year : undefined
}
