import type { ReadTx } from '../../platform/db/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import {
  allAges,
  populationDates,
  populationOn,
  predecessorsOf,
  successorsOf,
} from '../../registers/index.ts'
import { nearest, whole } from '../fraction.model.ts'
import { type AgeSpan, populationBasis } from '../keys/key-version.model.ts'
import type { Figure } from './sharing.model.ts'

type Asked = {
  /** Municipality numbers, as they were on `named`. */
  readonly codes: readonly string[]
  readonly named: LocalDate
  /** The day to count on. */
  readonly date: LocalDate
  /** Age spans to count, beside all ages. */
  readonly spans: readonly (AgeSpan | null)[]
}

/**
 * Inhabitants on a day, in all ages and in each span: one figure for every municipality that the registers can
 * answer for. Where a number has changed between the two days, or municipalities have merged into this one, the
 * figures of the older numbers are counted together.
 */
export async function inhabitantsOn(tx: ReadTx, { codes, named, date, spans }: Asked): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const ages of spansWithAll(spans)) {
    const counted = await populationOn(tx, { codes, date, ages: ages ?? allAges })
    const known = new Set(counted.map(({ code }) => code))
    figures.push(...counted.map(({ code, persons, source }) => figure(code, ages, { date, persons, source })))
    for (const code of codes.filter((candidate) => !known.has(candidate))) {
      const traced = await tracedFigure(tx, { code, named, date, ages })
      if (traced) figures.push(traced)
    }
  }
  return figures
}

const spansWithAll = (spans: readonly (AgeSpan | null)[]) => [null, ...spans.filter((ages) => ages !== null)]

type Counted = { date: LocalDate; persons: number; source: string }

const figure = (code: string, ages: AgeSpan | null, { date, persons, source }: Counted): Figure => ({
  member: code,
  basis: populationBasis(ages),
  value: whole(BigInt(persons)),
  onDate: date,
  source,
})

type Traced = { code: string; named: LocalDate; date: LocalDate; ages: AgeSpan | null }

async function tracedFigure(tx: ReadTx, { code, named, date, ages }: Traced): Promise<Figure | undefined> {
  const parts = await samePeople(tx, { code, named, date })
  if (parts.length === 0) return undefined
  const codes = parts.map((part) => part.code)
  const counted = await populationOn(tx, { codes, date, ages: ages ?? allAges })
  if (counted.length !== parts.length) return undefined
  const millionths = parts.reduce((sum, part) => {
    const persons = counted.find((one) => one.code === part.code)?.persons ?? 0
    return sum + BigInt(persons) * BigInt(part.weightMillionths)
  }, 0n)
  const persons = Number(nearest({ numerator: millionths, denominator: 1_000_000n }))
  const sources = [...new Set(counted.map(({ source }) => source))].join('; ')
  return figure(code, ages, { date, persons, source: `${sources} (${codes.join(' + ')})` })
}

/** The numbers that the same people were or are counted under on another day; none when they cannot be told apart. */
async function samePeople(
  tx: ReadTx,
  { code, named, date }: { code: string; named: LocalDate; date: LocalDate },
) {
  if (date <= named) return predecessorsOf(tx, code, date)
  const [successor, ...others] = await successorsOf(tx, code, date)
  if (!successor || others.length > 0 || successor.code === code) return []
  const merged = await predecessorsOf(tx, successor.code, named)
  return merged.length === 1 && merged[0]?.code === code ? [successor] : []
}

/** The inhabitants of all on one day, by measure and municipality number: one choice of date in a what-if. */
export type PopulationSet = {
  readonly date: LocalDate
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const mostDates = 12

/**
 * The days with figures for all these municipalities, newest first, at most twelve around the budget's own: what
 * a what-if can count by instead.
 */
export async function populationSets(
  tx: ReadTx,
  { codes, date, spans }: Omit<Asked, 'named'>,
): Promise<PopulationSet[]> {
  if (codes.length === 0) return []
  const complete = (await populationDates(tx, codes)).filter((known) => known.complete)
  const sets: PopulationSet[] = []
  for (const known of nearestDates(
    complete.map((each) => each.date),
    date,
  )) {
    const values: Record<string, Record<string, number>> = {}
    for (const ages of spansWithAll(spans)) {
      const counted = await populationOn(tx, { codes, date: known, ages: ages ?? allAges })
      values[populationBasis(ages)] = Object.fromEntries(counted.map(({ code, persons }) => [code, persons]))
    }
    if (Object.values(values).every((byCode) => Object.keys(byCode).length === codes.length))
      sets.push({ date: known, values })
  }
  return sets
}

function nearestDates(dates: readonly LocalDate[], date: LocalDate): LocalDate[] {
  const distance = (candidate: LocalDate) => Math.abs(Date.parse(candidate) - Date.parse(date))
  return dates
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, mostDates)
    .sort()
    .reverse()
}
