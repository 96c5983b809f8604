import { formatDate, formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { addDays, type LocalDate } from '../../platform/time/local-date.model.ts'
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
import { paths } from '../paths.ts'
import { ChooseDate, ChooseForm, ChooseText } from './choose-form.view.tsx'
import {
  endedFilter,
  type MunicipalityCounts,
  type MunicipalityFilter,
  type MunicipalityRow,
  type MunicipalitySort,
} from './municipality-row.model.ts'

export type MunicipalityListProps = {
  readonly date: LocalDate
  /** The date stands in the address, and must survive a search. */
  readonly dato: string | undefined
  readonly page: ListPage<MunicipalityRow>
  readonly counts: MunicipalityCounts
  readonly state: ListState<MunicipalitySort, MunicipalityFilter>
  readonly links: ListLinks<MunicipalitySort, MunicipalityFilter>
  readonly mayAdminister: boolean
  readonly hrefOf: (row: MunicipalityRow) => string
}

/** The municipalities as they were on one date. */
export function MunicipalityList(props: MunicipalityListProps) {
  const { date, state, links, page, mayAdminister } = props
  const locale = currentLocale()
  const more = [
    { text: m.registersMunicipalityReforms(), href: paths.reforms },
    { text: m.registersPopulationTitle(), href: paths.population },
    ...(mayAdminister
      ? [
          { text: m.registersMunicipalityNewCode(), href: paths.newMunicipalityCode },
          { text: m.registersMunicipalityNewReform(), href: paths.newReform },
          { text: m.registersImportFile(), href: paths.importMunicipalities },
        ]
      : []),
  ]
  return (
    <>
      <PageHead
        title={m.registersMunicipalitiesTitle()}
        lede={m.registersMunicipalitiesLede({ date: formatDate(date, locale) })}
        notes={<LinksRow links={more} label={m.registersMunicipalitiesMore()} />}
      />
      <div class="section">
        <ChooseForm
          action={paths.municipalities}
          label={m.registersMunicipalitiesSearch()}
          keep={keptOf(props)}
        >
          <ChooseText name="q" label={m.registersMunicipalitiesNameOrNumber()} value={state.q} />
          <ChooseDate name="dato" label={m.registersMunicipalitiesAsOf()} value={date} />
        </ChooseForm>
        <Filters filters={filtersOf(props)} />
        <DataTable
          caption={captionOf(props)}
          columns={columnsOf(props)}
          rows={page.rows}
          money={{ answer: 'population', summary: ({ code }) => code }}
          source={sourcesOf(page.rows)}
          empty={<NothingFound {...props} />}
        />
        <PageLinks
          previous={page.previous ? links.previous(page.previous) : undefined}
          next={page.next ? links.next(page.next) : undefined}
        />
        {page.rows.length > 0 && (
          <DownloadLinks
            csv={links.file(paths.municipalitiesFile('csv'))}
            json={links.file(paths.municipalitiesFile('json'))}
            more={[{ text: m.registersMunicipalityHistoryFile(), href: paths.municipalityHistoryFile }]}
          />
        )}
      </div>
    </>
  )
}

function keptOf({ links }: MunicipalityListProps): Record<string, string> {
  const { dato: _, ...kept } = links.kept
  return kept
}

function filtersOf({ state, links, counts }: MunicipalityListProps) {
  const locale = currentLocale()
  const filters: readonly [MunicipalityFilter | null, string, number][] = [
    [null, m.registersMunicipalitiesInUse(), counts.inUse],
    [endedFilter, m.registersMunicipalitiesEnded(), counts.ended],
  ]
  return filters.map(([filter, text, count]) => ({
    text,
    count: formatNumber(count, locale),
    href: links.filtered(filter),
    current: state.filter === filter,
  }))
}

function captionOf({ page, state, counts, date }: MunicipalityListProps): string {
  const locale = currentLocale()
  const figures = {
    shown: formatNumber(page.rows.length, locale),
    total: formatNumber(state.filter === endedFilter ? counts.ended : counts.inUse, locale),
    date: formatDate(date, locale),
  }
  return state.filter === endedFilter
    ? m.registersMunicipalitiesEndedCaption(figures)
    : m.registersMunicipalitiesCaption(figures)
}

function columnsOf({ state, links, hrefOf }: MunicipalityListProps): Column<MunicipalityRow>[] {
  const locale = currentLocale()
  const lastDay: Column<MunicipalityRow> = {
    key: 'until',
    head: m.registersMunicipalityLastDay(),
    align: 'end',
    cell: ({ during }) => formatDate(during.until && addDays(during.until, -1), locale),
  }
  return [
    {
      key: 'name',
      head: m.registersMunicipality(),
      sort: links.sorted('name'),
      cell: (row) => <a href={hrefOf(row)}>{row.name}</a>,
    },
    {
      key: 'code',
      head: m.registersNumberShort(),
      sort: links.sorted('code'),
      cell: ({ code }) => <span class="number">{code}</span>,
    },
    ...(state.filter === endedFilter ? [lastDay] : []),
    {
      key: 'population',
      head: m.registersInhabitants(),
      align: 'end',
      strong: true,
      sort: links.sorted('population'),
      cell: ({ persons }) => formatNumber(persons, locale),
    },
    {
      key: 'counted',
      head: m.registersMunicipalityCountedOn(),
      align: 'end',
      cell: ({ countedOn }) => formatDate(countedOn, locale),
    },
  ]
}

/** Where the numbers and the figures on this page come from, each source once. */
function sourcesOf(rows: readonly MunicipalityRow[]): string | undefined {
  const all = rows.flatMap(({ source, countedBy }) => [source, countedBy ?? ''])
  const sources = [...new Set(all.filter(Boolean))].sort()
  return sources.length > 0 ? m.registersSources({ sources: sources.join('; ') }) : undefined
}

function NothingFound({ state, date, dato }: MunicipalityListProps) {
  if (state.q !== '')
    return (
      <EmptyState
        level={2}
        title={m.registersMunicipalitiesNothing({ q: state.q })}
        next={{
          text: m.registersMunicipalitiesShowAll(),
          href: dato ? `${paths.municipalities}?dato=${dato}` : paths.municipalities,
        }}
      >
        {m.registersMunicipalitiesNothingText()}
      </EmptyState>
    )
  return (
    <EmptyState level={2} title={m.registersMunicipalitiesNone()}>
      {m.registersMunicipalitiesNoneText({ date: formatDate(date, currentLocale()) })}
    </EmptyState>
  )
}
