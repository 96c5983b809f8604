/** Single years of age 0..105, where 105 is everybody of 105 and older. */
export const AGES = 106

export const MEN = 0
export const WOMEN = 1

/** Cells of one population: sex × age, men first; `cellOf` is the only place that knows the order. */
export const CELLS = 2 * AGES

/** Where a sex (0 men, 1 women) and an age (0..105) stand among the 212 cells. */
export const cellOf = (sex: number, age: number): number => sex * AGES + age

/** The share of newborn who are boys, as Statistics Norway counts them. */
export const BOYS = 0.5145

/** The ages at which women are reckoned to give birth, both ends included. */
export const FERTILE = { first: 12, last: 55 } as const

/** Population figures are taken on 1 January; nothing is projected beyond this year. */
export const LAST_YEAR = 2060
