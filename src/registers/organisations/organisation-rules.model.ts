import { parseOrganisationNumber } from '../../platform/forms/organisation-number.model.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { DateRange } from '../../platform/time/date-range.model.ts'
import type { Organisation } from './organisation.model.ts'

export type OrganisationRefusal =
  | 'slug-unreadable'
  | 'organisation-number-wrong'
  | 'organisation-number-taken'
  | 'period-empty'

type Checked = Pick<Organisation, 'slug' | 'organisationNumber' | 'during'>

/** Words for addresses: lower-case letters, digits and single hyphens, at most 80. */
export const isSlug = (text: string, longest = 80): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= longest

export const isEmptyPeriod = ({ from, until }: DateRange): boolean =>
  from !== null && until !== null && until <= from

/** Whether an organisation may stand in the register. `namesake`: another one with the same number. */
export function checkOrganisation(
  organisation: Checked,
  namesake: Pick<Organisation, 'name'> | undefined,
): Decision<Checked, OrganisationRefusal> {
  const { slug, organisationNumber, during } = organisation
  if (!isSlug(slug)) return refuse('slug-unreadable')
  if (organisationNumber !== null && !parseOrganisationNumber(organisationNumber).ok)
    return refuse('organisation-number-wrong')
  if (namesake) return refuse('organisation-number-taken', { name: namesake.name })
  if (isEmptyPeriod(during)) return refuse('period-empty')
  return accept(organisation)
}

/** Addresses below the list's own that are not an organisation's. */
const taken = ['ny', 'importer']

export const isReserved = (slug: string): boolean => taken.includes(slug)

/** The readable address for a new organisation: numbered when others have it. */
export function freeSlug(wanted: string, inUse: readonly string[]): string {
  const isFree = (slug: string) => !isReserved(slug) && !inUse.includes(slug)
  if (isFree(wanted)) return wanted
  let number = 2
  while (!isFree(`${wanted}-${number}`)) number++
  return `${wanted}-${number}`
}
