import { recordChange } from '../platform/audit/record-change.ts'
import type { WriteTx } from '../platform/db/index.ts'
import {
  type Card,
  type Due,
  type Link,
  pathInStation,
  putCard,
  putDue,
  putLink,
} from '../platform/records/index.ts'
import type { Example } from './example.ts'
import { exampleId } from './example-id.ts'
import type { Place } from './place.ts'
import { storedCards, storedDues, storedLinks } from './stored-thread.sql.ts'
import type { CardInFile, ThreadFile } from './thread.input.ts'

/** The id of the card that a file calls by this key. */
export const cardId = (slug: string, key: string): string => exampleId(slug, `card/${key}`)

/** Puts the cards along the red thread there, with their links and dates; those that stand there are left alone. */
export async function putThread(tx: WriteTx, { thread }: Example, place: Place): Promise<void> {
  if (!thread) return
  const { cooperation } = place
  const wanted = cardsToPut(thread.value, place)
  const asked = { cooperationId: cooperation.id, ids: wanted.cards.map(({ id }) => id) }
  const cards = newsIn(wanted.cards, await storedCards(tx, asked))
  const links = newsIn(wanted.links, await storedLinks(tx, asked))
  const dues = newsIn(wanted.dues, await storedDues(tx, asked))
  if (cards.length + links.length + dues.length === 0) return
  for (const card of cards) await putCard(tx, card)
  for (const link of links) await putLink(tx, link)
  for (const due of dues) await putDue(tx, due)
  await recordChange(tx, {
    cooperationId: cooperation.id,
    action: 'load-thread',
    subjectKind: 'cooperation',
    subjectId: cooperation.id,
    before: null,
    after: { cards: cards.length, links: links.length, dues: dues.length },
  })
}

type Wanted = { cards: Required<Card>[]; links: Link[]; dues: Due[] }

function cardsToPut({ cards, source }: ThreadFile, { cooperation }: Place): Wanted {
  const { slug, id: cooperationId, language } = cooperation
  const visibilities = new Map(cards.map(({ key, visibility }) => [key, visibility]))
  return {
    cards: cards.map((card, index) => ({
      cooperationId,
      id: cardId(slug, card.key),
      kind: card.kind,
      station: card.station,
      title: card.title,
      summary: card.summary,
      searchText: card.words,
      language: card.language ?? language,
      // By its key, which stays when the title is put better.
      path: pathInStation(card.station, card.key),
      source: card.source ?? source,
      position: index + 1,
      visibility: card.visibility,
    })),
    links: cards.flatMap(({ key, answers, visibility }) =>
      answers.map((answered) => ({
        cooperationId,
        fromId: cardId(slug, key),
        toId: cardId(slug, answered),
        meaning: 'answers',
        visibility: visibilities.get(answered) === 'public' ? visibility : 'cooperation',
      })),
    ),
    dues: cards.flatMap((card) => duesOf(card, { slug, cooperationId })),
  }
}

const duesOf = (
  { key, dues, visibility }: CardInFile,
  { slug, cooperationId }: { slug: string; cooperationId: string },
): Due[] =>
  dues.map(({ what, on, when, bearer, done }, index) => ({
    cooperationId,
    id: exampleId(slug, `due/${key}/${index + 1}`),
    recordId: cardId(slug, key),
    what,
    ...(on === undefined
      ? { onDate: null, whenText: when ?? '' }
      : { onDate: on, ...(when ? { whenText: when } : {}) }),
    bearer,
    doneOn: done,
    visibility,
  }))

/** What is not among those that are stored, in every field. */
function newsIn<Row extends object>(wanted: readonly Row[], stored: readonly Row[]): Row[] {
  const known = new Set(stored.map(inWords))
  return wanted.filter((row) => !known.has(inWords(row)))
}

/** A row as one text: its fields by name, those without a value left out. */
const inWords = (row: object): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([, value]) => value !== null && value !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
