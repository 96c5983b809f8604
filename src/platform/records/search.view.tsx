import { m } from '../text/index.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  type Filter,
  Filters,
  PageHead,
  PageLinks,
  SearchForm,
  Section,
  stationName,
} from '../ui/index.ts'
import type { Asked } from './asked.model.ts'
import { contentLanguage } from './content-language.ts'
import { excerptOf, markedText } from './marked-text.model.ts'
import { recordPaths } from './paths.ts'
import type { Hit } from './search.sql.ts'

export type SearchPageProps = {
  /** As it was typed. */
  q: string
  asked: Asked
  /** Where the form sends, and what else is chosen that must survive it. */
  action: string
  keep: Readonly<Record<string, string>>
  /** How many were found, in words; undefined when nothing was asked. */
  status: string | undefined
  stations: readonly Filter[]
  places: readonly Filter[]
  hits: readonly Hit[]
  close: readonly Hit[]
  spellings: readonly string[]
  meant: { text: string; href: string } | null
  next: string | undefined
}

/** The search: what was found, where, and what to try when nothing was. */
export function SearchPage(props: SearchPageProps) {
  const { q, action, keep, status, asked } = props
  const searched = asked.phrases.length > 0
  return (
    <>
      <PageHead
        title={searched ? m.recordsSearchTitleFor({ q }) : m.recordsSearchTitle()}
        lede={searched ? undefined : m.recordsSearchLede()}
      />
      <div class="section stack">
        <SearchForm label={m.recordsSearchLabel()} value={q} action={action} keep={keep} />
        {props.places.length > 1 && <Filters label={m.recordsSearchPlaces()} filters={props.places} />}
        {searched && <Found {...props} />}
        {!searched && q !== '' && <p>{m.recordsSearchNothingAsked()}</p>}
      </div>
      {status && (
        <Section title={status}>
          <HitTable {...props} caption={m.recordsSearchHits()} />
          <PageLinks next={props.next} />
        </Section>
      )}
      {props.close.length > 0 && (
        <Section title={m.recordsSearchClose()}>
          <HitTable {...props} hits={props.close} caption={m.recordsSearchClose()} />
        </Section>
      )}
      {!status && <Help />}
    </>
  )
}

/** What the words came to, before the hits themselves. */
function Found({ q, hits, meant, stations }: SearchPageProps) {
  return (
    <>
      {hits.length === 0 && (
        <EmptyState level={2} title={m.recordsSearchNone({ q })}>
          {m.recordsSearchNoneText()}
        </EmptyState>
      )}
      {meant && (
        <p>
          {m.recordsSearchMeant()} <a href={meant.href}>{meant.text}</a>?
        </p>
      )}
      {stations.length > 1 && <Filters label={m.recordsSearchStations()} filters={stations} />}
    </>
  )
}

type HitTableProps = Pick<SearchPageProps, 'asked' | 'spellings' | 'hits'> & { caption: string }

function HitTable({ asked, spellings, hits, caption }: HitTableProps) {
  const marked = (text: string) =>
    markedText(text, asked, spellings).map(({ text: piece, hit }) => (hit ? <mark>{piece}</mark> : piece))
  const columns: Column<Hit>[] = [
    {
      key: 'title',
      head: m.recordsColumnName(),
      cell: ({ title, language, path, cooperation }) => (
        <a href={recordPaths.card(cooperation.slug, path)} lang={contentLanguage(language)}>
          {marked(title)}
        </a>
      ),
    },
    {
      key: 'about',
      head: m.recordsColumnAbout(),
      cell: ({ summary, language }) => (
        <span lang={contentLanguage(language)}>{marked(excerptOf(summary, asked, spellings))}</span>
      ),
    },
    {
      key: 'place',
      head: m.recordsColumnPlace(),
      cell: ({ station, cooperation }) => `${stationName(station)}, ${cooperation.name}`,
    },
  ]
  return <DataTable caption={caption} captionHidden columns={columns} rows={hits} />
}

const Help = () => (
  <Section title={m.recordsSearchHelpTitle()}>
    <ul>
      <li>{m.recordsSearchHelpWords()}</li>
      <li>{m.recordsSearchHelpForms()}</li>
      <li>{m.recordsSearchHelpPhrase()}</li>
    </ul>
  </Section>
)
