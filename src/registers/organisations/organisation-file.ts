import { type CsvColumn, writeCsv } from '../../platform/csv/write-csv.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import { kindWords, languageFormWords, nameKindWords } from '../words.model.ts'
import type { Organisation, OrganisationName } from './organisation.model.ts'

type NameRow = { readonly organisation: Organisation; readonly called: OrganisationName }

/** A row for each name; what the organisation is, is said again in each. The last day is included. */
const columns: readonly CsvColumn<NameRow>[] = [
  { name: 'navn', kind: 'text', value: ({ called }) => called.name },
  { name: 'slag', kind: 'text', value: ({ organisation }) => kindWords[organisation.kind] },
  {
    name: 'organisasjonsnummer',
    kind: 'text',
    value: ({ organisation }) => organisation.organisationNumber,
  },
  { name: 'kommunenummer', kind: 'text', value: ({ organisation }) => organisation.code },
  {
    name: 'malform',
    kind: 'text',
    value: ({ organisation: { languageForm } }) => languageForm && languageFormWords[languageForm],
  },
  { name: 'fra', kind: 'text', value: ({ organisation }) => organisation.during.from },
  {
    name: 'til',
    kind: 'text',
    value: ({ organisation: { during } }) => during.until && addDays(during.until, -1),
  },
  { name: 'organisasjon', kind: 'text', value: ({ organisation }) => organisation.slug },
  { name: 'navneslag', kind: 'text', value: ({ called }) => nameKindWords[called.kind] },
  { name: 'navn_fra', kind: 'text', value: ({ called }) => called.during.from },
  {
    name: 'navn_til',
    kind: 'text',
    value: ({ called: { during } }) => during.until && addDays(during.until, -1),
  },
]

/** The register, every name included, as a file that a Norwegian spreadsheet opens and that can be imported again. */
export const organisationsCsv = (
  organisations: readonly Organisation[],
  names: ReadonlyMap<string, readonly OrganisationName[]>,
): string =>
  writeCsv(
    columns,
    organisations.flatMap((organisation) =>
      (names.get(organisation.id) ?? []).map((called) => ({ organisation, called })),
    ),
    'spreadsheet',
  )
