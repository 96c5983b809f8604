import { BadFile } from './bad-file.ts'
import { type OldBorders, oldBorders } from './code-changes.model.ts'
import { isMunicipalityOfToday } from './municipality-names.model.ts'
import { readCsvGrid } from './read-csv-grid.ts'
import { readFileBytes } from './read-file-bytes.ts'
import { type TodayWeights, todayWeights } from './today-weights.model.ts'

type WeightRow = { from: string; to: string; before: number; weight: number; line: number }

/**
 * Reads weights of one's own for old codes: `from_code,to_code,weight` and, if wanted, `on_date` (when the old code went
 * out of use); other columns are passed over. They take the place of ours for the codes they name. Throws `BadFile`.
 */
export async function readWeightsFile(file: string): Promise<TodayWeights> {
  const [header = [], ...body] = readCsvGrid(file, await readFileBytes(file))
  const columns = new Map(header.map((name, at) => [name.trim().toLowerCase(), at]))
  for (const name of ['from_code', 'to_code', 'weight'])
    if (!columns.has(name)) throw new BadFile(file, `the column "${name}" is missing.`, 1)
  const rows = body.flatMap((cells, at) => {
    const cell = (name: string) => cells[columns.get(name) ?? -1]?.trim() ?? ''
    return cells.every((text) => text.trim() === '') ? [] : [readRow(file, cell, at + 2)]
  })
  if (rows.length === 0) throw new BadFile(file, 'there are no weights in it.')
  refuseWrongSums(file, rows)
  return todayWeights(withOwn(rows))
}

function readRow(file: string, cell: (name: string) => string, line: number): WeightRow {
  const [from, to] = [cell('from_code'), cell('to_code')]
  const weight = Number(cell('weight').replace(',', '.'))
  if (!/^\d{4}$/.test(from))
    throw new BadFile(file, `"${from}" is no municipality code; a code has four digits.`, line)
  if (!isMunicipalityOfToday(to))
    throw new BadFile(file, `"${to}" is not the code of a municipality of today.`, line)
  if (cell('weight') === '' || !(weight > 0 && weight <= 1))
    throw new BadFile(file, `the weight must be above 0 and at most 1, not "${cell('weight')}".`, line)
  const date = cell('on_date')
  if (date !== '' && !/^\d{4}-\d\d-\d\d$/.test(date))
    throw new BadFile(file, `"${date}" is no date; write it as 2020-01-01.`, line)
  const year = Number(date.slice(0, 4))
  return { from, to, weight, line, before: date === '' ? 9999 : year + (date.endsWith('-01-01') ? 0 : 1) }
}

function refuseWrongSums(file: string, rows: readonly WeightRow[]): void {
  for (const [from, parts] of Map.groupBy(rows, (row) => row.from)) {
    const sum = parts.reduce((total, { weight }) => total + weight, 0)
    if (Math.abs(sum - 1) > 0.001)
      throw new BadFile(
        file,
        `the weights of ${from} add up to ${Math.round(sum * 1000) / 1000} and not to 1.`,
        parts[0]?.line,
      )
  }
}

/** Ours without the codes that the file speaks of, and the file's. */
function withOwn(rows: readonly WeightRow[]): OldBorders[] {
  const named = new Set(rows.map(({ from }) => from))
  const ours = oldBorders.flatMap((borders) => {
    const parts = borders.parts.filter(({ code }) => !named.has(code))
    return parts.length > 0 ? [{ ...borders, parts }] : []
  })
  const own = Map.groupBy(rows, ({ to, before }) => `${to} ${before}`)
  const added = [...own.values()].flatMap((parts) => {
    const [first] = parts
    if (!first) return []
    return [
      {
        today: first.to,
        before: first.before,
        parts: parts.map(({ from, weight }) => ({ code: from, weight })),
      },
    ]
  })
  return mergedSets([...ours, ...added])
}

/** Sets of borders that ended at the same time are one set. */
function mergedSets(borders: readonly OldBorders[]): OldBorders[] {
  const byTime = Map.groupBy(borders, ({ today, before }) => `${today} ${before}`)
  return [...byTime.values()].flatMap((sets) => {
    const [first] = sets
    return first ? [{ ...first, parts: sets.flatMap(({ parts }) => parts) }] : []
  })
}
