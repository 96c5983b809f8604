import { contentLanguage } from '../../platform/records/content-language.ts'
import { formatDate, formatNumber, missing } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import type { Locale } from '../../platform/text/locale.ts'
import { addDays, type LocalDate } from '../../platform/time/local-date.model.ts'
import {
  type Column,
  Columns,
  DataTable,
  DownloadLinks,
  EmptyState,
  type Filter,
  Filters,
  PageHead,
  PageLinks,
  SearchForm,
  type TextLink,
} from '../../platform/ui/index.ts'
import { kindName, kindsName, partName } from '../labels.ts'
import type { ListLinks, ListState } from '../lists/list-address.ts'
import type { ListPage } from '../lists/list-request.model.ts'
import { organisationKinds } from '../organisations/organisation.model.ts'
import { paths } from '../paths.ts'
import { MemberPanel, type MemberPanelProps } from './member-form.view.tsx'
import { endedFilter, type KindCount, type MemberRow, type MemberSort } from './member-row.model.ts'
import type { MemberFilter } from './member-words.model.ts'

export type MemberListProps = {
  readonly cooperation: string
  /** The language that the cooperation writes in. */
  readonly language: Locale
  readonly date: LocalDate
  readonly page: ListPage<MemberRow>
  readonly counts: readonly KindCount[]
  readonly state: ListState<MemberSort, MemberFilter>
  readonly links: ListLinks<MemberSort, MemberFilter>
  /** The form for a new one, for those who may add. */
  readonly panel: MemberPanelProps | null
}

/** Everybody who takes part in the cooperation, with the form for a new one beside. */
export const MemberList = (props: MemberListProps) => (
  <>
    <PageHead title={m.registersMembersTitle()} lede={m.registersMembersLede()} />
    <div class="section">
      {props.panel ? (
        <Columns ratio="main-aside">
          <List {...props} />
          <aside aria-label={m.registersNewMember()}>
            <MemberPanel {...props.panel} title={m.registersNewMember()} />
          </aside>
        </Columns>
      ) : (
        <List {...props} />
      )}
    </div>
  </>
)

function List(props: MemberListProps) {
  const { cooperation, page, state, links } = props
  return (
    <div>
      <SearchForm
        label={m.registersSearchMembers()}
        value={state.q}
        action={paths.members(cooperation)}
        keep={links.kept}
      />
      <Filters filters={filtersOf(props)} />
      <DataTable
        caption={captionOf(props)}
        columns={columnsOf(props)}
        rows={page.rows}
        source={page.rows.length > 0 && <Source {...props} />}
        empty={<NothingFound {...props} />}
      />
      <PageLinks
        previous={page.previous ? links.previous(page.previous) : undefined}
        next={page.next ? links.next(page.next) : undefined}
      />
      {page.rows.length > 0 && (
        <div class="section-body">
          <Files {...props} />
        </div>
      )}
      <MissingUsers {...props} />
    </div>
  )
}

const countOf = ({ counts }: MemberListProps, kind: KindCount['kind']): number =>
  counts.find((count) => count.kind === kind)?.count ?? 0

const countOfAll = ({ counts }: MemberListProps): number =>
  counts.reduce((sum, { kind, count }) => (kind === endedFilter ? sum : sum + count), 0)

function filtersOf(props: MemberListProps): Filter[] {
  const { state, links } = props
  const filter = (value: MemberFilter | null, text: string, count: number): Filter => ({
    text,
    count: formatNumber(count, currentLocale()),
    href: links.filtered(value),
    current: state.filter === value,
  })
  const kinds = organisationKinds.filter((kind) => countOf(props, kind) > 0 || state.filter === kind)
  return [
    filter(null, m.registersAll(), countOfAll(props)),
    ...kinds.map((kind) => filter(kind, kindsName(kind), countOf(props, kind))),
    filter(endedFilter, m.registersEnded(), countOf(props, endedFilter)),
  ]
}

const sortNames: Record<MemberSort, () => string> = {
  name: m.registersSortedByName,
  kind: m.registersSortedByKind,
  code: m.registersSortedByNumber,
  part: m.registersSortedByPart,
  population: m.registersSortedByPopulation,
}

function captionOf(props: MemberListProps): string {
  const { page, state } = props
  const total = state.filter === null ? countOfAll(props) : countOf(props, state.filter)
  const locale = currentLocale()
  return m.registersListCaption({
    shown: formatNumber(page.rows.length, locale),
    total: formatNumber(total, locale),
    order: sortNames[state.sort](),
  })
}

function columnsOf({ cooperation, state, links, language }: MemberListProps): Column<MemberRow>[] {
  const locale = currentLocale()
  const last: Column<MemberRow> =
    state.filter === endedFilter
      ? {
          key: 'until',
          head: m.registersLastDay(),
          align: 'end',
          cell: ({ during }) => formatDate(during.until && addDays(during.until, -1), locale),
        }
      : {
          key: 'population',
          head: m.registersInhabitants(),
          align: 'end',
          sort: links.sorted('population'),
          cell: ({ persons }) => formatNumber(persons, locale),
        }
  return [
    {
      key: 'name',
      head: m.registersName(),
      sort: links.sorted('name'),
      cell: ({ id, name }) => <a href={paths.member(cooperation, id)}>{name}</a>,
    },
    { key: 'kind', head: m.registersKind(), sort: links.sorted('kind'), cell: ({ kind }) => kindName(kind) },
    {
      key: 'code',
      head: m.registersNumberShort(),
      sort: links.sorted('code'),
      cell: ({ code }) => <span class="number">{code ?? missing}</span>,
    },
    {
      key: 'part',
      head: m.registersRole(),
      sort: links.sorted('part'),
      cell: ({ part, roleText }) =>
        roleText ? <span lang={contentLanguage(language)}>{roleText}</span> : partName(part),
    },
    last,
  ]
}

/** Each source with its date, as they stand in the rows: "SSB, 1. januar 2016". */
function Source({ page, date }: MemberListProps) {
  const locale = currentLocale()
  const counted = page.rows.flatMap(({ countedBy, countedOn }) =>
    countedBy && countedOn ? [`${countedBy}, ${formatDate(countedOn, locale)}`] : [],
  )
  const sources = [...new Set(counted)].join('; ')
  return (
    <>
      {sources && `${m.registersInhabitantsSource({ sources })} `}
      {m.registersNumberAsOf({ date: formatDate(date, locale) })}
    </>
  )
}

function NothingFound({ state, links }: MemberListProps) {
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
  if (state.filter === endedFilter)
    return (
      <EmptyState level={2} title={m.registersNoneEnded()}>
        {m.registersNoneEndedText()}
      </EmptyState>
    )
  return (
    <EmptyState level={2} title={m.registersNoMembers()}>
      {m.registersNoMembersText()}
    </EmptyState>
  )
}

function Files({ cooperation, links, panel }: MemberListProps) {
  const more: TextLink[] = panel
    ? [{ text: m.registersImportFile(), href: paths.importMembers(cooperation) }]
    : []
  return (
    <DownloadLinks
      csv={links.file(paths.membersFile(cooperation, 'csv'))}
      json={links.file(paths.membersFile(cooperation, 'json'))}
      more={more}
    />
  )
}

/** A cooperation has users on every level; a list without any says so. */
function MissingUsers(props: MemberListProps) {
  const { cooperation, state, panel } = props
  const isWholeList = state.q === '' && state.filter === null
  if (!isWholeList || countOfAll(props) === 0 || countOf(props, 'user-organisation') > 0) return null
  const next = panel && {
    text: m.registersAddUserOrganisation(),
    href: paths.newMember(cooperation, 'user-organisation'),
  }
  return (
    <div class="section">
      <EmptyState level={2} title={m.registersNoUsers()} {...(next ? { next } : {})}>
        {panel ? m.registersNoUsersText() : m.registersNoUsersPublic()}
      </EmptyState>
    </div>
  )
}
