import { type CsvColumn, writeCsv } from '../../platform/csv/write-csv.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import { kindWords, partWords, visibilityWords } from '../words.model.ts'
import type { FullMemberRow } from './member-row.model.ts'

/** The columns of a file of members, the same out and in. Dates are YYYY-MM-DD; the last day is included. */
const columns: readonly CsvColumn<FullMemberRow>[] = [
  { name: 'navn', kind: 'text', value: ({ name }) => name },
  { name: 'slag', kind: 'text', value: ({ kind }) => kindWords[kind] },
  { name: 'organisasjonsnummer', kind: 'text', value: ({ organisationNumber }) => organisationNumber },
  { name: 'kommunenummer', kind: 'text', value: ({ code }) => code },
  { name: 'deltar_som', kind: 'text', value: ({ part }) => partWords[part] },
  { name: 'rolle', kind: 'text', value: ({ roleText }) => roleText },
  { name: 'plass', kind: 'number', value: ({ position }) => position },
  { name: 'med_fra', kind: 'text', value: ({ during }) => during.from },
  { name: 'med_til', kind: 'text', value: ({ during }) => during.until && addDays(during.until, -1) },
  { name: 'merknad', kind: 'text', value: ({ note }) => note },
  { name: 'kilde', kind: 'text', value: ({ source }) => source },
  { name: 'synlig_for', kind: 'text', value: ({ visibility }) => visibilityWords[visibility] },
]

/** The list as a file that a Norwegian spreadsheet opens and that can be imported again. */
export const membersCsv = (rows: readonly FullMemberRow[]): string => writeCsv(columns, rows, 'spreadsheet')
