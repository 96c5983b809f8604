import type { Refusal } from '../refusal/refusal.model.ts'
import { formatNumber } from '../text/format.ts'
import { currentLocale, m } from '../text/index.ts'
import type { CsvRefusal } from './read-csv.ts'

type Details = Readonly<Record<string, string>>

const figure = (text: string | undefined): string => formatNumber(text, currentLocale())

const texts: Record<CsvRefusal, (details: Details) => string> = {
  'csv-too-large': ({ max }) => m.csvTooLarge({ megabytes: figure(max && `${Number(max) / 1_000_000}`) }),
  'csv-not-text': () => m.csvNotText(),
  'csv-empty': () => m.csvEmpty(),
  'csv-quote': ({ line = '' }) => m.csvQuote({ line }),
  'csv-too-many-rows': ({ max }) => m.csvTooManyRows({ max: figure(max) }),
  'csv-too-many-columns': ({ max }) => m.csvTooManyColumns({ max: figure(max) }),
  'csv-column-without-name': ({ column = '' }) => m.csvColumnWithoutName({ column }),
  'csv-column-twice': ({ column = '' }) => m.csvColumnTwice({ column }),
  'csv-row-too-long': ({ line = '' }) => m.csvRowTooLong({ line }),
  'csv-cell-too-long': ({ line = '', column = '', max }) =>
    m.csvCellTooLong({ line, column, max: figure(max) }),
}

/** The sentence for a file that was refused, in the language of the page. */
export const csvRefusalText = ({ code, details = {} }: Refusal<CsvRefusal>): string => texts[code](details)
