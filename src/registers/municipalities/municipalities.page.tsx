import type { RequestContext } from '../../platform/http/context.ts'
import { type Download, download, type Page, page } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { isLocalDate } from '../../platform/time/local-date.model.ts'
import { listLinks, readListState } from '../lists/list-address.ts'
import { paths, withQuery } from '../paths.ts'
import { municipalityRowJson } from './municipality.json.ts'
import { municipalitiesCsv } from './municipality-file.ts'
import { municipalityHistory } from './municipality-history.sql.ts'
import { municipalityHistoryCsv } from './municipality-history-file.ts'
import { municipalityCounts, municipalityPage, municipalityRows } from './municipality-list.sql.ts'
import { MunicipalityList } from './municipality-list.view.tsx'
import { type MunicipalityRow, municipalityWords } from './municipality-row.model.ts'

/** How the list is asked for in this request. */
function requested({ query, date }: RequestContext) {
  const state = readListState(query, municipalityWords)
  return { state, request: { ...state, date } }
}

/** The date in the address, when it is one. */
const datoIn = ({ query }: RequestContext): string | undefined =>
  isLocalDate(query.dato) ? query.dato : undefined

/** The municipalities as they were on a date. */
export async function municipalitiesPage(context: RequestContext): Promise<Page> {
  const { state, request } = requested(context)
  const { rows, counts } = await context.read(async (tx) => ({
    rows: await municipalityPage(tx, request),
    counts: await municipalityCounts(tx, request),
  }))
  const dato = datoIn(context)
  const links = listLinks({ base: paths.municipalities, dato }, state, municipalityWords)
  const hrefOf = ({ code }: MunicipalityRow) => withQuery(paths.municipality(code), { dato })
  return page({
    title: m.registersMunicipalitiesTitle,
    body: () => (
      <MunicipalityList
        date={context.date}
        dato={dato}
        page={rows}
        counts={counts}
        state={state}
        links={links}
        mayAdminister={context.may('administer')}
        hrefOf={hrefOf}
      />
    ),
  })
}

/** The chosen list as a spreadsheet opens it. */
export async function municipalitiesCsvFile(context: RequestContext): Promise<Download> {
  const rows = await context.read((tx) => municipalityRows(tx, requested(context).request))
  return download({
    type: 'text/csv; charset=utf-8',
    fileName: `kommuner-${context.date}.csv`,
    body: municipalitiesCsv(rows),
  })
}

/** The chosen list as the API would give it, all at once. */
export async function municipalitiesJsonFile(context: RequestContext): Promise<Download> {
  const rows = await context.read((tx) => municipalityRows(tx, requested(context).request))
  return download({
    type: 'application/json; charset=utf-8',
    fileName: `kommuner-${context.date}.json`,
    body: JSON.stringify({ date: context.date, items: rows.map(municipalityRowJson), next: null }),
  })
}

/** Every number and what became of it, whatever the list was asked for. */
export async function municipalityHistoryFile(context: RequestContext): Promise<Download> {
  const rows = await context.read(municipalityHistory)
  return download({
    type: 'text/csv; charset=utf-8',
    fileName: `kommunenumre-${context.today}.csv`,
    body: municipalityHistoryCsv(rows),
  })
}
