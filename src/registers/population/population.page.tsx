import type { RequestContext } from '../../platform/http/context.ts'
import { type Download, download, type Page, page } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { isLocalDate } from '../../platform/time/local-date.model.ts'
import { type ListLinks, listLinks, readListState } from '../lists/list-address.ts'
import { isMunicipalityCode } from '../municipalities/municipality.model.ts'
import { paths } from '../paths.ts'
import { populationRowJson } from './population.json.ts'
import { populationCsv } from './population-file.ts'
import { populationChoices, populationPage, populationRows } from './population-list.sql.ts'
import { PopulationList } from './population-list.view.tsx'
import {
  type PopulationAsked,
  type PopulationFilter,
  type PopulationSort,
  populationWords,
} from './population-row.model.ts'

/** How the list is asked for in this request; what makes no sense is passed over. */
function requested({ query }: RequestContext) {
  const state = readListState(query, populationWords)
  const asked: PopulationAsked = {
    code: query.kommune && isMunicipalityCode(query.kommune) ? query.kommune : null,
    onDate: isLocalDate(query.dag) ? query.dag : null,
  }
  return { state, asked, request: { ...state, ...asked } }
}

type Links = ListLinks<PopulationSort, PopulationFilter>

/** The links of the list, with the chosen municipality and date in each of their addresses. */
function linksOf({ state, asked }: ReturnType<typeof requested>): Links {
  const links = listLinks({ base: paths.population, dato: undefined }, state, populationWords)
  const also = (address: string) => {
    const url = new URL(address, 'http://samsyn.invalid')
    if (asked.code) url.searchParams.set('kommune', asked.code)
    if (asked.onDate) url.searchParams.set('dag', asked.onDate)
    return url.pathname + url.search
  }
  return {
    all: also(links.all),
    filtered: (filter) => also(links.filtered(filter)),
    sorted: (sort) => sortLink(sort, { ...links.sorted(sort), href: also(links.sorted(sort).href) }),
    next: (cursor) => also(links.next(cursor)),
    previous: (cursor) => also(links.previous(cursor)),
    file: (address) => also(links.file(address)),
    kept: links.kept,
  }
}

/** Dates begin with the newest, so the order that lists count as ascending is descending here. */
function sortLink(sort: PopulationSort, link: ReturnType<Links['sorted']>): ReturnType<Links['sorted']> {
  if (sort !== 'date' || !link.direction) return link
  return { ...link, direction: link.direction === 'ascending' ? 'descending' : 'ascending' }
}

/** Inhabitants per municipality and date. */
export async function populationListPage(context: RequestContext): Promise<Page> {
  const wanted = requested(context)
  const { rows, choices } = await context.read(async (tx) => ({
    rows: await populationPage(tx, wanted.request),
    choices: await populationChoices(tx, wanted.request),
  }))
  return page({
    title: m.registersPopulationTitle,
    body: () => (
      <PopulationList
        page={rows}
        asked={wanted.asked}
        choices={choices}
        state={wanted.state}
        links={linksOf(wanted)}
        mayAdminister={context.may('administer')}
      />
    ),
  })
}

/** The chosen figures as a file that can be imported again. */
export async function populationCsvFile(context: RequestContext): Promise<Download> {
  const rows = await context.read((tx) => populationRows(tx, requested(context).request))
  return download({
    type: 'text/csv; charset=utf-8',
    fileName: `folketall-${context.today}.csv`,
    body: populationCsv(rows),
  })
}

/** The chosen figures as the API would give them, all at once. */
export async function populationJsonFile(context: RequestContext): Promise<Download> {
  const rows = await context.read((tx) => populationRows(tx, requested(context).request))
  return download({
    type: 'application/json; charset=utf-8',
    fileName: `folketall-${context.today}.json`,
    body: JSON.stringify({ items: rows.map(populationRowJson), next: null }),
  })
}
