import { csvRefusalText } from '../platform/csv/csv-refusal-text.ts'
import { readCsv } from '../platform/csv/read-csv.ts'
import { inLanguage } from '../platform/text/index.ts'
import type { LocalDate } from '../platform/time/local-date.model.ts'
import type { Path, Problem, Reading } from './problem.ts'
import { resolveDays } from './relative-day.model.ts'

/** A row of a file as its columns' names and texts; columns left empty are not there. */
export type Row = Readonly<Record<string, string>>

/** Reads a CSV file whose first line names the columns; `lineOf([2])` is the line of its third row. */
export function readRows(file: string, bytes: Uint8Array, day: LocalDate): Reading<Row[]> {
  const read = readCsv(bytes)
  if (!read.ok) {
    const problem: Problem = {
      file,
      line: Number(read.details?.line) || null,
      text: inLanguage('en', () => csvRefusalText(read)),
    }
    return { ok: false, problems: [problem] }
  }
  const { header, rows } = read.value
  const value = rows.map(({ cells }) =>
    Object.fromEntries(
      header.flatMap((name, column) => {
        const cell = `${resolveDays(cells[column]?.trim() ?? '', day)}`
        return cell === '' ? [] : [[name, cell]]
      }),
    ),
  )
  const lineOf = ([row]: Path) => rows[Number(row)]?.line ?? 1
  return { ok: true, told: { file, value, lineOf } }
}
