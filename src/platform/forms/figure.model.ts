/** A number as it was written, in digits: `-1 000,50` is negative, `1000` and `50`. */
export type WrittenFigure = {
  readonly isNegative: boolean
  readonly whole: string
  readonly decimals: string
}

const longest = 60

/**
 * Makes a number that somebody typed or pasted plain: NFKC digits, ordinary spaces and minus, nothing
 * invisible, lower case. A text too long to be a number becomes empty of sense (`'?'`).
 */
export function plainFigureText(text: string): string {
  const trimmed = text.trim()
  if (trimmed.length > longest) return '?'
  return trimmed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .trim()
}

const spaced = /^(?<whole>\d+|\d{1,3}(?: \d{3})+)(?:[.,](?<decimals>\d+))?$/
// In Norwegian a point between groups of three is a thousand mark; a group never begins with a lone zero.
const dotted = /^(?<whole>[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?<decimals>\d+))?$/
const english = /^(?<whole>[1-9]\d{0,2}(?:(?:,\d{3})+(?=\.)|(?:,\d{3}){2,}))(?:\.(?<decimals>\d+))?$/
// A thousand in English, one with three decimals in Norwegian.
const ambiguous = /^[1-9]\d{0,2},\d{3}$/

/**
 * Reads a plain number text: `1 000,50`, `1000.50`, `1.000,50`, `1.000` (a thousand), `1,000.50`.
 * `1,000` is `ambiguous`: a Norwegian reads one, an Englishman a thousand, and money must not be guessed.
 */
export function readFigure(plain: string): WrittenFigure | 'ambiguous' | undefined {
  const [, sign, body = ''] = /^([+-]?) ?(.*)$/.exec(plain) ?? []
  if (ambiguous.test(body)) return 'ambiguous'
  const groups = [dotted, spaced, english].map((pattern) => pattern.exec(body)?.groups).find(Boolean)
  if (!groups) return undefined
  const whole = (groups.whole ?? '').replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  return { isNegative: sign === '-', whole, decimals: groups.decimals ?? '' }
}
