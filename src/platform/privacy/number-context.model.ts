/** What the words round a number say that it is. */
export type NumberContext = 'identity' | 'account' | 'amount' | 'machine' | 'none'

/** A place in a text, in UTF-16 units. */
export type Place = { readonly from: number; readonly to: number }

const reachBefore = 60
const reachAfter = 24
const reachOfAccountLabel = 40

const ending = '(?:en|et|a|ene|n|s)?'
const number = `(?:[-. ]{0,2}(?:nummer${ending}|numre${ending}|nr|number|no))`
const identityWords = [
  `f[øo]e?d(?:sels)?${number}`,
  'f[øo]e?dsels- ?og ?personnummer',
  'f[øo]dt|f[øo]dd|foedt|foedd|born',
  `person(?:lig)?${number}`,
  `pers${number}`,
  `person-?id(?:ent)?`,
  `(?:d|h|fh|f|p|s)[-.]?(?:nr|nummer${ending})`,
  'fnr|dnr|hnr|fhnr|pnr|ssn|pid',
  `(?:felles )?hjelpenummer${ending}`,
  `identi(?:tets?|fikasjons)${number}`,
  `(?:national )?id(?:entity|entification)?${number}`,
  'social security|national identity',
]
const accountWords = [
  `(?:bank|gave|sparing|drifts|klient)?konto(?:${number}|en|a)?`,
  `(?:bank )?account(?: ?(?:number|no))?`,
  'iban|bban',
  `kid${number}?`,
  `(?:arkiv)?saks?(?:${number}|id|ref)`,
  `arkivsak|case(?: ?(?:number|no|id))`,
]

const wholeWords = (words: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}])`, 'giu')
const identityLabel = wholeWords(identityWords)
const accountLabel = wholeWords(accountWords)
const moneyAfter = /^ ?(?:kr|kroner|nok|mill|milliarder)(?!\p{L})/iu
const moneyBefore = /(?<!\p{L})(?:kr|nok)\.? ?$/iu
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/**
 * Reads the words near a number. The nearer label wins; a label for something else counts only when it stands
 * before the number with no other number between, so that it cannot excuse a whole page.
 */
export function numberContext(text: string, { from, to }: Place): NumberContext {
  if (isInMachineToken(text, { from, to })) return 'machine'
  const before = readable(text.slice(Math.max(0, from - reachBefore), from))
  const after = readable(text.slice(to, to + reachAfter))
  const identity = Math.min(distanceBefore(before, identityLabel), distanceAfter(after))
  const account = distanceBefore(before, accountLabel)
  if (
    account < identity &&
    account <= reachOfAccountLabel &&
    !hasDigit(before.slice(-account || before.length))
  ) {
    return 'account'
  }
  if (identity < Number.POSITIVE_INFINITY) return 'identity'
  return moneyAfter.test(after) || moneyBefore.test(before) ? 'amount' : 'none'
}

/** How far a word for identity numbers ends before the place; infinite when there is none near. */
export const identityLabelBefore = (text: string, at: number): number =>
  distanceBefore(readable(text.slice(Math.max(0, at - reachBefore), at)), identityLabel)

const readable = (text: string): string => text.normalize('NFKC').replace(invisible, '').replaceAll('_', ' ')

function distanceBefore(before: string, label: RegExp): number {
  let distance = Number.POSITIVE_INFINITY
  for (const match of before.matchAll(label)) distance = before.length - match.index - match[0].length
  return distance
}

function distanceAfter(after: string): number {
  // Only a label that belongs to this number, as in "02013299997 (fnr)", not the one of the next.
  const match = after.matchAll(identityLabel).next().value
  if (!match || hasDigit(after.slice(0, match.index))) return Number.POSITIVE_INFINITY
  return /^[ ]?[(,–-]? ?(?:er |som |is )?$/u.test(after.slice(0, match.index))
    ? match.index
    : Number.POSITIVE_INFINITY
}

const hasDigit = (text: string): boolean => /\p{Nd}/u.test(text)

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
const longestUuid = 36
const shortestKey = 16
const alphanumeric = /[\da-z]/i

/** Inside a UUID, or inside a long word in which letters and digits alternate, as in a hash or a key. */
function isInMachineToken(text: string, { from, to }: Place): boolean {
  const start = Math.max(0, from - longestUuid)
  for (const match of text.slice(start, to + longestUuid).matchAll(uuid)) {
    if (start + match.index <= from && to <= start + match.index + match[0].length) return true
  }
  return isKey([wordBefore(text, from), wordAfter(text, to)], to - from)
}

function isKey(around: readonly [string, string], length: number): boolean {
  const word = around.join(' ')
  if (word.length + length <= shortestKey || !/[a-z]/i.test(word)) return false
  const otherDigits = word.match(/\d+/g)?.length ?? 0
  return otherDigits >= (/^[\da-f ]+$/i.test(word) ? 1 : 2)
}

function wordBefore(text: string, at: number): string {
  let from = at
  while (from > 0 && at - from < 80 && alphanumeric.test(text.charAt(from - 1))) from -= 1
  return text.slice(from, at)
}

function wordAfter(text: string, at: number): string {
  let to = at
  while (to - at < 80 && alphanumeric.test(text.charAt(to))) to += 1
  return text.slice(at, to)
}
