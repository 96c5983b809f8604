import { formatDate, formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import {
  type Column,
  DataTable,
  DownloadLinks,
  EmptyState,
  Filters,
  LinksRow,
  PageHead,
  PageLinks,
} from '../../platform/ui/index.ts'
import type { ListLinks, ListState } from '../lists/list-address.ts'
import type { ListPage } from '../lists/list-request.model.ts'
import { ChooseForm, ChooseOne } from '../municipalities/choose-form.view.tsx'
import { paths } from '../paths.ts'
import { agesText } from './ages-text.ts'
import {
  agesFilter,
  type PopulationAsked,
  type PopulationChoices,
  type PopulationFilter,
  type PopulationRow,
  type PopulationSort,
} from './population-row.model.ts'

export type PopulationListProps = {
  readonly page: ListPage<PopulationRow>
  readonly asked: PopulationAsked
  readonly choices: PopulationChoices
  readonly state: ListState<PopulationSort, PopulationFilter>
  readonly links: ListLinks<PopulationSort, PopulationFilter>
  readonly mayAdminister: boolean
}

/** Inhabitants per municipality and date, with where each figure comes from. */
export function PopulationList(props: PopulationListProps) {
  const { page, links, choices, mayAdminister } = props
  const isEmpty = choices.dates.length === 0
  const actions = [
    { text: m.registersPopulationNew(), href: paths.newPopulation },
    { text: m.registersPopulationImport(), href: paths.importPopulation },
  ]
  return (
    <>
      <PageHead
        title={m.registersPopulationTitle()}
        lede={m.registersPopulationLede()}
        notes={mayAdminister && <LinksRow links={actions} label={m.registersPopulationMore()} />}
      />
      <div class="section">
        {!isEmpty && <Choose {...props} />}
        {!isEmpty && <Filters filters={filtersOf(props)} />}
        <DataTable
          caption={captionOf(props)}
          columns={columnsOf(props)}
          rows={page.rows}
          money={{ answer: 'persons', summary: ({ onDate }) => formatDate(onDate, currentLocale()) }}
          empty={<NothingFound isEmpty={isEmpty} />}
        />
        <PageLinks
          previous={page.previous ? links.previous(page.previous) : undefined}
          next={page.next ? links.next(page.next) : undefined}
        />
        {page.rows.length > 0 && (
          <DownloadLinks
            csv={links.file(paths.populationFile('csv'))}
            json={links.file(paths.populationFile('json'))}
          />
        )}
      </div>
    </>
  )
}

const Choose = ({ asked, choices, links }: PopulationListProps) => (
  <ChooseForm action={paths.population} label={m.registersPopulationChoose()} keep={links.kept}>
    <ChooseOne
      name="kommune"
      label={m.registersMunicipality()}
      all={m.registersPopulationAllMunicipalities()}
      choices={choices.municipalities.map(({ code, name }) => ({ value: code, text: `${name} (${code})` }))}
      value={asked.code}
    />
    <ChooseOne
      name="dag"
      label={m.registersDate()}
      all={m.registersPopulationAllDates()}
      choices={choices.dates.map((date) => ({ value: date, text: formatDate(date, currentLocale()) }))}
      value={asked.onDate}
    />
  </ChooseForm>
)

function filtersOf({ state, links, choices }: PopulationListProps) {
  const locale = currentLocale()
  const filters: readonly [PopulationFilter | null, string, number][] = [
    [null, m.registersPopulationWhole(), choices.whole],
    [agesFilter, m.registersPopulationAges(), choices.ages],
  ]
  return filters.map(([filter, text, count]) => ({
    text,
    count: formatNumber(count, locale),
    href: links.filtered(filter),
    current: state.filter === filter,
  }))
}

function captionOf({ page, state, choices }: PopulationListProps): string {
  const locale = currentLocale()
  return m.registersPopulationListCaption({
    shown: formatNumber(page.rows.length, locale),
    total: formatNumber(state.filter === agesFilter ? choices.ages : choices.whole, locale),
  })
}

function columnsOf({ state, links }: PopulationListProps): Column<PopulationRow>[] {
  const locale = currentLocale()
  const ages: Column<PopulationRow> = {
    key: 'ages',
    head: m.registersPopulationAge(),
    cell: (row) => <span class="number">{agesText(row.ages)}</span>,
  }
  return [
    {
      key: 'name',
      head: m.registersMunicipality(),
      sort: links.sorted('name'),
      cell: ({ code, municipality }) => <a href={paths.municipality(code)}>{municipality}</a>,
    },
    { key: 'code', head: m.registersNumberShort(), cell: ({ code }) => <span class="number">{code}</span> },
    {
      key: 'date',
      head: m.registersDate(),
      sort: links.sorted('date'),
      cell: ({ onDate }) => formatDate(onDate, locale),
    },
    ...(state.filter === agesFilter ? [ages] : []),
    {
      key: 'persons',
      head: m.registersInhabitants(),
      align: 'end',
      strong: true,
      sort: links.sorted('persons'),
      cell: ({ persons }) => formatNumber(persons, locale),
    },
    { key: 'source', head: m.registersSource(), cell: ({ source }) => source },
  ]
}

const NothingFound = ({ isEmpty }: { readonly isEmpty: boolean }) =>
  isEmpty ? (
    <EmptyState level={2} title={m.registersPopulationNone()}>
      {m.registersPopulationNoneText()}
    </EmptyState>
  ) : (
    <EmptyState
      level={2}
      title={m.registersPopulationNothing()}
      next={{ text: m.registersPopulationShowAll(), href: paths.population }}
    >
      {m.registersPopulationNothingText()}
    </EmptyState>
  )
