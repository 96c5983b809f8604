// A spreadsheet runs a cell that begins with one of these as a formula (CWE-1236).
const formula = /^'*[=+\-@\t\r\n]/
const guarded = /^'+[=+\-@\t\r\n]/

/** Puts an apostrophe before a text that a spreadsheet would run; `unguardText` takes exactly that one away. */
export const guardText = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** A cell as it was before `guardText`. */
export const unguardText = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell)
