import { parse } from 'csv-parse/sync'
import { BadFile } from './bad-file.ts'
import type { Grid } from './grid-shape.ts'

/**
 * A CSV file as rows of texts, at their lines: UTF-8 or Windows-1252; semicolon, tab or comma, whichever the most lines
 * agree on. Lines may differ in length: a title stands above the table and notes below. Throws `BadFile`.
 */
export function readCsvGrid(name: string, bytes: Uint8Array): Grid {
  const text = decoded(bytes)
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    })
  } catch (fault) {
    throw new BadFile(name, `the CSV cannot be read: ${fault instanceof Error ? fault.message : 'unknown'}.`)
  }
}

/** Statistics Norway writes Windows-1252 where UTF-8 is not asked for; what is no UTF-8 is that. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
  const score = (mark: string) => {
    const counts = lines.map((line) => line.split(mark).length - 1).filter((count) => count > 0)
    const usual = counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    return counts.filter((count) => count === usual).length * Math.min(usual, 3)
  }
  return [';', '\t', ','].reduce((best, mark) => (score(mark) > score(best) ? mark : best))
}
