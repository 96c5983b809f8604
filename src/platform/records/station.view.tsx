import type { ComponentChildren } from 'preact'
import { currentLocale, m } from '../text/index.ts'
import {
  BreakSentence,
  type Column,
  DataTable,
  DownloadLinks,
  EmptyState,
  LinksRow,
  PageHead,
  PageLinks,
  type TextLink,
} from '../ui/index.ts'
import { contentLanguage } from './content-language.ts'
import { recordPaths } from './paths.ts'
import type { Neighbours, StationCard } from './station-cards.sql.ts'

export type StationPageProps = {
  slug: string
  title: string
  lede: string
  /** Registers that belong to the station without being cards. */
  registers: readonly TextLink[]
  /** What is missing after this station, and where to see which cards it concerns. */
  broken: { sentence: string; link: TextLink } | null
  /** Only the cards that lack follow-up are shown. */
  onlyMissing: boolean
  cards: readonly StationCard[]
  empty: { title: string; text: string }
  next: string | undefined
  files: { csv: string; json: string }
}

/** One station of the thread: its cards, what each answers and what answers it. */
export function StationPage(props: StationPageProps) {
  const { title, lede, registers, broken, cards, empty } = props
  return (
    <>
      <PageHead
        title={title}
        lede={lede}
        notes={registers.length > 0 ? <LinksRow links={registers} /> : undefined}
      />
      <div class="section stack">
        {broken && (
          <p>
            <BreakSentence>
              {broken.sentence} <a href={broken.link.href}>{broken.link.text}</a>
            </BreakSentence>
          </p>
        )}
        {props.onlyMissing && <p>{m.recordsBreakOnly()}</p>}
        <DataTable
          caption={title}
          captionHidden
          columns={columns(props.slug)}
          rows={cards}
          wide
          empty={
            <EmptyState level={2} title={empty.title}>
              {empty.text}
            </EmptyState>
          }
        />
        <PageLinks next={props.next} />
        {cards.length > 0 && <DownloadLinks {...props.files} />}
      </div>
    </>
  )
}

/** The last part of a card's address is also its place on the page. */
const anchorOf = ({ path }: StationCard) => path.replace(/^.*[/#]/, '')

const columns = (slug: string): Column<StationCard>[] => [
  {
    key: 'title',
    head: m.recordsColumnName(),
    cell: (card) => (
      <a id={anchorOf(card)} href={recordPaths.card(slug, card.path)} lang={contentLanguage(card.language)}>
        {card.title}
      </a>
    ),
  },
  {
    key: 'about',
    head: m.recordsColumnAbout(),
    cell: ({ summary, language }) =>
      orNothing(summary && <span lang={contentLanguage(language)}>{summary}</span>),
  },
  {
    key: 'answers',
    head: m.recordsColumnAnswers(),
    cell: ({ answers }) => <NeighbourLinks slug={slug} neighbours={answers} />,
  },
  {
    key: 'answeredBy',
    head: m.recordsColumnAnsweredBy(),
    cell: ({ answeredBy }) => <NeighbourLinks slug={slug} neighbours={answeredBy} />,
  },
  {
    key: 'source',
    head: m.recordsColumnSource(),
    cell: ({ source, language }) =>
      orNothing(source && <span lang={contentLanguage(language)}>{source}</span>),
  },
]

function NeighbourLinks({ slug, neighbours }: { slug: string; neighbours: Neighbours }) {
  const { shown, count } = neighbours
  if (count === 0) return <>{orNothing('')}</>
  return (
    <>
      {shown.map(({ title, path, language }, index) => (
        <>
          {index > 0 && ', '}
          <a href={recordPaths.card(slug, path)} lang={contentLanguage(language)}>
            {title}
          </a>
        </>
      ))}
      {count > shown.length && ` ${m.recordsMore({ count: count - shown.length })}`}
    </>
  )
}

/** A dash to see, a word to hear. */
const orNothing = (content: ComponentChildren) =>
  content || (
    <>
      <span aria-hidden="true">–</span>
      <span class="hidden-text" lang={currentLocale()}>
        {m.recordsNothing()}
      </span>
    </>
  )
