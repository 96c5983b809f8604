import { dividesCells } from './digit-run.model.ts'
import { gapsOf, isWhole, type NumberWindow, shapeOf } from './number-window.model.ts'

/**
 * What eleven digits look like from the way they are grouped: an identity number, something that is more
 * likely figures in a row (`doubtful`), an account or a foreign telephone number (`other-number`), or `nothing`.
 */
export type WrittenForm = 'identity' | 'doubtful' | 'other-number' | 'nothing'

const usualShapes = new Set(['11', '6,5', '6,3,2', '2,2,2,5', '2,2,2,3,2', '2,2,7'])

/** Judges the grouping alone; whether the digits are a valid number is for the check digits to say. */
export function writtenForm(window: NumberWindow): WrittenForm {
  const shape = shapeOf(window)
  const gaps = gapsOf(window)
  if (isTelephone(window)) return 'other-number'
  if (window.reading === 'dated')
    return gaps.some(separatesRecords) || shape[0] === 13 ? 'nothing' : 'doubtful'
  if (isAccount(shape, gaps)) return 'other-number'
  if (shape.every((count) => count === 1)) return singlesForm(window)
  const isUsual = usualShapes.has(shape.join())
  const isParted = gaps.some(separatesRecords)
  if (!isWhole(window)) return isUsual && !isParted ? 'identity' : 'nothing'
  // A date in one cell and a figure in the next.
  if (isUsual && isParted && shape.length > 2) return 'doubtful'
  return isUsual ? 'identity' : unusualForm(window, shape, gaps)
}

// A column of figures, or a line of a CSV file, is not one number.
const separatesRecords = (gap: string): boolean => dividesCells(gap) || gap.trim() === ','

const isTelephone = ({ run, first, digits }: NumberWindow): boolean =>
  first === 0 && run.lead.endsWith('+') && digits[0] !== 0

const isAccount = (shape: readonly number[], gaps: readonly string[]): boolean =>
  shape.join() === '4,2,5' && gaps.every((gap) => gap === gaps[0] && (gap === '.' || gap === ' '))

/** Single digits with air between (as text out of a PDF may be): only when they are eleven, or a multiple. */
function singlesForm({ run, first, last }: NumberWindow): WrittenForm {
  const isSingle = (index: number) => run.groups[index]?.count === 1
  let begin = first
  while (isSingle(begin - 1)) begin -= 1
  let end = last
  while (isSingle(end + 1)) end += 1
  return (end - begin + 1) % 11 === 0 && (first - begin) % 11 === 0 ? 'identity' : 'nothing'
}

function unusualForm({ run }: NumberWindow, shape: readonly number[], gaps: readonly string[]): WrittenForm {
  const texts = run.groups.map((group) => group.digits.join(''))
  if (holdsYear(texts) || isListOfAmounts(texts, gaps)) return 'nothing'
  const marks = new Set(gaps.map((gap) => gap.trim()))
  if (marks.size > 1 && [...marks].some((mark) => mark.includes(':'))) return 'nothing'
  // 0,25 0,30 0,45: points inside the figures and spaces between them.
  const isDecimals = marks.has('') && (marks.has('.') || marks.has(','))
  return isDecimals && shape.length > 2 ? 'doubtful' : 'identity'
}

/** Dates and times in a row: a year beside a day or a month. */
const holdsYear = (texts: readonly string[]): boolean =>
  texts.some(
    (text, index) =>
      /^(?:19|20)\d\d$/.test(text) &&
      [texts[index - 1], texts[index + 1]].some((next) => next && next.length <= 2),
  )

/** Two or more amounts in groups of three: 218 000 92 000. */
function isListOfAmounts(texts: readonly string[], gaps: readonly string[]): boolean {
  if (texts[0]?.startsWith('0') || gaps.some((gap) => gap !== ' ')) return false
  let amounts = 1
  for (const [index, text] of texts.entries()) {
    if (text.length > 3) return false
    if (text.length === 3) continue
    if (texts[index + 1]?.length !== 3 || text.startsWith('0')) return false
    if (index > 0) amounts += 1
  }
  return amounts > 1
}
