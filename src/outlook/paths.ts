/** Whose pages an address stands among: a cooperation's, by its slug, or the installation's own. */
export type Home = { readonly slug: string | null }

/** What a picture is of: a municipality, a set of them, or (neither) the cooperation's own. */
export type Selection = Home & {
  readonly code?: string | undefined
  readonly codes?: readonly string[] | undefined
}

type Query = Readonly<Record<string, string | number | undefined>>

const home = ({ slug }: Home): string => (slug === null ? '/framtid' : `/${slug}/framtid`)

const placed = (selection: Selection): string =>
  selection.code ? `${home(selection)}/kommune/${selection.code}` : home(selection)

const setOf = ({ code, codes }: Selection): Query =>
  code || !codes?.length ? {} : { kommuner: codes.join(',') }

/** The address with a query; what is empty is left out. Commas and plus signs stay readable. */
function withQuery(address: string, query: Query, anchor?: string): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, `${value}`])).toString()
  const asked = text === '' ? address : `${address}?${text.replaceAll('%2C', ',')}`
  return anchor ? `${asked}#${anchor}` : asked
}

const scenarios = (slug: string) => `/${slug}/framtid/scenarioer`

/** The only author of the outlook's addresses. */
export const paths = {
  home,
  picture: (selection: Selection, query: Query = {}, anchor?: string) =>
    withQuery(placed(selection), { ...setOf(selection), ...query }, anchor),
  csv: (selection: Selection, indicator?: string) =>
    withQuery(`${placed(selection)}/tall.csv`, { ...setOf(selection), tall: indicator }),
  json: (selection: Selection, indicator?: string) =>
    withQuery(`${placed(selection)}/tall.json`, { ...setOf(selection), tall: indicator }),
  compare: (selection: Selection, query: Query = {}) =>
    withQuery(`${home(selection)}/sammenlign`, { ...setOf(selection), ...query }),
  compareCsv: (selection: Selection) => withQuery(`${home(selection)}/sammenlign.csv`, setOf(selection)),
  choose: '/framtid',
  quality: (at: Home) => `${home(at)}/hvor-god`,
  assumptions: (at: Home) => `${home(at)}/forutsetninger`,
  reading: (at: Home) => `${home(at)}/slik-leser-du`,
  /** Other assumptions for the same municipalities; made by the scenarios. */
  whatIf: (selection: Selection) => withQuery(`${placed(selection)}/hva-om`, setOf(selection)),
  // Scenarios, which are kept below a cooperation.
  whatIfAsked: (selection: Selection, query: Query) =>
    withQuery(`${placed(selection)}/hva-om`, { ...setOf(selection), ...query }),
  parameters: (version: string, codes: readonly string[]) =>
    withQuery(`/framtid/parametre/${version}.json`, { kommuner: codes.join(',') }),
  scenarioList: (slug: string) => scenarios(slug),
  saveScenario: (slug: string) => `${scenarios(slug)}/ny`,
  compareScenarios: (slug: string, chosen: readonly string[] = []) =>
    withQuery(`${scenarios(slug)}/sammenlign`, { valg: chosen.join(',') }),
  scenario: (slug: string, name: string) => `${scenarios(slug)}/${name}`,
  changeScenario: (slug: string, name: string) => `${scenarios(slug)}/${name}/endre`,
  removeScenario: (slug: string, name: string) => `${scenarios(slug)}/${name}/fjern`,
  scenarioCsv: (slug: string, name: string) => `${scenarios(slug)}/${name}/tall.csv`,
  scenarioJsonStat: (slug: string, name: string) => `${scenarios(slug)}/${name}/tall.json`,
  apiScenarios: (slug: string) => `/api/v1/cooperations/${slug}/outlook/scenarios`,
  apiScenario: (slug: string, name: string) => `/api/v1/cooperations/${slug}/outlook/scenarios/${name}`,
  api: (codes: readonly string[], query: Query = {}) =>
    withQuery('/api/v1/outlook', { municipality: codes.join(','), ...query }),
} as const
