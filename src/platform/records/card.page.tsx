import type { CooperationContext } from '../http/context.ts'
import { requireFound } from '../http/faults.ts'
import { paths } from '../http/paths.ts'
import { type PageReply, page } from '../http/reply.ts'
import { stationName } from '../ui/index.ts'
import { CardPage } from './card.view.tsx'
import { contentLanguage } from './content-language.ts'
import { duesOfRecord } from './dues.sql.ts'
import { recordPaths } from './paths.ts'
import { type Station, stationPath } from './station.ts'
import { findCardByPath } from './station-cards.sql.ts'
import { stripStops } from './strip-stops.ts'
import { threadAround } from './thread-around.sql.ts'

/**
 * The page of a card that no slice has a page for. A slice that shows its own records at longer or fixed addresses
 * takes them over by having those routes: the router prefers them to this one.
 */
export const showCard =
  (station: Station) =>
  (context: CooperationContext): Promise<PageReply> =>
    context.read(async (tx) => {
      const { cooperation, date } = context
      const { id, slug } = cooperation
      const path = `${stationPath[station]}/${context.params.card ?? ''}`
      const card = requireFound(await findCardByPath(tx, id, path))
      const stops = requireFound(await threadAround(tx, id, card.id))
      const dues = await duesOfRecord(tx, { cooperationId: id, recordId: card.id })
      const history = context.may('see-history') ? recordPaths.historyOf(slug, card.id) : undefined
      return page({
        title: () => card.title,
        ...(card.summary ? { description: () => card.summary } : {}),
        station: card.station,
        crumbs: () => [
          { text: cooperation.name, href: paths.cooperation(slug) },
          { text: stationName(station), href: recordPaths.station(slug, station) },
          { text: card.title, lang: contentLanguage(card.language) },
        ],
        body: () => (
          <CardPage
            slug={slug}
            card={card}
            stops={stripStops(slug, stops)}
            dues={dues}
            date={date}
            history={history}
          />
        ),
      })
    })
