import type { WriteTx } from '../../platform/db/index.ts'
import { slugOf } from '../../platform/records/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { addDays, type LocalDate, localDate } from '../../platform/time/local-date.model.ts'
import { codeByNumber } from '../municipalities/municipality.sql.ts'
import { agreed, rowsDiffer } from '../sheets/agreement.model.ts'
import type { SheetRow } from '../sheets/import.model.ts'
import { type RowStored, refusedIn } from '../sheets/import-sheet.ts'
import { inGroups, oneRefused } from '../sheets/in-groups.ts'
import type { OrganisationRow } from './import-organisations.input.ts'
import type { Organisation } from './organisation.model.ts'
import {
  namesOf,
  type OrganisationFields,
  organisationById,
  organisationByNumber,
  organisationBySlug,
  slugsLike,
} from './organisation.sql.ts'
import { organisationsEverCalled } from './organisation-names.sql.ts'
import { freeSlug } from './organisation-rules.model.ts'
import { putOrganisation } from './put-organisation.ts'
import { type ToldName, type ToldNames, withToldNames } from './told-names.model.ts'

/** The column that a refusal is about. */
const refused = refusedIn({
  'slug-unreadable': 'organisasjon',
  'organisation-number-wrong': 'organisasjonsnummer',
  'organisation-number-taken': 'organisasjonsnummer',
  'organisation-name-ambiguous': 'navn',
  'code-of-another': 'kommunenummer',
  'name-missing': 'navn',
  'name-needs-date': 'navn_fra',
  'names-overlap': 'navn_fra',
  'name-until-follows': 'navn_til',
})

const factColumns = [
  'slag',
  'organisasjonsnummer',
  'kommunenummer',
  'malform',
  'fra',
  'til',
  'organisasjon',
] as const

type Facts = Pick<OrganisationRow, (typeof factColumns)[number]>

/** Rows about one organisation have the same address, else the same number, else the same name. */
const keyOf = ({ organisasjon, organisasjonsnummer, kommunenummer, navn }: OrganisationRow): string =>
  organisasjon ?? organisasjonsnummer ?? kommunenummer ?? navn.toLowerCase()

/** Stores a file of organisations: those that are new, and what has changed in the others. Administrators only. */
export const importOrganisations = inGroups(keyOf, storeOrganisation)

async function storeOrganisation(
  tx: WriteTx,
  rows: readonly SheetRow<OrganisationRow>[],
): Promise<readonly RowStored[]> {
  const facts = agreed(rows, factColumns)
  if (!facts.ok) return oneRefused(rows, facts.row, { ...rowsDiffer(facts.line), column: facts.column })
  const name = rows.find(({ value }) => (value.navneslag ?? 'official') === 'official') ?? rows[0]
  const calledSo = name?.value.navn ?? ''
  const found = await meantOrganisation(tx, calledSo, facts.value)
  if (!found.ok) return oneRefused(rows, 0, refused(found))
  const stood = found.value ? await namesOf(tx, found.value.id) : []
  const names = withToldNames(stood, rows.map(toldName))
  if (!names.ok) return oneRefused(rows, names.at, refusedName(names))
  const slug = found.value?.slug ?? facts.value.organisasjon ?? (await newSlug(tx, calledSo))
  const fields = { slug, ...merged(facts.value, found.value) }
  const put = await putOrganisation(tx, { ...fields, names: [...names.value.names] })
  if (!put.ok)
    return oneRefused(rows, 0, put.code === 'period-empty' ? { ...put, column: 'til' } : refused(put))
  return outcomes(names.value, found.value && !isSame(fields, found.value))
}

const refusedName = (refusal: Parameters<typeof refused>[0]): RowStored =>
  refusal.code === 'period-empty' ? { ...refusal, column: 'navn_til' } : refused(refusal)

/** What each row led to; facts that changed are told of at the first. */
const outcomes = ({ did }: ToldNames, factsChanged: boolean | undefined): RowStored[] =>
  did.map((one, index) => accept(index === 0 && one === 'nothing' && factsChanged ? 'changed' : one))

const dayAfter = (last: LocalDate | null): LocalDate | null => last && addDays(last, 1)

const toldName = ({ value }: SheetRow<OrganisationRow>): ToldName => ({
  name: value.navn,
  kind: value.navneslag ?? 'official',
  from: value.navn_fra,
  until: value.navn_til === undefined ? undefined : dayAfter(value.navn_til),
})

/** A column that the file does not have leaves what stands there. */
function merged(facts: Facts, found: Organisation | undefined): Omit<OrganisationFields, 'slug'> {
  const { organisasjonsnummer, malform, fra, til } = facts
  return {
    kind: facts.slag,
    organisationNumber:
      organisasjonsnummer === undefined ? (found?.organisationNumber ?? null) : organisasjonsnummer,
    languageForm: malform === undefined ? (found?.languageForm ?? null) : malform,
    during: {
      from: fra === undefined ? (found?.during.from ?? null) : fra,
      until: til === undefined ? (found?.during.until ?? null) : dayAfter(til),
    },
  }
}

const isSame = (fields: OrganisationFields, found: Organisation): boolean =>
  fields.kind === found.kind &&
  fields.organisationNumber === found.organisationNumber &&
  fields.languageForm === found.languageForm &&
  fields.during.from === found.during.from &&
  fields.during.until === found.during.until

async function newSlug(tx: WriteTx, name: string): Promise<string> {
  const beginning = slugOf(name, 70)
  return freeSlug(beginning, await slugsLike(tx, beginning))
}

/** Any day: what is asked for is the organisation itself. */
const anyDay = localDate('2000-01-01')

type Meant = Decision<Organisation | undefined, 'organisation-name-ambiguous' | 'code-of-another'>

/** The organisation that rows are about; undefined when it is new. */
async function meantOrganisation(tx: WriteTx, name: string, facts: Facts): Promise<Meant> {
  const { organisasjon: slug, organisasjonsnummer: number, kommunenummer } = facts
  const code = kommunenummer ? await codeByNumber(tx, kommunenummer) : undefined
  const found =
    (slug ? await organisationBySlug(tx, slug, anyDay) : undefined) ??
    (number && !slug ? await organisationByNumber(tx, number, anyDay) : undefined)
  if (code && (slug || found) && code.organisationId !== found?.id)
    return refuse('code-of-another', { code: code.code, name: code.name })
  if (slug || found) return accept(found)
  if (code) return accept(await organisationById(tx, code.organisationId, anyDay))
  return organisationCalled(tx, name, number ?? null)
}

/** Somebody with the name and another number is somebody else. */
async function organisationCalled(tx: WriteTx, name: string, number: string | null): Promise<Meant> {
  const called = await organisationsEverCalled(tx, name)
  const [first, ...others] = called.filter(
    ({ organisationNumber }) => !number || !organisationNumber || organisationNumber === number,
  )
  if (!first) return accept(undefined)
  if (others.length > 0) return refuse('organisation-name-ambiguous', { name })
  return accept(await organisationById(tx, first.id, anyDay))
}
