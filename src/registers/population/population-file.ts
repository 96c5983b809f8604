import { type CsvColumn, writeCsv } from '../../platform/csv/write-csv.ts'
import type { PopulationRow } from './population-row.model.ts'

/** The columns of a file of figures, the same out and in. Ages are whole years, both included; 0–150 is everybody. */
const columns: readonly CsvColumn<Omit<PopulationRow, 'id'>>[] = [
  { name: 'kommunenummer', kind: 'text', value: ({ code }) => code },
  { name: 'kommune', kind: 'text', value: ({ municipality }) => municipality },
  { name: 'dato', kind: 'text', value: ({ onDate }) => onDate },
  { name: 'alder_fra', kind: 'number', value: ({ ages }) => ages.from },
  { name: 'alder_til', kind: 'number', value: ({ ages }) => ages.to },
  { name: 'innbyggere', kind: 'number', value: ({ persons }) => persons },
  { name: 'kilde', kind: 'text', value: ({ source }) => source },
]

/** Figures as a file that a Norwegian spreadsheet opens and that can be imported again. */
export const populationCsv = (rows: readonly Omit<PopulationRow, 'id'>[]): string =>
  writeCsv(columns, rows, 'spreadsheet')
