import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import {
  type AgeSpan,
  allAges,
  figureOfSpan,
  type PopulationDate,
  type PopulationFigure,
} from './population.model.ts'

type Row = {
  code: string
  onDate: LocalDate
  ageFrom: number
  ageTo: number
  persons: number
  source: string
}

const columns = sql`code, on_date as "onDate", age_from as "ageFrom", age_to as "ageTo", persons, source`

const figureOf = ({ ageFrom, ageTo, ...row }: Row): PopulationFigure => ({
  ...row,
  ages: { from: ageFrom, to: ageTo },
})

type Asked = {
  readonly codes: readonly string[]
  readonly date: LocalDate
  /** All ages when left out. */
  readonly ages?: AgeSpan | undefined
}

/**
 * Inhabitants on exactly this date, one figure for each municipality that has one. An age span is counted
 * together from smaller spans where they fill it without holes; otherwise the municipality is left out.
 */
export async function populationOn(
  tx: ReadTx,
  { codes, date, ages = allAges }: Asked,
): Promise<PopulationFigure[]> {
  const { rows } = await sql<Row>`
    select ${columns}
      from registers.population
     where code = any (${[...codes]}) and on_date = ${date}::date
       and age_from >= ${ages.from} and age_to <= ${ages.to}`.execute(tx)
  const byCode = Map.groupBy(rows.map(figureOf), ({ code }) => code)
  return codes.flatMap((code) => figureOfSpan(byCode.get(code) ?? [], ages) ?? [])
}

/** Dates with figures for any of these municipalities, newest first; `complete` when all of them have one. */
export async function populationDates(
  tx: ReadTx,
  codes: readonly string[],
  ages: AgeSpan = allAges,
): Promise<PopulationDate[]> {
  const { rows } = await sql<Row>`
    select ${columns}
      from registers.population
     where code = any (${[...codes]}) and age_from >= ${ages.from} and age_to <= ${ages.to}
     order by on_date desc`.execute(tx)
  const byDate = Map.groupBy(rows.map(figureOf), ({ onDate }) => onDate)
  return [...byDate].flatMap(([date, figures]) => {
    const byCode = Map.groupBy(figures, ({ code }) => code)
    const known = [...byCode.values()].filter((of) => figureOfSpan(of, ages)).length
    return known === 0 ? [] : [{ date, codes: known, complete: known === new Set(codes).size }]
  })
}

/** Inserts figures, or puts them in the place of those that stood there. */
export async function upsertPopulation(tx: WriteTx, figures: readonly PopulationFigure[]): Promise<void> {
  await sql`
    insert into registers.population (code, on_date, age_from, age_to, persons, source)
    select * from jsonb_to_recordset(${JSON.stringify(
      figures.map(({ code, onDate, ages, persons, source }) => ({
        code,
        on_date: onDate,
        age_from: ages.from,
        age_to: ages.to,
        persons,
        source,
      })),
    )}::jsonb) as (code text, on_date date, age_from smallint, age_to smallint, persons integer, source text)
    on conflict (code, on_date, age_from, age_to) do update
      set persons = excluded.persons, source = excluded.source`.execute(tx)
}

/** The figures that stand in the same places as these. */
export async function storedFigures(
  tx: ReadTx,
  places: readonly Pick<PopulationFigure, 'code' | 'onDate' | 'ages'>[],
): Promise<PopulationFigure[]> {
  const { rows } = await sql<Row>`
    select ${columns}
      from registers.population
      join jsonb_to_recordset(${JSON.stringify(
        places.map(({ code, onDate, ages }) => ({ c: code, d: onDate, f: ages.from, t: ages.to })),
      )}::jsonb) as place (c text, d date, f smallint, t smallint)
        on c = code and d = on_date and f = age_from and t = age_to`.execute(tx)
  return rows.map(figureOf)
}

/** Every figure for all ages that these municipalities have, newest first. */
export async function populationHistory(tx: ReadTx, codes: readonly string[]): Promise<PopulationFigure[]> {
  const { rows } = await sql<Row>`
    select ${columns}
      from registers.population
     where code = any (${[...codes]})
     order by on_date desc, code`.execute(tx)
  const byPlace = Map.groupBy(rows.map(figureOf), ({ code, onDate }) => `${onDate} ${code}`)
  return [...byPlace.values()].flatMap((figures) => figureOfSpan(figures, allAges) ?? [])
}
