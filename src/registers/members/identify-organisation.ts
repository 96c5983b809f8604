import type { WriteTx } from '../../platform/db/index.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { type LocalDate, localDate } from '../../platform/time/local-date.model.ts'
import { codeByNumber } from '../municipalities/municipality.sql.ts'
import { addOrganisation } from '../organisations/add-organisation.ts'
import type { OrganisationKind } from '../organisations/organisation.model.ts'
import { organisationById, organisationByNumber } from '../organisations/organisation.sql.ts'
import { organisationsCalled } from '../organisations/organisation-names.sql.ts'
import type { OrganisationRefusal } from '../organisations/organisation-rules.model.ts'
import { choose, type IdentificationRefusal } from './identify-organisation.model.ts'

/** Who is to take part: an organisation in the register, or one that is described and perhaps there already. */
export type Who =
  | { readonly organisationId: string }
  | {
      readonly name: string
      readonly kind: OrganisationKind
      readonly organisationNumber: string | null
      /** A municipality's number, where one was given. */
      readonly code?: string | null | undefined
    }

export type IdentifyRefusal =
  | IdentificationRefusal
  | OrganisationRefusal
  | 'organisation-unknown'
  | 'organisation-dissolved'
  | 'population-code-unknown'

const always = { from: null, until: null }
const anyDay = localDate('2000-01-01')

/** The organisation that is meant; one that nobody knows is added to the register. */
export async function identifyOrganisation(
  tx: WriteTx,
  who: Who,
  from: LocalDate | null,
): Promise<Decision<string, IdentifyRefusal>> {
  const date = from ?? anyDay
  if ('organisationId' in who) return requireAlive(tx, who.organisationId, date)
  if (who.code) return byCode(tx, who.code, date)
  const { name, organisationNumber } = who
  const numbered = organisationNumber ? await organisationByNumber(tx, organisationNumber, date) : undefined
  const chosen = choose(who, { numbered, called: await organisationsCalled(tx, name, date) })
  if (!chosen.ok) return chosen
  if (chosen.value) return requireAlive(tx, chosen.value.id, date)
  const added = await addOrganisation(tx, { ...who, languageForm: null, during: always })
  return added.ok ? accept(added.value.id) : added
}

async function byCode(
  tx: WriteTx,
  code: string,
  date: LocalDate,
): Promise<Decision<string, IdentifyRefusal>> {
  const found = await codeByNumber(tx, code)
  return found ? requireAlive(tx, found.organisationId, date) : refuse('population-code-unknown', { code })
}

async function requireAlive(
  tx: WriteTx,
  id: string,
  date: LocalDate,
): Promise<Decision<string, IdentifyRefusal>> {
  const organisation = await organisationById(tx, id, date)
  if (!organisation) return refuse('organisation-unknown')
  const { until } = organisation.during
  if (until !== null && until <= date)
    return refuse('organisation-dissolved', { name: organisation.name, until })
  return accept(id)
}
