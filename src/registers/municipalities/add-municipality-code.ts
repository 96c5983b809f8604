import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { type DateRange, overlaps } from '../../platform/time/date-range.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { addOrganisation } from '../organisations/add-organisation.ts'
import type { OrganisationRefusal } from '../organisations/organisation-rules.model.ts'
import type { CodeRefusal } from './code-rules.model.ts'
import type { MunicipalityCode, Takeover } from './municipality.model.ts'
import { codeByNumber, codesOf, lockMunicipalities } from './municipality.sql.ts'
import { putMunicipalityCode } from './put-municipality-code.ts'
import { recordReform } from './record-reform.ts'
import { type ReformRefusal, whole } from './reform.model.ts'

export type NewMunicipalityCode = {
  readonly code: string
  readonly name: string
  readonly during: DateRange & { readonly from: LocalDate }
  readonly source: string
  /** Null for a municipality that was not there before. */
  readonly organisationId: string | null
  /** `whole`: the people follow from the old number. `split`: they are divided, which is told afterwards. */
  readonly takeover: Takeover
}

export type AddCodeRefusal =
  | 'code-stands-already'
  | 'nothing-to-take-over'
  | 'code-begins-inside'
  | CodeRefusal
  | ReformRefusal
  | OrganisationRefusal

/** The number that was added, and the one it took over from. */
export type CodeAdded = { readonly code: string; readonly from: string | null }

/**
 * Adds a municipality's number, with its organisation when that is new. The number that it takes over from ends
 * the day before. Administrators only; run it so that nothing is kept when it refuses.
 */
export async function addMunicipalityCode(
  tx: WriteTx,
  { takeover, ...input }: NewMunicipalityCode,
): Promise<Decision<CodeAdded, AddCodeRefusal>> {
  await lockMunicipalities(tx)
  const { code, during } = input
  const found = await codeByNumber(tx, code)
  if (found) return refuse('code-stands-already', { code, name: found.name })
  const organisation = await organisationOf(tx, input)
  if (!organisation.ok) return organisation
  const organisationId = organisation.value
  const old = await numberBefore(tx, { organisationId, during, takeover })
  if (!old.ok) return old
  const ended = old.value && (await endNumber(tx, old.value, during.from))
  if (ended && !ended.ok) return ended
  const added = await putMunicipalityCode(tx, { ...input, organisationId })
  if (!added.ok) return added
  if (old.value && takeover === 'whole') {
    const line = { fromCode: old.value.code, toCode: code, weightMillionths: whole }
    const recorded = await recordReform(tx, { onDate: during.from, lines: [line], source: input.source })
    if (!recorded.ok) return recorded
  }
  return accept({ code, from: old.value?.code ?? null })
}

type Beginning = Pick<NewMunicipalityCode, 'during' | 'takeover'> & { readonly organisationId: string }

/** The number that the new one takes over from; undefined when none is meant, and none is in the way. */
async function numberBefore(
  tx: WriteTx,
  { organisationId, during, takeover }: Beginning,
): Promise<Decision<MunicipalityCode | undefined, AddCodeRefusal>> {
  const before = await codeBefore(tx, organisationId, during.from)
  if (takeover !== 'none') return before ? accept(before) : refuse('nothing-to-take-over')
  return before && overlaps(before.during, during)
    ? refuse('code-begins-inside', { code: before.code })
    : accept(undefined)
}

const endNumber = (tx: WriteTx, old: MunicipalityCode, until: LocalDate) =>
  putMunicipalityCode(tx, { ...old, during: { from: old.during.from, until } })

type Described = Omit<NewMunicipalityCode, 'takeover'>

/** The municipality's organisation, added when it is new. */
async function organisationOf(
  tx: WriteTx,
  { organisationId, name, during }: Described,
): Promise<Decision<string, OrganisationRefusal>> {
  if (organisationId !== null) return accept(organisationId)
  const added = await addOrganisation(tx, {
    name: `${name} kommune`,
    kind: 'municipality',
    organisationNumber: null,
    languageForm: null,
    during,
  })
  return added.ok ? accept(added.value.id) : added
}

/** The number in use when the new one begins. */
async function codeBefore(
  tx: WriteTx,
  organisationId: string,
  from: LocalDate,
): Promise<MunicipalityCode | undefined> {
  const codes = await codesOf(tx, organisationId)
  return codes.find(
    ({ during }) =>
      (during.from === null || during.from < from) && (during.until === null || during.until >= from),
  )
}
