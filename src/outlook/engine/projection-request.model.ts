import { LAST_YEAR } from './ages.model.ts'
import { OutlookRefusal } from './refusal.model.ts'

export const MOST_DRAWS = 10_000

/** Throws a sentence unless years, draws and seed are such that a projection can be made. */
export function checkRequest(
  set: { readonly base: number; readonly last: number },
  { to, draws, seed }: { readonly to: number; readonly draws: number; readonly seed: number },
): void {
  const last = Math.min(LAST_YEAR, set.last)
  if (!Number.isInteger(to) || to <= set.base)
    throw new OutlookRefusal(`The last year must come after the base year ${set.base}; ${to} does not.`)
  if (to > last) throw new OutlookRefusal(`Nothing is projected beyond ${last}; ${to} is later.`)
  checkDraws(draws)
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new OutlookRefusal(`The seed must be a whole number from 0 upwards, not ${seed}.`)
}

/** Throws a sentence unless that many draws can be made. */
export function checkDraws(draws: number): void {
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS)
    throw new OutlookRefusal(`Draws must be a whole number from 1 to ${MOST_DRAWS}, not ${draws}.`)
}
