import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { addDays, localDate } from '../../platform/time/local-date.model.ts'
import { addOrganisation } from '../organisations/add-organisation.ts'
import { organisationBySlug } from '../organisations/organisation.sql.ts'
import { organisationsEverCalled } from '../organisations/organisation-names.sql.ts'
import { agreed, rowsDiffer } from '../sheets/agreement.model.ts'
import type { SheetRow } from '../sheets/import.model.ts'
import { type RowStored, refusedIn } from '../sheets/import-sheet.ts'
import { oneRefused } from '../sheets/in-groups.ts'
import { checkKept } from './change-municipality-code.ts'
import type { MunicipalityRowInput } from './import-municipalities.input.ts'
import type { MunicipalityCode } from './municipality.model.ts'
import { codeByNumber } from './municipality.sql.ts'
import { putMunicipalityCode } from './put-municipality-code.ts'

/** The column that a refusal is about. */
const refused = refusedIn({
  'code-of-another': 'kommunenummer',
  'codes-overlap': 'fra',
  'period-empty': 'til',
  'code-has-changes': 'til',
  'code-has-figures': 'til',
  'organisation-unknown': 'organisasjon',
  'organisation-name-ambiguous': 'organisasjon',
  'slug-unreadable': 'kommune',
})

const factColumns = ['kommunenummer', 'kommune', 'organisasjon', 'fra', 'til', 'kilde'] as const

type Facts = Pick<MunicipalityRowInput, (typeof factColumns)[number]>

/** Stores a number that some rows of a file are about, with its organisation when that is new. */
export async function storeCode(
  tx: WriteTx,
  rows: readonly SheetRow<MunicipalityRowInput>[],
): Promise<readonly RowStored[]> {
  const facts = agreed(rows, factColumns)
  if (!facts.ok) return oneRefused(rows, facts.row, { ...rowsDiffer(facts.line), column: facts.column })
  const stored = await storeFacts(tx, facts.value)
  if (!stored.ok) return oneRefused(rows, 0, refused(stored))
  const { value } = stored
  return rows.map((_, index) => accept(index === 0 || value === 'added' ? value : 'nothing'))
}

async function storeFacts(tx: WriteTx, facts: Facts) {
  const found = await codeByNumber(tx, facts.kommunenummer)
  const organisation = await organisationOf(tx, facts, found)
  if (!organisation.ok) return organisation
  const code = { ...merged(facts, found), organisationId: organisation.value }
  const kept = found ? await checkKept(tx, code) : accept(true)
  if (!kept.ok) return kept
  const put = await putMunicipalityCode(tx, code)
  return put.ok ? accept(put.value.did) : put
}

/** A column that the file does not have leaves what stands there. */
function merged(facts: Facts, found: MunicipalityCode | undefined): Omit<MunicipalityCode, 'organisationId'> {
  const { til } = facts
  const until = til === undefined ? (found?.during.until ?? null) : til && addDays(til, 1)
  return {
    code: facts.kommunenummer,
    name: facts.kommune,
    during: { from: facts.fra, until },
    source: facts.kilde ?? found?.source ?? '',
  }
}

type Meant = Decision<string, string>

/** The organisation that has the number: the one that is named, or else the municipality of this name. */
async function organisationOf(
  tx: WriteTx,
  { organisasjon, kommune }: Facts,
  found: MunicipalityCode | undefined,
): Promise<Meant> {
  if (organisasjon) return namedOrganisation(tx, organisasjon)
  if (found) return accept(found.organisationId)
  const name = `${kommune} kommune`
  const known = await municipalitiesCalled(tx, name, kommune)
  if (known.length > 0) return onlyOne(known, name)
  const during = { from: null, until: null }
  const input = { name, kind: 'municipality', organisationNumber: null, languageForm: null, during } as const
  const added = await addOrganisation(tx, input)
  return added.ok ? accept(added.value.id) : added
}

const anyDay = localDate('2000-01-01')

async function namedOrganisation(tx: WriteTx, text: string): Promise<Meant> {
  const addressed = await organisationBySlug(tx, text, anyDay)
  if (addressed?.kind === 'municipality') return accept(addressed.id)
  return onlyOne(await municipalitiesCalled(tx, text), text)
}

function onlyOne([id, ...others]: readonly string[], name: string): Meant {
  if (!id) return refuse('organisation-unknown')
  return others.length > 0 ? refuse('organisation-name-ambiguous', { name }) : accept(id)
}

async function municipalitiesCalled(tx: WriteTx, ...names: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const name of names)
    for (const { id, kind } of await organisationsEverCalled(tx, name))
      if (kind === 'municipality') found.push(id)
  return [...new Set(found)]
}
