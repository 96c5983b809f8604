import { type CsvColumn, writeCsv } from '../../platform/csv/write-csv.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import { kindWords, languageFormWords } from '../words.model.ts'
import type { Organisation } from './organisation.model.ts'

const columns: readonly CsvColumn<Organisation>[] = [
  { name: 'navn', kind: 'text', value: ({ name }) => name },
  { name: 'slag', kind: 'text', value: ({ kind }) => kindWords[kind] },
  { name: 'organisasjonsnummer', kind: 'text', value: ({ organisationNumber }) => organisationNumber },
  { name: 'kommunenummer', kind: 'text', value: ({ code }) => code },
  {
    name: 'malform',
    kind: 'text',
    value: ({ languageForm }) => languageForm && languageFormWords[languageForm],
  },
  { name: 'fra', kind: 'text', value: ({ during }) => during.from },
  { name: 'til', kind: 'text', value: ({ during }) => during.until && addDays(during.until, -1) },
]

/** The register as a file that a Norwegian spreadsheet opens. */
export const organisationsCsv = (rows: readonly Organisation[]): string =>
  writeCsv(columns, rows, 'spreadsheet')
