import type { RequestContext } from '../../platform/http/context.ts'
import { type Download, download, type Page, page } from '../../platform/http/reply.ts'
import { m } from '../../platform/text/index.ts'
import { listLinks, readListState } from '../lists/list-address.ts'
import { paths } from '../paths.ts'
import { organisationJson } from './organisation.json.ts'
import { organisationsCsv } from './organisation-file.ts'
import { organisationCounts, organisationPage, organisationRows } from './organisation-list.sql.ts'
import { OrganisationList } from './organisation-list.view.tsx'
import { namesOfAll } from './organisation-names.sql.ts'
import { organisationWords } from './organisation-words.model.ts'

function requested(context: RequestContext) {
  const state = readListState(context.query, organisationWords)
  return { state, request: { ...state, date: context.date } }
}

/** The register of organisations that all cooperations share. */
export async function organisationsPage(context: RequestContext): Promise<Page> {
  const { state, request } = requested(context)
  const { rows, counts } = await context.read(async (tx) => ({
    rows: await organisationPage(tx, request),
    counts: await organisationCounts(tx, request),
  }))
  const links = listLinks({ base: paths.organisations, dato: context.query.dato }, state, organisationWords)
  return page({
    title: m.registersOrganisationsTitle,
    body: () => (
      <OrganisationList
        page={rows}
        counts={counts}
        state={state}
        links={links}
        mayAdd={context.may('administer')}
      />
    ),
  })
}

/** The chosen list as a file that can be imported again: a row for each name that an organisation has had. */
export async function organisationsCsvFile(context: RequestContext): Promise<Download> {
  const { rows, names } = await context.read(async (tx) => {
    const found = await organisationRows(tx, requested(context).request)
    const ids = found.map(({ id }) => id)
    return { rows: found, names: await namesOfAll(tx, ids) }
  })
  return download({
    type: 'text/csv; charset=utf-8',
    fileName: `organisasjoner-${context.date}.csv`,
    body: organisationsCsv(rows, names),
  })
}

/** The chosen list as the API would give it, all at once. */
export async function organisationsJsonFile(context: RequestContext): Promise<Download> {
  const rows = await context.read((tx) => organisationRows(tx, requested(context).request))
  return download({
    type: 'application/json; charset=utf-8',
    fileName: `organisasjoner-${context.date}.json`,
    body: JSON.stringify({ date: context.date, items: rows.map(organisationJson) }),
  })
}
