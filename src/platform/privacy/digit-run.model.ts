import { digitLike, type Escaped, entityAt, lookAlikeLength, percentAt } from './escape.model.ts'
import { type Sign, signReader } from './sign.model.ts'

/** Digits that stand together. Only the first 44 are kept; `count` tells how many there are. */
export type Group = {
  readonly digits: number[]
  /** Where each kept digit begins in the text. */
  readonly starts: number[]
  count: number
  to: number
  /** The marks between the group before and this one, written as their plain look-alikes. */
  readonly gap: string
}

/** Groups with nothing but a few marks between them. */
export type Run = {
  readonly groups: readonly Group[]
  /** The marks right before the first group. */
  readonly lead: string
  /** Whether a table cell, a line or the text itself begins, or ends, here. */
  readonly opensCell: boolean
  readonly closesCell: boolean
  /** A piece of a longer run, cut so that a text of millions of groups needs no memory. */
  readonly isPiece: boolean
}

/** Whether marks stand between lines or table cells: a line break, a tab, `;`, `|`, `"`, or a comma without air. */
export const dividesCells = (marks: string): boolean => /[\n\t;|"]/.test(marks) || marks === ','

const keptDigits = 44
const longestGap = 6
const groupsInPiece = 256
const groupsInCommon = 13

/** Calls `onRun` for each run of digits, in order. One pass, whatever the text. */
export function readRuns(text: string, decodesPercent: boolean, onRun: (run: Run) => void): void {
  const reader = new RunReader(onRun)
  const read = signReader()
  let lookAlikeUntil = 0
  let at = 0
  while (at < text.length) {
    if (at >= lookAlikeUntil) lookAlikeUntil = at + lookAlikeLengthAt(text, at)
    const { codePoint, length } = characterAt(text, at, decodesPercent)
    const signs = read(at < lookAlikeUntil ? digitLike(codePoint) : codePoint)
    for (const sign of signs) reader.take(sign, at, at + length)
    at += length
  }
  reader.end()
}

function lookAlikeLengthAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const canBegin = (code >= 48 && code <= 57) || digitLike(code) !== code
  return canBegin && !continuesWord(text, at) ? lookAlikeLength(text, at) : 0
}

function continuesWord(text: string, at: number): boolean {
  const before = at === 0 ? 0 : text.charCodeAt(at - 1)
  return (before >= 48 && before <= 57) || (before >= 65 && before <= 90) || (before >= 97 && before <= 122)
}

function characterAt(text: string, at: number, decodesPercent: boolean): Escaped {
  const code = text.charCodeAt(at)
  if (code === 38) {
    const entity = entityAt(text, at)
    if (entity) return entity
  }
  if (code === 37 && decodesPercent) {
    const percent = percentAt(text, at)
    if (percent) return percent
  }
  if (code < 0xd800 || code > 0xdbff) return { codePoint: code, length: 1 }
  const codePoint = text.codePointAt(at) ?? code
  return { codePoint, length: codePoint > 0xffff ? 2 : 1 }
}

class RunReader {
  readonly #onRun: (run: Run) => void
  #groups: Group[] = []
  #marks = ''
  #inGroup = false
  #afterStart = true
  #lead = ''
  #opensCell = false
  #isPiece = false

  constructor(onRun: (run: Run) => void) {
    this.#onRun = onRun
  }

  take(sign: Sign, from: number, to: number): void {
    if (sign.is === 'digits') {
      for (const digit of sign.digits) this.#digit(digit, from, to)
    } else if (sign.is === 'mark') {
      this.#mark(sign.mark)
    } else if (sign.is === 'other') {
      this.#close(false)
      this.#afterStart = false
    }
  }

  end(): void {
    this.#close(true)
  }

  #digit(digit: number, from: number, to: number): void {
    if (!this.#inGroup) this.#openGroup()
    const group = this.#groups.at(-1)
    if (!group) return
    group.count += 1
    group.to = to
    if (group.count > keptDigits) return
    group.digits.push(digit)
    group.starts.push(from)
  }

  #openGroup(): void {
    if (this.#groups.length === 0) {
      this.#lead = this.#marks
      this.#opensCell = this.#isAtCellEdge(this.#afterStart)
    }
    if (this.#groups.length === groupsInPiece) this.#cut()
    const gap = this.#groups.length === 0 ? '' : this.#marks
    this.#groups.push({ digits: [], starts: [], count: 0, to: 0, gap })
    this.#marks = ''
    this.#inGroup = true
  }

  #mark(mark: string): void {
    this.#inGroup = false
    this.#marks += mark
    const isLineEnd = this.#marks.indexOf('\n') !== this.#marks.lastIndexOf('\n')
    if (this.#marks.length <= longestGap && !isLineEnd) return
    const kept = this.#marks.slice(-longestGap)
    this.#close(false)
    this.#marks = kept
  }

  #cut(): void {
    this.#isPiece = true
    this.#deliver(false)
    this.#groups = this.#groups.slice(-groupsInCommon)
    this.#lead = ''
    this.#opensCell = false
  }

  #close(closesCell: boolean): void {
    if (this.#groups.length > 0) {
      this.#deliver(this.#isAtCellEdge(closesCell))
      this.#groups = []
      this.#afterStart = false
    }
    this.#isPiece = false
    this.#inGroup = false
    this.#marks = ''
  }

  #isAtCellEdge(besideTextEdge: boolean): boolean {
    return dividesCells(this.#marks) || (besideTextEdge && this.#marks.trim() === '')
  }

  #deliver(closesCell: boolean): void {
    this.#onRun({
      groups: this.#groups,
      lead: this.#lead,
      opensCell: this.#opensCell,
      closesCell,
      isPiece: this.#isPiece,
    })
  }
}
