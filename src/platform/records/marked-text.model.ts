import { type Asked, wordsOf } from './asked.model.ts'
import { folded } from './spelling.model.ts'

/** A piece of a text; a hit is a word that the search was for. */
export type TextPiece = { readonly text: string; readonly hit: boolean }

const endings = /(?<=.{3})(?:enes|anes|ene|ane|ens|ets|ers|en|et|er|ar|as|es|e|a|s)$/

/** The beginning that a Norwegian word's forms share; roughly what the search itself takes for the stem. */
const stem = (word: string): string => folded(word).replace(endings, '')

/** Cuts a text into pieces where the words asked for, or other spellings of them, stand. */
export function markedText(text: string, asked: Asked, spellings: readonly string[] = []): TextPiece[] {
  const words = wordsOf(asked).flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? [])
  const stems = new Set([...words, ...spellings].map(stem))
  const beginning = asked.open ? folded(words.at(-1) ?? '') : ''
  const isHit = (word: string) =>
    stems.has(stem(word)) || (beginning.length > 1 && folded(word).startsWith(beginning))
  const pieces: TextPiece[] = []
  let end = 0
  for (const found of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!isHit(found[0])) continue
    if (found.index > end) pieces.push({ text: text.slice(end, found.index), hit: false })
    pieces.push({ text: found[0], hit: true })
    end = found.index + found[0].length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), hit: false })
  return pieces
}

const longestExcerpt = 220

/** The part of a long text that lies around its first hit, cut between words. */
export function excerptOf(text: string, asked: Asked, spellings: readonly string[] = []): string {
  if (text.length <= longestExcerpt) return text
  const pieces = markedText(text, asked, spellings)
  const first = pieces.findIndex(({ hit }) => hit)
  const place = pieces.slice(0, Math.max(first, 0)).reduce((length, piece) => length + piece.text.length, 0)
  const from = place < longestExcerpt - 40 ? 0 : text.indexOf(' ', place - 60) + 1
  const to = text.lastIndexOf(' ', from + longestExcerpt)
  const end = from + longestExcerpt >= text.length ? text.length : to > from ? to : from + longestExcerpt
  return `${from > 0 ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`
}
