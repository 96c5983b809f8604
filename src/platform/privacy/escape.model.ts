/** A character that a text spells in another way, and how many UTF-16 units the spelling takes. */
export type Escaped = { readonly codePoint: number; readonly length: number }

const numericEntity = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/iy
const namedEntity = /&(nbsp|ensp|emsp|thinsp|shy|zwnj|zwj|period|comma|sol|hyphen|num);/iy
const names: Record<string, number> = {
  nbsp: 0xa0,
  ensp: 0x2002,
  emsp: 0x2003,
  thinsp: 0x2009,
  shy: 0xad,
  zwnj: 0x200c,
  zwj: 0x200d,
  period: 0x2e,
  comma: 0x2c,
  sol: 0x2f,
  hyphen: 0x2010,
  num: 0x23,
}

/** Reads an HTML entity (`&#48;`, `&#x30;`, `&nbsp;`) that begins at `at`. */
export function entityAt(text: string, at: number): Escaped | undefined {
  numericEntity.lastIndex = at
  const numeric = numericEntity.exec(text)
  if (numeric) {
    const codePoint = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16)
    return codePoint <= 0x10ffff ? { codePoint, length: numeric[0].length } : undefined
  }
  namedEntity.lastIndex = at
  const named = namedEntity.exec(text)
  const codePoint = names[named?.[1]?.toLowerCase() ?? '']
  return named && codePoint !== undefined ? { codePoint, length: named[0].length } : undefined
}

// Digits and the marks between them only: `%02` before a number must not swallow its digits.
const percentEscape = /%(3[0-9]|2[0cdefCDEF]|5[fF])/y

/** Reads a percent-encoded digit, space, comma, hyphen, dot, slash or underscore that begins at `at`. */
export function percentAt(text: string, at: number): Escaped | undefined {
  percentEscape.lastIndex = at
  const match = percentEscape.exec(text)
  return match ? { codePoint: Number.parseInt(match[1] ?? '', 16), length: 3 } : undefined
}

const lookAlikeToken = /[0-9OoIl]{2,44}/y
const alphanumeric = /^[\p{L}\p{N}]$/u

/**
 * The length of a word made of digits and a few of the letters O, o, I and l that begins at `at` and that a
 * reader would take for a number (`O2O13299997`); 0 when there is none. Digits must be in the majority.
 */
export function lookAlikeLength(text: string, at: number): number {
  lookAlikeToken.lastIndex = at
  const token = lookAlikeToken.exec(text)?.[0] ?? ''
  const letters = token.replace(/\d/g, '').length
  if (letters === 0 || letters * 2 >= token.length) return 0
  return alphanumeric.test(text.charAt(at + token.length)) || touchesWord(text, at) ? 0 : token.length
}

/** The code of the digit that a letter is mistaken for; other codes are returned as they are. */
export const digitLike = (code: number): number =>
  code === 79 || code === 111 ? 48 : code === 73 || code === 108 ? 49 : code

const touchesWord = (text: string, at: number): boolean => at > 0 && alphanumeric.test(text.charAt(at - 1))
