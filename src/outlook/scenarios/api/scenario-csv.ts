import { writeCsv } from '../../../platform/csv/write-csv.ts'
import type { ScenarioResults } from '../stored/scenario.model.ts'
import { type FigureRow, figureRows } from './scenario-rows.model.ts'

const NUMBERS = ['mean', 'p10', 'p25', 'p50', 'p75', 'p90'] as const

/** A scenario's figures as a file that a spreadsheet opens: a row for each picture, year and figure. */
export const scenarioCsv = (results: ScenarioResults): string =>
  writeCsv<FigureRow>(
    [
      { name: 'variant', kind: 'text', value: ({ variant }) => variant },
      { name: 'year', kind: 'number', value: ({ year }) => year },
      { name: 'indicator', kind: 'text', value: ({ indicator }) => indicator },
      ...NUMBERS.map((name) => ({
        name,
        kind: 'number' as const,
        value: (row: FigureRow) => plain(row[name]),
      })),
    ],
    figureRows(results),
  )

/** Small numbers without an exponent, which spreadsheets and the reader of our own files would stumble over. */
const plain = (value: number): string => {
  const text = `${value}`
  return text.includes('e') ? value.toFixed(10) : text
}
