/** What somebody searches for: single words and quoted phrases, all of which must be found. */
export type Asked = {
  readonly phrases: readonly (readonly string[])[]
  /** The last word may be unfinished: it also finds words that begin with it. */
  readonly open: boolean
}

const longestText = 200
const mostWords = 12
const quotes = /[«»“”„]/g
const signs = /['"\\\p{C}]/gu

/**
 * Reads what was typed, whatever it is: at most 200 characters and 12 words are looked at, quotation marks make
 * phrases, and no sign is an operator.
 */
export function askedOf(typed: string): Asked {
  const text = typed.toWellFormed().slice(0, longestText).replace(quotes, '"').normalize('NFC')
  const phrases: string[][] = []
  let open = false
  for (const [, quoted, bare] of text.matchAll(/"([^"]*)"|([^\s"]+)/gu)) {
    const words = (quoted ?? bare ?? '').split(/\s+/u).map(cleaned).filter(isWord)
    if (words.length === 0) continue
    phrases.push(words)
    open = bare !== undefined
  }
  return { phrases: withinLimit(phrases), open }
}

const cleaned = (word: string): string => word.replace(signs, '')
const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word)

function withinLimit(phrases: readonly string[][]): string[][] {
  let room = mostWords
  return phrases.flatMap((phrase) => {
    const kept = phrase.slice(0, room)
    room -= kept.length
    return kept.length > 0 ? [kept] : []
  })
}

/** Every word, in the order typed. */
export const wordsOf = ({ phrases }: Asked): string[] => phrases.flat()

/** Words that stand beside a word, to be found in its place. */
export type Alternatives = ReadonlyMap<string, readonly string[]>

/**
 * The question as PostgreSQL's tsquery, to be bound as a parameter. Every word stands in single quotes, so that
 * signs inside it are read by the same parser that read the cards. Empty when there is nothing to look for.
 */
export function tsqueryOf({ phrases, open }: Asked, alternatives: Alternatives = new Map()): string {
  const last = phrases.length - 1
  return phrases
    .map((phrase, index) => {
      const [first = '', ...others] = phrase
      if (others.length > 0) return `(${phrase.map(literal).join(' <-> ')})`
      const mayGoOn = open && index === last && first.length > 1
      return anyOf([literal(first) + (mayGoOn ? ':*' : ''), ...(alternatives.get(first) ?? []).map(literal)])
    })
    .join(' & ')
}

const literal = (word: string): string => `'${word.replace(signs, '')}'`
const anyOf = (words: readonly string[]): string =>
  words.length > 1 ? `(${words.join(' | ')})` : (words[0] ?? '')
