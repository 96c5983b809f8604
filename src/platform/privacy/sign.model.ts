/**
 * What one character of a text is, seen by someone who looks for numbers: digits, a mark that may stand
 * between the groups of one number, something invisible, or anything else, as letters are.
 */
export type Sign =
  | { readonly is: 'digits'; readonly digits: readonly number[] }
  | { readonly is: 'mark'; readonly mark: string }
  | { readonly is: 'nothing' }
  | { readonly is: 'other' }

const nothing: readonly Sign[] = [{ is: 'nothing' }]
const other: readonly Sign[] = [{ is: 'other' }]
const mark = (plain: string): readonly Sign[] => [{ is: 'mark', mark: plain }]

const asciiSigns: readonly (readonly Sign[])[] = Array.from({ length: 128 }, (_, code) => asciiSign(code))

function asciiSign(code: number): readonly Sign[] {
  const character = String.fromCharCode(code)
  if (code >= 48 && code <= 57) return [{ is: 'digits', digits: [code - 48] }]
  if (/[a-z]/i.test(character)) return other
  // A carriage return is a space, so that CR LF ends one line and not two.
  if (character === '\r') return mark(' ')
  if (character === '\v' || character === '\f') return mark('\n')
  const isVisible = code >= 32 && code < 127
  return isVisible || character === '\n' || character === '\t' ? mark(character) : nothing
}

/** Reads code points; remembers the ones beyond ASCII, so keep one reader for one text. */
export function signReader(): (codePoint: number) => readonly Sign[] {
  const known = new Map<number, readonly Sign[]>()
  return (codePoint) => {
    const ascii = asciiSigns[codePoint]
    if (ascii) return ascii
    const remembered = known.get(codePoint)
    if (remembered) return remembered
    const signs = unicodeSigns(codePoint)
    known.set(codePoint, signs)
    return signs
  }
}

const invisible = /^[\p{Cf}\p{Mn}\p{Me}\p{Cc}\u115f\u1160\u3164]$/u
const spaceLike = /^[\p{Zs}\u2800]$/u
const dashLike = /^[\p{Pd}\u2212\u2043]$/u
const punctuation = /^[\p{P}\p{S}]$/u
const dotLike = /^[\u00b7\u2022\u2219\u22c5\u2024\u3002\u30fb]$/u

function unicodeSigns(codePoint: number): readonly Sign[] {
  const character = String.fromCodePoint(codePoint)
  const alike = lookAlike(character)
  if (alike) return alike
  const digit = decimalValue(codePoint) ?? dingbatValue(codePoint)
  if (digit !== undefined) return [{ is: 'digits', digits: [digit] }]
  const plain = character.normalize('NFKC')
  if (plain === character) return punctuation.test(character) ? mark('*') : other
  return [...plain].flatMap((part) => asciiSigns[part.codePointAt(0) ?? 0] ?? partSigns(part))
}

function partSigns(character: string): readonly Sign[] {
  const digit = decimalValue(character.codePointAt(0) ?? 0)
  return digit === undefined ? (lookAlike(character) ?? other) : [{ is: 'digits', digits: [digit] }]
}

function lookAlike(character: string): readonly Sign[] | undefined {
  if (character === '\u0085' || character === '\u2028' || character === '\u2029') return mark('\n')
  if (invisible.test(character)) return nothing
  if (spaceLike.test(character)) return mark(' ')
  if (dashLike.test(character)) return mark('-')
  if (dotLike.test(character)) return mark('.')
  return undefined
}

const decimalDigit = /^\p{Nd}$/u

/** The value of a decimal digit in any script: they come in tens, so count back to the zero. */
function decimalValue(codePoint: number): number | undefined {
  const character = String.fromCodePoint(codePoint)
  if (!decimalDigit.test(character)) return undefined
  const plain = character.normalize('NFKC').charCodeAt(0) - 48
  if (plain >= 0 && plain <= 9) return plain
  let value = 0
  while (value < 9 && decimalDigit.test(String.fromCodePoint(codePoint - value - 1))) value += 1
  return value
}

// White figures on black discs and their kin, which NFKC leaves alone: first code point, its digit, how many.
const dingbats = [
  [0x24f5, 1, 9],
  [0x24ff, 0, 1],
  [0x2776, 1, 9],
  [0x2780, 1, 9],
  [0x278a, 1, 9],
] as const

function dingbatValue(codePoint: number): number | undefined {
  const row = dingbats.find(([first, , count]) => codePoint >= first && codePoint < first + count)
  return row && codePoint - row[0] + row[1]
}
