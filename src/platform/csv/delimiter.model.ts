/** What may stand between cells; where the counts do not tell, the earlier is taken. */
export const delimiters = [';', '\t', ','] as const

export type Delimiter = (typeof delimiters)[number]

const linesLookedAt = 20
const charactersLookedAt = 100_000

/** The delimiter that gives the first lines the same number of cells, and the most of them. */
export function detectDelimiter(text: string): Delimiter {
  const lines = unquotedLines(text.slice(0, charactersLookedAt))
  const scores = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(lines, delimiter) }))
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

/** The text without what is quoted, so that a comma in a name does not count. */
function unquotedLines(text: string): string[] {
  const lines = text.replace(/"[^"]*(?:"|$)/g, '').split(/\r\n|\n|\r/)
  return lines.filter((line) => line.trim() !== '').slice(0, linesLookedAt)
}

function scoreOf(lines: readonly string[], delimiter: Delimiter): number {
  const counts = lines.map((line) => line.split(delimiter).length - 1)
  const inHeader = counts[0] ?? 0
  if (inHeader === 0) return 0
  const alike = counts.filter((count) => count === inHeader).length / counts.length
  return alike * 1_000 + Math.min(inHeader, 500)
}
