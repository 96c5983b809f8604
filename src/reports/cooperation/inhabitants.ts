import type { ReadTx } from '../../platform/db/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { populationDates, populationOn } from '../../registers/index.ts'

/** Inhabitants of municipalities on one day, counted together and one by one, with where the figures come from. */
export type Inhabitants = {
  readonly date: LocalDate
  readonly persons: number
  readonly byCode: ReadonlyMap<string, number>
  readonly sources: readonly string[]
}

/**
 * Inhabitants on the wanted day, or on the newest day up to `latest` that every municipality has a figure for.
 * Null where there is no such day: a sum with a hole in it would be wrong.
 */
export async function inhabitantsOf(
  tx: ReadTx,
  codes: readonly string[],
  { wanted, latest }: { readonly wanted: LocalDate | null; readonly latest: LocalDate },
): Promise<Inhabitants | null> {
  if (codes.length === 0) return null
  const complete = (await populationDates(tx, codes)).filter((known) => known.complete)
  const found = complete.find(({ date }) => date === wanted) ?? complete.find(({ date }) => date <= latest)
  if (!found) return null
  const figures = await populationOn(tx, { codes, date: found.date })
  return {
    date: found.date,
    persons: figures.reduce((sum, { persons }) => sum + persons, 0),
    byCode: new Map(figures.map(({ code, persons }) => [code, persons])),
    sources: [...new Set(figures.map(({ source }) => source))],
  }
}
