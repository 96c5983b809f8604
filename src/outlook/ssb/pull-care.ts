import { municipalityCode, roleOfName } from '../files/category.model.ts'
import type { StatTable, StatVariable } from '../files/json-stat.ts'
import { isMunicipalityOfToday } from '../files/municipality-names.model.ts'
import { storeStatistics } from '../files/statistics-folder.ts'
import { fetchTable } from './fetch-table.ts'
import { findTable, newestFirst, type TableSought } from './find-table.ts'
import { progressOn } from './progress.ts'
import type { PullDesk } from './pull-desk.ts'
import { PullParts } from './pull-parts.ts'
import { SourceTrouble } from './source-trouble.ts'
import type { VariableSelection } from './table-selection.model.ts'
import { tidyCsv } from './tidy-csv.ts'

type Kind = { readonly name: 'care-key-figures' | 'care-users'; readonly sought: TableSought }

/** KOSTRA's key figures on care by municipality (table 12209 at the time of writing). */
export const careKeyFigures: Kind = {
  name: 'care-key-figures',
  sought: {
    what: 'key figures on care by municipality',
    queries: ['title:omsorg* AND title:nøkkeltall', 'title:omsorgstjenester', 'title:omsorg*'],
    titleFits: (title) => /omsorg/i.test(title) && /nøkkeltal/i.test(title),
    tableFits: (table) => isByMunicipality(table) && contentsOf(table).some((label) => /80 år/i.test(label)),
    order: newestFirst,
  },
}

/** Users of care by age and kind of service (table 12003 at the time of writing). */
export const careUsers: Kind = {
  name: 'care-users',
  sought: {
    what: 'users of care by age and municipality',
    queries: ['title:omsorg* AND title:bruk*', 'title:omsorgstjenester', 'title:omsorg*'],
    titleFits: (title) => /omsorg/i.test(title) && /bruk|mottak/i.test(title),
    tableFits: (table) => isByMunicipality(table) && table.variables.some(isAge),
    order: newestFirst,
  },
}

const yearsKept = 5
const nation = /^(EAK|0)$/

const isAge = ({ id, label }: StatVariable): boolean => [id, label].some((name) => /alder/i.test(name))

const regionOf = (table: StatTable): StatVariable | undefined =>
  table.variables.find(({ id }) => id === table.roles.geo || /region/i.test(id)) ??
  table.variables.find(({ label }) => roleOfName(label) === 'region')

const timeOf = (table: StatTable): StatVariable | undefined =>
  table.variables.find(
    ({ id, label }) => id === table.roles.time || roleOfName(id) === 'year' || roleOfName(label) === 'year',
  )

const contentsOf = (table: StatTable): readonly string[] =>
  table.variables.find(({ id }) => id === table.roles.metric || roleOfName(id) === 'contents')?.labels ?? []

function isByMunicipality(table: StatTable): boolean {
  return (
    (regionOf(table)?.codes ?? []).some((code) => isMunicipalityOfToday(municipalityCode(code) ?? '')) &&
    timeOf(table) !== undefined
  )
}

/** Finds the table, fetches the last years for the municipalities of today and the country, and stores a row a figure. */
export async function pullCare(desk: PullDesk, { name, sought }: Kind): Promise<string> {
  const { caller, config, dataFolder, screen } = desk
  const { listed, metadata } = await findTable(caller, sought)
  const [region, time] = [regionOf(metadata), timeOf(metadata)]
  if (!region || !time) throw new SourceTrouble(`Table ${listed.id} has no region or no year.`)
  const selection = metadata.variables.map((variable) => codesOf(variable, { region, time }))
  const parts = new PullParts(dataFolder, {
    name,
    vintage: `${caller.base} ${listed.id} ${metadata.updated}`,
  })
  await parts.removeOthers()
  const progress = progressOn(screen, `${listed.id} ${name}`)
  const tables = await fetchTable(
    { table: listed.id, selections: [selection], cutAlong: region.id, mostCells: config.maxDataCells },
    { caller, parts, progress },
  ).finally(() => progress.done())
  const stored = await storeStatistics(dataFolder, name, {
    csv: tidyCsv(tables),
    about: {
      source: metadata.source ?? 'Statistisk sentralbyrå',
      table: listed.id,
      title: listed.label,
      licence: config.license,
      answered: caller.answered ?? desk.now(),
      updated: metadata.updated ?? listed.updated ?? null,
      from: `${caller.base}/tables/${listed.id}`,
      notes: [],
    },
  })
  await parts.remove()
  return `${listed.label}: in ${stored}`
}

function codesOf(
  variable: StatVariable,
  { region, time }: { region: StatVariable; time: StatVariable },
): VariableSelection {
  const { id, codes } = variable
  const isWanted = (code: string) => nation.test(code) || isMunicipalityOfToday(municipalityCode(code) ?? '')
  if (variable === region) return { variable: id, codes: codes.filter(isWanted) }
  return { variable: id, codes: variable === time ? [...codes].sort().slice(-yearsKept) : codes }
}
