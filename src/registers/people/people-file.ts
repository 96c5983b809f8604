import { type CsvColumn, writeCsv } from '../../platform/csv/write-csv.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import { heldRoleWords } from '../words.model.ts'
import { type Represented, wordFor } from './represented.model.ts'
import type { PersonRole } from './role.model.ts'

/** Who does what and when, as a file that a Norwegian spreadsheet opens and that can be imported again. */
export function peopleCsv(roles: readonly PersonRole[], organisations: readonly Represented[]): string {
  const columns: readonly CsvColumn<PersonRole>[] = [
    { name: 'navn', kind: 'text', value: ({ name }) => name },
    { name: 'rolle', kind: 'text', value: ({ role }) => heldRoleWords[role] },
    {
      name: 'organisasjon',
      kind: 'text',
      value: ({ organisationId }) => wordFor(organisationId, organisations),
    },
    { name: 'fra', kind: 'text', value: ({ during }) => during.from },
    { name: 'til', kind: 'text', value: ({ during }) => during.until && addDays(during.until, -1) },
  ]
  return writeCsv(columns, roles, 'spreadsheet')
}
