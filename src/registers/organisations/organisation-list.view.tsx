import {
  formatOrganisationNumber,
  type OrganisationNumber,
} from '../../platform/forms/organisation-number.model.ts'
import { formatNumber, missing } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import {
  type Column,
  DataTable,
  DownloadLinks,
  EmptyState,
  type Filter,
  Filters,
  LinksRow,
  PageHead,
  PageLinks,
  SearchForm,
} from '../../platform/ui/index.ts'
import { kindName, kindsName } from '../labels.ts'
import type { ListLinks, ListState } from '../lists/list-address.ts'
import type { ListPage } from '../lists/list-request.model.ts'
import { paths } from '../paths.ts'
import { type Organisation, organisationKinds } from './organisation.model.ts'
import { dissolvedFilter, type OrganisationCount, type OrganisationSort } from './organisation-row.model.ts'
import type { OrganisationFilter } from './organisation-words.model.ts'

export type OrganisationListProps = {
  readonly page: ListPage<Organisation>
  readonly counts: readonly OrganisationCount[]
  readonly state: ListState<OrganisationSort, OrganisationFilter>
  readonly links: ListLinks<OrganisationSort, OrganisationFilter>
  readonly mayAdd: boolean
}

/** The register of organisations that all cooperations share. */
export function OrganisationList(props: OrganisationListProps) {
  const { page, state, links, mayAdd } = props
  return (
    <>
      <PageHead
        title={m.registersOrganisationsTitle()}
        lede={m.registersOrganisationsLede()}
        notes={mayAdd && <LinksRow links={additions()} />}
      />
      <div class="section">
        <SearchForm
          label={m.registersSearchMembers()}
          value={state.q}
          action={paths.organisations}
          keep={links.kept}
        />
        <Filters filters={filtersOf(props)} />
        <DataTable
          caption={captionOf(props)}
          columns={columnsOf(props)}
          rows={page.rows}
          empty={<NothingFound {...props} />}
        />
        <PageLinks
          previous={page.previous ? links.previous(page.previous) : undefined}
          next={page.next ? links.next(page.next) : undefined}
        />
        {page.rows.length > 0 && (
          <div class="section-body">
            <DownloadLinks
              csv={links.file(paths.organisationsFile('csv'))}
              json={links.file(paths.organisationsFile('json'))}
            />
          </div>
        )}
      </div>
    </>
  )
}

const additions = () => [
  { text: m.registersOrganisationAdd(), href: paths.newOrganisation },
  { text: m.registersImportFile(), href: paths.importOrganisations },
]

const countOf = ({ counts }: OrganisationListProps, kind: OrganisationCount['kind']): number =>
  counts.find((count) => count.kind === kind)?.count ?? 0

const countOfAll = ({ counts }: OrganisationListProps): number =>
  counts.reduce((sum, { kind, count }) => (kind === dissolvedFilter ? sum : sum + count), 0)

function filtersOf(props: OrganisationListProps): Filter[] {
  const { state, links } = props
  const filter = (value: OrganisationFilter | null, text: string, count: number): Filter => ({
    text,
    count: formatNumber(count, currentLocale()),
    href: links.filtered(value),
    current: state.filter === value,
  })
  const kinds = organisationKinds.filter((kind) => countOf(props, kind) > 0 || state.filter === kind)
  return [
    filter(null, m.registersAll(), countOfAll(props)),
    ...kinds.map((kind) => filter(kind, kindsName(kind), countOf(props, kind))),
    filter(dissolvedFilter, m.registersDissolved(), countOf(props, dissolvedFilter)),
  ]
}

const sortNames: Record<OrganisationSort, () => string> = {
  name: m.registersSortedByName,
  kind: m.registersSortedByKind,
  number: m.registersSortedByNumber,
}

function captionOf(props: OrganisationListProps): string {
  const { page, state } = props
  const total = state.filter === null ? countOfAll(props) : countOf(props, state.filter)
  return m.registersListCaption({
    shown: formatNumber(page.rows.length, currentLocale()),
    total: formatNumber(total, currentLocale()),
    order: sortNames[state.sort](),
  })
}

const columnsOf = ({ links }: OrganisationListProps): Column<Organisation>[] => [
  {
    key: 'name',
    head: m.registersName(),
    sort: links.sorted('name'),
    cell: ({ slug, name }) => <a href={paths.organisation(slug)}>{name}</a>,
  },
  { key: 'kind', head: m.registersKind(), sort: links.sorted('kind'), cell: ({ kind }) => kindName(kind) },
  {
    key: 'code',
    head: m.registersMunicipalityNumber(),
    cell: ({ code }) => <span class="number">{code ?? missing}</span>,
  },
  {
    key: 'number',
    head: m.registersOrganisationNumber(),
    align: 'end',
    sort: links.sorted('number'),
    cell: ({ organisationNumber }) =>
      organisationNumber ? formatOrganisationNumber(organisationNumber as OrganisationNumber) : missing,
  },
]

function NothingFound({ state, links }: OrganisationListProps) {
  if (state.q !== '')
    return (
      <EmptyState
        level={2}
        title={m.registersNothingFound({ q: state.q })}
        next={{ text: m.registersShowAll(), href: links.all }}
      >
        {m.registersNothingFoundText()}
      </EmptyState>
    )
  return (
    <EmptyState level={2} title={m.registersNoOrganisations()}>
      {m.registersNoOrganisationsText()}
    </EmptyState>
  )
}
