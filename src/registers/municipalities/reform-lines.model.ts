type Fields = Readonly<Record<string, string>>

const field = /^lines\.(\d{1,4})\.(from|to|share)$/

/** The numbers of the form's lines, blank ones too, in their order. */
export function lineNumbers(fields: Fields): number[] {
  const numbers = Object.keys(fields).flatMap((name) => Number(field.exec(name)?.[1] ?? Number.NaN))
  return [...new Set(numbers.filter((number) => !Number.isNaN(number)))].sort((a, b) => a - b)
}

const isBlank = (fields: Fields, line: number): boolean =>
  ['from', 'to', 'share'].every((part) => (fields[`lines.${line}.${part}`] ?? '').trim() === '')

/** The numbers of the lines that somebody has written in. */
export const filledLines = (fields: Fields): number[] =>
  lineNumbers(fields).filter((line) => !isBlank(fields, line))

/** The form without the lines that nobody has written in. */
export function withoutBlankLines(fields: Fields): Record<string, string> {
  const filled = new Set(filledLines(fields))
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => {
      const line = field.exec(name)?.[1]
      return line === undefined || filled.has(Number(line))
    }),
  )
}

/** The lines that a form shows: those written in, and blank ones up to `atLeast` and one more. */
export function shownLines(fields: Fields, atLeast: number): number[] {
  const filled = filledLines(fields)
  const next = (filled.at(-1) ?? -1) + 1
  const blank = Math.max(atLeast - filled.length, 1)
  return [...filled, ...Array.from({ length: blank }, (_, index) => next + index)]
}
