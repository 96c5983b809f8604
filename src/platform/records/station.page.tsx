import { writeCsv } from '../csv/write-csv.ts'
import type { CooperationContext } from '../http/context.ts'
import { paths } from '../http/paths.ts'
import { download, type PageReply, page } from '../http/reply.ts'
import { m } from '../text/index.ts'
import { stationName } from '../ui/index.ts'
import { breakSentence } from './break-text.ts'
import { stationCursor } from './list-cursors.ts'
import { recordPaths } from './paths.ts'
import type { Station } from './station.ts'
import { StationPage } from './station.view.tsx'
import { cardsOfStation, type StationCard, type StationCards } from './station-cards.sql.ts'
import { linksOfStation } from './station-links.ts'
import { stationEmpty, stationLede } from './station-words.ts'
import { breaks, type ThreadBreak, threadStatus } from './thread-status.sql.ts'
import { neededAfter } from './thread-stops.ts'

const pageLength = 50

/** A station's list of cards, or those of them that lack follow-up. */
export const showStation =
  (station: Station) =>
  (context: CooperationContext): Promise<PageReply> =>
    context.read(async (tx) => {
      const { id } = context.cooperation
      const unanswered = context.query.mangler ? neededAfter(station) : null
      const after = stationCursor.read(context.query.etter)
      const found = await cardsOfStation(tx, id, { station, after, limit: pageLength, unanswered })
      const status = await threadStatus(tx, id)
      const { code } = breaks.find(({ from }) => from === station) ?? {}
      const broken = status.map((stop) => stop.broken).find((candidate) => candidate?.code === code) ?? null
      return answer(context, {
        station,
        found,
        broken: code ? broken : null,
        onlyMissing: unanswered !== null,
      })
    })

type Found = {
  readonly station: Station
  readonly found: StationCards
  readonly broken: ThreadBreak | null
  readonly onlyMissing: boolean
}

function answer(
  { cooperation }: CooperationContext,
  { station, found, broken, onlyMissing }: Found,
): PageReply {
  const { slug } = cooperation
  const after = found.next ? stationCursor.write(found.next) : undefined
  return page({
    title: () => stationName(station),
    description: stationLede[station],
    station,
    crumbs: () => [{ text: cooperation.name, href: paths.cooperation(slug) }, { text: stationName(station) }],
    body: () => (
      <StationPage
        slug={slug}
        title={stationName(station)}
        lede={stationLede[station]()}
        registers={linksOfStation(station).map(({ text, href }) => ({ text: text(), href: href(slug) }))}
        broken={
          broken && {
            sentence: breakSentence(broken),
            link: onlyMissing
              ? { text: m.recordsBreakShowAll(), href: recordPaths.station(slug, station) }
              : { text: m.recordsBreakShow(), href: recordPaths.station(slug, station, { missing: true }) },
          }
        }
        onlyMissing={onlyMissing}
        cards={found.cards}
        empty={{
          title: onlyMissing ? m.recordsBreakOnlyNone() : m.recordsStationEmptyTitle(),
          text: onlyMissing ? m.recordsBreakOnlyNoneText() : stationEmpty[station](),
        }}
        next={after ? recordPaths.station(slug, station, { missing: onlyMissing, after }) : undefined}
        files={{ csv: recordPaths.stationCsv(slug, station), json: recordPaths.stationJson(slug, station) }}
      />
    ),
  })
}

const mostRows = 10_000

/** All of a station's cards as a file. */
export const stationAsCsv =
  (station: Station) =>
  async ({ cooperation, site, read }: CooperationContext): Promise<PageReply> => {
    const everything = { station, after: null, limit: mostRows }
    const { cards } = await read((tx) => cardsOfStation(tx, cooperation.id, everything))
    const titles = ({ shown }: StationCard['answers']) => shown.map(({ title }) => title).join('; ')
    const body = writeCsv<StationCard>(
      [
        { name: 'title', kind: 'text', value: ({ title }) => title },
        { name: 'summary', kind: 'text', value: ({ summary }) => summary },
        { name: 'answers', kind: 'text', value: ({ answers }) => titles(answers) },
        { name: 'answered_by', kind: 'text', value: ({ answeredBy }) => titles(answeredBy) },
        { name: 'source', kind: 'text', value: ({ source }) => source },
        {
          name: 'address',
          kind: 'text',
          value: ({ path }) => site.origin + recordPaths.card(cooperation.slug, path),
        },
      ],
      cards,
    )
    return download({ type: 'text/csv; charset=utf-8', fileName: `${cooperation.slug}-${station}.csv`, body })
  }
