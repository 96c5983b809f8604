import { municipalityCode, type Role } from '../files/category.model.ts'
import { inTodaysBorders } from '../files/in-todays-borders.ts'
import type { StatTable, StatVariable } from '../files/json-stat.ts'
import { isMunicipalityOfToday } from '../files/municipality-names.model.ts'
import { PopulationBuilder } from '../files/population-builder.ts'
import {
  addStatTable,
  meaningOfAge,
  meaningOfSex,
  openAgeOf,
  rolesOf,
} from '../files/population-from-json-stat.ts'
import { storeStatistics } from '../files/statistics-folder.ts'
import { todayWeights } from '../files/today-weights.model.ts'
import { populationCsv } from '../files/write-population-csv.ts'
import { fetchTable } from './fetch-table.ts'
import {
  findTable,
  latestBeginningFirst,
  newestFirst,
  type TableFound,
  type TableSought,
} from './find-table.ts'
import { progressOn } from './progress.ts'
import type { PullDesk } from './pull-desk.ts'
import { PullParts } from './pull-parts.ts'
import { regionSelections } from './region-selections.ts'
import { SourceTrouble } from './source-trouble.ts'
import type { TableSelection } from './table-selection.model.ts'

export type Kind = {
  readonly name: 'population' | 'projection'
  readonly sought: TableSought
  readonly firstYear: number
  /** The kind of figures to take, by its text. */
  readonly contents: RegExp
  readonly youngestOpenAge: number
}

/** Population by municipality, sex and single year of age (table 07459 at the time of writing). */
export const population: Kind = {
  name: 'population',
  firstYear: 2005,
  contents: /^(personer|persons|folkemengde|befolkning)/i,
  youngestOpenAge: 105,
  sought: {
    what: 'population by municipality, sex and age',
    queries: [
      'title:kjønnsfordeling',
      'title:befolkning AND title:alder',
      'title:befolkning',
      'title:folkemengde',
    ],
    titleFits: (title) => /befolkning|folkemengde|kjønnsfordeling/i.test(title) && !/framskr/i.test(title),
    tableFits: (table) => isByAge(table, 105),
    order: newestFirst,
  },
}

/** Statistics Norway's own projection, main alternative, by municipality. */
export const projection: Kind = {
  name: 'projection',
  firstYear: 2005,
  contents: /hovedalternativ|main alternative|mmmm/i,
  youngestOpenAge: 90,
  sought: {
    what: 'projected population by municipality',
    queries: ['title:framskrevet AND title:folkemengde', 'title:framskrevet', 'title:framskrivning*'],
    titleFits: (title) => /framskrev|framskriv/i.test(title) && !/uvisse|usikkerhet/i.test(title),
    tableFits: (table) => isByAge(table, 90),
    order: latestBeginningFirst,
  },
}

/** Whether a table is divided by municipality, sex, single year of age and year, and by nothing else. */
function isByAge(table: StatTable, youngestOpenAge: number): boolean {
  try {
    const roles = rolesOf('', table)
    const [region, age] = [roles.get('region'), roles.get('age')]
    if (!region || !age || !roles.has('sex') || !roles.has('year')) return false
    const ages = age.codes.filter((code, at) => meaningOfAge(code, age.labels[at] ?? code) !== undefined)
    const isMunicipality = (code: string) => isMunicipalityOfToday(municipalityCode(code) ?? '')
    const enough = region.codeLists.length > 0 || region.codes.some(isMunicipality)
    return enough && ages.length > youngestOpenAge && openAgeOf('', age) >= youngestOpenAge
  } catch {
    return false
  }
}

/** Finds the table, fetches it part by part, and stores it in today's borders. Returns a sentence on what was stored. */
export async function pullPopulation(desk: PullDesk, kind: Kind): Promise<string> {
  const { caller, config, dataFolder, screen } = desk
  const found = await findTable(caller, kind.sought)
  const { listed } = found
  const wish = await selectionsFor(desk, { found, kind })
  const parts = new PullParts(dataFolder, {
    name: kind.name,
    vintage: `${caller.base} ${listed.id} ${found.metadata.updated}`,
  })
  await parts.removeOthers()
  const progress = progressOn(screen, `${listed.id} ${kind.name}`)
  const tables = await fetchTable(
    { table: listed.id, selections: wish.selections, cutAlong: wish.region, mostCells: config.maxDataCells },
    { caller, parts, progress },
  ).finally(() => progress.done())
  const history = normalised(tables, { name: `table ${listed.id}`, kind })
  const stored = await storeStatistics(dataFolder, kind.name, {
    csv: populationCsv(history),
    about: {
      source: found.metadata.source ?? 'Statistisk sentralbyrå',
      table: listed.id,
      title: listed.label,
      licence: config.license,
      answered: caller.answered ?? desk.now(),
      updated: found.metadata.updated ?? listed.updated ?? null,
      from: `${caller.base}/tables/${listed.id}`,
      notes: [...wish.notes, ...history.notes],
    },
  })
  await parts.remove()
  const { places, years } = history
  return `${listed.label}: ${places.length} municipalities, ${years[0]}-${years.at(-1)}, in ${stored}`
}

function normalised(tables: readonly StatTable[], { name, kind }: { name: string; kind: Kind }) {
  const weights = todayWeights()
  const builder = new PopulationBuilder(name, weights)
  let openAge = kind.youngestOpenAge
  for (const table of tables) ({ openAge } = addStatTable(builder, table, { name }))
  const history = inTodaysBorders(name, builder.build({ openAge }), weights)
  const note = `Everybody of ${openAge} and older is counted at ${openAge}.`
  return { ...history, notes: openAge < 105 ? [note, ...history.notes] : history.notes }
}

type Selections = {
  readonly selections: TableSelection[]
  readonly region: string
  readonly notes: readonly string[]
}

async function selectionsFor(
  desk: PullDesk,
  { found, kind }: { found: TableFound; kind: Kind },
): Promise<Selections> {
  const roles = rolesOf(`table ${found.listed.id}`, found.metadata)
  const region = variableOf(roles, 'region')
  const rest = [
    sexAndAge(variableOf(roles, 'sex'), meaningOfSex),
    sexAndAge(variableOf(roles, 'age'), meaningOfAge),
  ]
  const year = variableOf(roles, 'year')
  const years = { variable: year.id, codes: year.codes.filter((code) => Number(code) >= kind.firstYear) }
  const contents = roles.get('contents')
  const others = [...rest, ...(contents ? [peopleOf(contents, kind)] : []), years]
  const { asked, unknown } = await regionSelections(desk.caller, region, kind)
  if (asked.length === 0)
    throw new SourceTrouble(`Table ${found.listed.id} has no municipalities that we know.`)
  const note = `The source also has ${unknown.join(', ')}, which this version does not know.`
  return {
    selections: asked.map((one) => [one, ...others]),
    region: region.id,
    notes: unknown.length > 0 ? [note] : [],
  }
}

function variableOf(roles: ReadonlyMap<Role, StatVariable>, role: Role): StatVariable {
  const variable = roles.get(role)
  if (!variable) throw new SourceTrouble(`The table has no variable for ${role}.`)
  return variable
}

function sexAndAge(
  { id, codes, labels }: StatVariable,
  meaning: (code: string, label: string) => number | undefined,
) {
  return { variable: id, codes: codes.filter((code, at) => meaning(code, labels[at] ?? code) !== undefined) }
}

function peopleOf({ id, codes, labels }: StatVariable, { contents }: Kind) {
  const at = labels.findIndex((label) => contents.test(label))
  const code = codes[at] ?? (codes.length === 1 ? codes[0] : undefined)
  if (code === undefined)
    throw new SourceTrouble(
      `None of the kinds of figures is the one that is needed: ${labels.slice(0, 5).join(', ')}.`,
    )
  return { variable: id, codes: [code] }
}
