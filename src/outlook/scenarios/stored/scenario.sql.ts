import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../../platform/db/index.ts'
import type { Subject } from '../../data/selection.model.ts'
import type { LeverChoice } from '../../engine/lever.model.ts'
import type {
  Calculated,
  ListedScenario,
  Scenario,
  ScenarioResults,
  ScenarioVisibility,
  ScenarioWords,
} from './scenario.model.ts'

type ListedRow = {
  id: string
  slug: string
  title: string
  note: string
  visibility: ScenarioVisibility
  scope: Subject['kind']
  places: string[]
  year: number
  levers: LeverChoice
  engine_version: string
  data_version: string
  calculated_at: Date
  revision: number
  subject_name: string
}

type Row = Omit<ListedRow, 'subject_name'> & {
  last_year: number
  draws: number
  seed: number
  results: ScenarioResults
}

const listed = (row: ListedRow): ListedScenario => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  note: row.note,
  visibility: row.visibility,
  subjectKind: row.scope,
  subjectName: row.subject_name,
  places: row.places,
  year: row.year,
  levers: row.levers,
  made: { engine: row.engine_version, data: row.data_version, at: row.calculated_at },
  revision: row.revision,
})

const whole = (row: Row): Scenario => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  note: row.note,
  visibility: row.visibility,
  year: row.year,
  ask: { codes: row.places, to: row.last_year, draws: row.draws, seed: row.seed, levers: row.levers },
  made: { engine: row.engine_version, data: row.data_version, at: row.calculated_at },
  results: row.results,
  revision: row.revision,
})

/** A cooperation's scenarios by title, without their answers. */
export async function scenariosOf(tx: ReadTx, cooperationId: string): Promise<ListedScenario[]> {
  const { rows } = await sql<ListedRow>`
    select id, slug, title, note, visibility, scope, places, year, levers, engine_version, data_version, calculated_at,
           revision, results -> 'subject' ->> 'name' as subject_name
      from outlook.scenario
     where cooperation_id = ${cooperationId}
     order by title collate platform.norwegian, id`.execute(tx)
  return rows.map(listed)
}

const columns = sql`id, slug, title, note, visibility, scope, places, year, levers, engine_version, data_version,
  calculated_at, revision, last_year, draws, seed, results`

/** A scenario at an address, if this reader may see it. */
export async function scenarioAt(
  tx: ReadTx,
  cooperationId: string,
  slug: string,
): Promise<Scenario | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from outlook.scenario
     where cooperation_id = ${cooperationId} and slug = ${slug}`.execute(tx)
  return rows[0] && whole(rows[0])
}

/** Those of the named ones that this reader may see, in the order of the names. */
export async function scenariosAt(
  tx: ReadTx,
  cooperationId: string,
  slugs: readonly string[],
): Promise<Scenario[]> {
  const { rows } = await sql<Row>`
    select ${columns} from outlook.scenario
     where cooperation_id = ${cooperationId} and slug = any (${[...slugs]}::text[])
     order by array_position(${[...slugs]}::text[], slug)`.execute(tx)
  return rows.map(whole)
}

/** The same, held still until the transaction ends. */
export async function lockScenario(
  tx: WriteTx,
  cooperationId: string,
  slug: string,
): Promise<Scenario | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from outlook.scenario
     where cooperation_id = ${cooperationId} and slug = ${slug} for update`.execute(tx)
  return rows[0] && whole(rows[0])
}

/** Titles and addresses that are taken. */
export async function takenNames(
  tx: ReadTx,
  cooperationId: string,
): Promise<readonly { readonly id: string; readonly title: string; readonly slug: string }[]> {
  const { rows } = await sql<{ id: string; title: string; slug: string }>`
    select id, title, slug from outlook.scenario where cooperation_id = ${cooperationId}`.execute(tx)
  return rows
}

const answerColumns = ({ year, ask, made, results }: Calculated) => ({
  scope: results.subject.kind,
  places: sql<string[]>`${[...ask.codes]}::text[]`,
  year,
  base_year: results.years[0] ?? 0,
  last_year: ask.to,
  levers: JSON.stringify(ask.levers),
  draws: ask.draws,
  seed: ask.seed,
  engine_version: made.engine,
  data_version: made.data,
  calculated_at: made.at,
  results: JSON.stringify(results),
})

export async function insertScenario(
  tx: WriteTx,
  cooperationId: string,
  scenario: ScenarioWords & Calculated & { readonly id: string; readonly slug: string },
): Promise<void> {
  const { id, slug, title, note, visibility } = scenario
  await tx
    .insertInto('outlook.scenario')
    .values({ cooperation_id: cooperationId, id, slug, title, note, visibility, ...answerColumns(scenario) })
    .execute()
}

/** Stores new words, and a new answer where there is one. */
export async function updateScenario(
  tx: WriteTx,
  { cooperationId, id }: { readonly cooperationId: string; readonly id: string },
  { words, calculated }: { readonly words: ScenarioWords; readonly calculated: Calculated | null },
): Promise<void> {
  const { title, note, visibility } = words
  await tx
    .updateTable('outlook.scenario')
    .set({
      title,
      note,
      visibility,
      ...(calculated ? answerColumns(calculated) : {}),
      revision: sql<number>`revision + 1`,
    })
    .where('cooperation_id', '=', cooperationId)
    .where('id', '=', id)
    .execute()
}

export async function deleteScenario(tx: WriteTx, cooperationId: string, id: string): Promise<void> {
  await tx
    .deleteFrom('outlook.scenario')
    .where('cooperation_id', '=', cooperationId)
    .where('id', '=', id)
    .execute()
}
