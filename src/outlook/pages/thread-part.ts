import type { ReadTx } from '../../platform/db/index.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { cardsOfStation } from '../../platform/records/index.ts'
import type { ThreadPart } from './picture-view-props.ts'

const MOST_CARDS = 50

/** What the cooperation has written at this station of the thread. */
export async function threadPart(tx: ReadTx, { cooperation }: CooperationContext): Promise<ThreadPart> {
  const { id, slug } = cooperation
  const { cards } = await cardsOfStation(tx, id, { station: 'outlook', after: null, limit: MOST_CARDS })
  return { slug, cards }
}
