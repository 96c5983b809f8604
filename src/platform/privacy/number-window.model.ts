import { identityMatch } from './check-digits.model.ts'
import { dividesCells, type Run } from './digit-run.model.ts'

/** Eleven digits read out of the groups `first` to `last` of a run, and their place in the text. */
export type NumberWindow = {
  readonly run: Run
  readonly first: number
  readonly last: number
  readonly digits: readonly number[]
  readonly from: number
  readonly to: number
  /** `complete`: eleven digits as they stand; otherwise what had to be read into them. */
  readonly reading: 'complete' | 'dated' | 'lost-zero'
}

/** Every way to read eleven digits out of whole groups, the first of which is number `first` in the run. */
export function windowsAt(run: Run, first: number): readonly NumberWindow[] {
  const group = run.groups[first]
  if (!group) return none
  const found: NumberWindow[] = []
  const last = endOfEleven(run, first)
  if (last !== undefined) found.push(windowOf(run, first, last))
  if (mayBeDated(group.count)) addTo(found, datedWindow(run, first))
  if (group.count === 10 || group.count === 5) addTo(found, lostZeroWindow(run, first))
  return group.count >= 22 ? numbersInOneWord(run, first) : found
}

const none: readonly NumberWindow[] = []

function addTo(found: NumberWindow[], window: NumberWindow | undefined): void {
  if (window) found.push(window)
}

/** How many digits each group has: `[6, 5]`, `[2, 2, 4, 5]`. */
export const shapeOf = ({ run, first, last }: NumberWindow): number[] =>
  run.groups.slice(first, last + 1).map((group) => group.count)

/** The marks between the groups. */
export const gapsOf = ({ run, first, last }: NumberWindow): string[] =>
  run.groups.slice(first + 1, last + 1).map((group) => group.gap)

/** Whether the run holds nothing but these digits. */
export const isWhole = ({ run, first, last }: NumberWindow): boolean =>
  !run.isPiece && first === 0 && last === run.groups.length - 1

/** Whether the digits fill a line, a table cell or the whole text. */
export function isCell({ run, first, last }: NumberWindow): boolean {
  const opens = first === 0 ? run.opensCell : dividesCells(run.groups[first]?.gap ?? '')
  const end = isZeroDecimal(run, last + 1) ? last + 1 : last
  return (
    opens && (end === run.groups.length - 1 ? run.closesCell : dividesCells(run.groups[end + 1]?.gap ?? ''))
  )
}

// Spreadsheets write whole numbers as 2013299997.0 too.
function isZeroDecimal(run: Run, index: number): boolean {
  const group = run.groups[index]
  return group?.gap === '.' && group.count <= 2 && group.digits.every((digit) => digit === 0)
}

function endOfEleven({ groups }: Run, first: number): number | undefined {
  let count = 0
  for (let last = first; last < groups.length && count < 11; last++) {
    count += groups[last]?.count ?? 0
    if (count === 11) return last
  }
  return undefined
}

const mayBeDated = (count: number): boolean => count <= 2 || count === 8 || count === 13

/** A date and the five digits after it: 2.1.1932 99997, 02011932-99997, also as one word. */
function datedWindow(run: Run, first: number): NumberWindow | undefined {
  const last = endOfDated(run, first)
  if (last === undefined) return undefined
  const texts = run.groups.slice(first, last + 1).map((group) => group.digits.join(''))
  const digits = last - first === 3 ? fromParts(texts) : fromOneDate(texts.join(''))
  if (digits === undefined) return undefined
  return { ...windowOf(run, first, last), reading: 'dated', digits: [...digits].map(Number) }
}

function endOfDated(run: Run, first: number): number | undefined {
  const [day = 0, second = 0, year = 0, tail = 0] = run.groups
    .slice(first, first + 4)
    .map(({ count }) => count)
  if (day === 13) return first
  if (day === 8) return second === 5 ? first + 1 : undefined
  // With two digits each they are eleven as they stand.
  const isDate = second <= 2 && (year === 4 || (year === 2 && day + second < 4))
  return isDate && tail === 5 ? first + 3 : undefined
}

function fromParts([day = '', month = '', year = '', tail = '']: readonly string[]): string | undefined {
  if (year.length === 4 && !isCentury(year.slice(0, 2))) return undefined
  return day.padStart(2, '0') + month.padStart(2, '0') + year.slice(-2) + tail
}

const fromOneDate = (text: string): string | undefined =>
  isCentury(text.slice(4, 6)) ? text.slice(0, 4) + text.slice(6) : undefined

const isCentury = (text: string): boolean => text === '18' || text === '19' || text === '20'

/** Ten digits, or five and five: spreadsheets drop the zero that a number begins with. */
function lostZeroWindow(run: Run, first: number): NumberWindow | undefined {
  const isOneWord = run.groups[first]?.count === 10
  if (!isOneWord && run.groups[first + 1]?.count !== 5) return undefined
  const window = windowOf(run, first, isOneWord ? first : first + 1)
  return { ...window, reading: 'lost-zero', digits: [0, ...window.digits] }
}

/** Two, three or four numbers without anything between, told from other long numbers by being valid all. */
function numbersInOneWord(run: Run, first: number): readonly NumberWindow[] {
  const group = run.groups[first]
  if (!group || group.count % 11 !== 0 || group.count > group.digits.length) return none
  const blocks = Array.from({ length: group.count / 11 }, (_, index) => index * 11)
  if (!blocks.every((at) => identityMatch(group.digits.slice(at, at + 11))?.rule === '1964')) return none
  return blocks.map((at) => ({
    run,
    first,
    last: first,
    digits: group.digits.slice(at, at + 11),
    from: group.starts[at] ?? 0,
    to: group.starts[at + 11] ?? group.to,
    reading: 'complete',
  }))
}

function windowOf(run: Run, first: number, last: number): NumberWindow {
  const digits: number[] = []
  for (let index = first; index <= last; index++) {
    for (const digit of run.groups[index]?.digits ?? []) digits.push(digit)
  }
  const from = run.groups[first]?.starts[0] ?? 0
  return { run, first, last, digits, from, to: run.groups[last]?.to ?? from, reading: 'complete' }
}
