import type { ReadTx } from '../db/index.ts'
import { type Alternatives, type Asked, tsqueryOf, wordsOf } from './asked.model.ts'
import { findHits, type Hit, type HitRequest, type Hits, nearWords } from './search.sql.ts'
import { folded, meantBy } from './spelling.model.ts'

export type SearchRequest = Omit<HitRequest, 'tsquery'> & { readonly asked: Asked }

/** What a search came to. `close` holds cards that fit another spelling, looked for when there are few hits. */
export type SearchResult = Hits & {
  readonly close: readonly Hit[]
  /** Words that were found in place of misspelt ones, in small letters. */
  readonly spellings: readonly string[]
  /** What may have been meant, as it would be typed; null when nothing better was found. */
  readonly meant: string | null
}

const fewHits = 3
const shortestToCorrect = 4

/** Searches the cards that this actor may see; with few hits, also for words that look like the ones typed. */
export async function findCards(tx: ReadTx, request: SearchRequest): Promise<SearchResult> {
  const exact = await findHits(tx, { ...request, tsquery: tsqueryOf(request.asked) })
  const none = { ...exact, close: [], spellings: [], meant: null }
  const total = Object.values(exact.counts).reduce((sum, count) => sum + count, 0)
  if (request.after || total >= fewHits) return none
  const alternatives = await alternativesTo(tx, wordsOf(request.asked))
  if (alternatives.size === 0) return none
  const wider = await findHits(tx, { ...request, tsquery: tsqueryOf(request.asked, alternatives) })
  const known = new Set(exact.hits.map(({ id }) => id))
  const close = wider.hits.filter(({ id }) => !known.has(id))
  const inSight = spellingsInSight(alternatives, close)
  return {
    hits: exact.hits,
    next: exact.next,
    counts: total === 0 ? wider.counts : exact.counts,
    close,
    spellings: [...inSight.values()],
    meant: inSight.size > 0 ? typedAgain(request.asked, inSight) : null,
  }
}

async function alternativesTo(tx: ReadTx, words: readonly string[]): Promise<Alternatives> {
  const asked = words.map((word) => word.toLowerCase()).filter((word) => word.length >= shortestToCorrect)
  if (asked.length === 0) return new Map()
  const near = await nearWords(tx, [...new Set(asked)])
  const meant = words.map((word) => [word, meantBy(word, near.get(word.toLowerCase()) ?? [])] as const)
  return new Map(meant.filter(([, others]) => others.length > 0))
}

/** For each word, the nearest one that stands in a card this actor sees: others are not to be told. */
function spellingsInSight(alternatives: Alternatives, cards: readonly Hit[]): Map<string, string> {
  const shown = folded(cards.map(({ title, summary }) => `${title} ${summary}`).join(' '))
  const pairs = [...alternatives].flatMap(([word, others]) => {
    const seen = others.find((other) => shown.includes(folded(other)))
    return seen ? [[word, seen] as const] : []
  })
  return new Map(pairs)
}

function typedAgain({ phrases }: Asked, spellings: ReadonlyMap<string, string>): string {
  return phrases
    .map((phrase) => phrase.map((word) => spellings.get(word) ?? word).join(' '))
    .map((phrase, index) => ((phrases[index]?.length ?? 0) > 1 ? `"${phrase}"` : phrase))
    .join(' ')
}
