import { type CsvColumn, writeCsv } from '../../platform/csv/write-csv.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import type { MunicipalityRow } from './municipality-row.model.ts'

/** The columns of a file of municipalities. Dates are YYYY-MM-DD; the last day is included. */
const columns: readonly CsvColumn<MunicipalityRow>[] = [
  { name: 'kommunenummer', kind: 'text', value: ({ code }) => code },
  { name: 'kommune', kind: 'text', value: ({ name }) => name },
  { name: 'organisasjon', kind: 'text', value: ({ slug }) => slug },
  { name: 'fra', kind: 'text', value: ({ during }) => during.from },
  { name: 'til', kind: 'text', value: ({ during }) => during.until && addDays(during.until, -1) },
  { name: 'kilde', kind: 'text', value: ({ source }) => source },
  { name: 'innbyggere', kind: 'number', value: ({ persons }) => persons },
  { name: 'talt_dato', kind: 'text', value: ({ countedOn }) => countedOn },
  { name: 'folketall_kilde', kind: 'text', value: ({ countedBy }) => countedBy },
]

/** The list as a file that a Norwegian spreadsheet opens. */
export const municipalitiesCsv = (rows: readonly MunicipalityRow[]): string =>
  writeCsv(columns, rows, 'spreadsheet')
