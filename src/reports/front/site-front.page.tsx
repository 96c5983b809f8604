import { outlookInBrief } from '../../outlook/index.ts'
import { demonstrationOffer } from '../../platform/auth/demonstration-offer.ts'
import { demonstrationPeople } from '../../platform/auth/demonstration-people.sql.ts'
import { DemonstrationPeople } from '../../platform/auth/sign-in.view.tsx'
import type { ReadTx } from '../../platform/db/index.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { type PageReply, page } from '../../platform/http/reply.ts'
import { threadStatus } from '../../platform/records/thread-status.sql.ts'
import { visibleCooperations } from '../../platform/tenancy/cooperation.ts'
import { m } from '../../platform/text/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { keyFigures, ownDate } from '../cooperation/key-figures.ts'
import { type Entry, SiteFront } from './site-front.view.tsx'

/** So many cooperations are told of on the front page; the rest stand in the list of all. */
const mostEntries = 6

/** What a newcomer sees first: open to all. */
export const showSiteFront = (context: RequestContext): Promise<PageReply> =>
  context.read(async (tx) => {
    const { actor, site, today } = context
    const cooperations = await visibleCooperations(tx)
    const entries = await entriesOf(tx, cooperations.slice(0, mostEntries), today)
    const [first] = entries
    const thread = first ? await threadStatus(tx, first.cooperation.id) : []
    const people = site.demonstration && actor.kind === 'visitor' ? await demonstrationPeople(tx) : []
    return page({
      title: () => 'Samsyn',
      description: m.reportsSiteLede,
      body: () => (
        <SiteFront
          entries={entries}
          more={cooperations.length - entries.length}
          thread={thread}
          demonstration={
            people.length > 0 ? <DemonstrationPeople {...demonstrationOffer(context, people)} /> : undefined
          }
        />
      ),
    })
  })

async function entriesOf(tx: ReadTx, cooperations: readonly Entry['cooperation'][], today: LocalDate) {
  const entries: Entry[] = []
  for (const cooperation of cooperations) {
    const date = ownDate(cooperation, today)
    entries.push({
      cooperation,
      figures: await keyFigures(tx, cooperation, date),
      outlook: await outlookInBrief(tx, cooperation, { date, today }),
    })
  }
  return entries
}
