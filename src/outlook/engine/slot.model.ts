import { AGES, CELLS } from './ages.model.ts'

/**
 * How the arithmetic lays people out: 112 slots a sex, so that four or eight slots are always of one kind.
 * Slot a holds those of age a (0..105). In tables of change, slot a speaks of those who arrive at age a: 0 the newborn,
 * 1..105 those who were a year younger, 106 the survivors of the open group, who are then added to 105.
 */
export const STRIDE = 112
export const SLOTS = 2 * STRIDE
/** Slots that changes speak of, per sex. */
export const ARRIVALS = AGES + 1

/** 212 cells spread over 224 slots; the open group's arrivals (106) get what 105 has when `joined` is true. */
export function toSlots(cells: ArrayLike<number>, joined = false): Float64Array {
  const slots = new Float64Array(SLOTS)
  for (let sex = 0; sex < 2; sex++) {
    for (let age = 0; age < AGES; age++) slots[sex * STRIDE + age] = cells[sex * AGES + age] as number
    if (joined) slots[sex * STRIDE + AGES] = cells[sex * AGES + AGES - 1] as number
  }
  return slots
}

/** 224 slots gathered into 212 cells. */
export function toCells(slots: ArrayLike<number>): Float64Array {
  const cells = new Float64Array(CELLS)
  for (let sex = 0; sex < 2; sex++)
    for (let age = 0; age < AGES; age++) cells[sex * AGES + age] = slots[sex * STRIDE + age] as number
  return cells
}
