import { type CsvColumn, writeCsv } from '../../platform/csv/write-csv.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import type { HistoryRow } from './municipality-history.sql.ts'
import { whole } from './reform.model.ts'

/** Dates are YYYY-MM-DD, and the last day is included. The share is of all the people, 1 for all of them. */
const columns: readonly CsvColumn<HistoryRow>[] = [
  { name: 'kommunenummer', kind: 'text', value: ({ code }) => code },
  { name: 'kommune', kind: 'text', value: ({ name }) => name },
  { name: 'organisasjon', kind: 'text', value: ({ slug }) => slug },
  { name: 'fra', kind: 'text', value: ({ during }) => during.from },
  { name: 'til', kind: 'text', value: ({ during }) => during.until && addDays(during.until, -1) },
  { name: 'kilde', kind: 'text', value: ({ source }) => source },
  { name: 'gikk_til', kind: 'text', value: ({ toCode }) => toCode },
  {
    name: 'andel',
    kind: 'number',
    value: ({ weightMillionths }) => weightMillionths && weightMillionths / whole,
  },
  { name: 'endring_kilde', kind: 'text', value: ({ changeSource }) => changeSource },
]

/** The history of the numbers as a file that a Norwegian spreadsheet opens and that can be imported again. */
export const municipalityHistoryCsv = (rows: readonly HistoryRow[]): string =>
  writeCsv(columns, rows, 'spreadsheet')
