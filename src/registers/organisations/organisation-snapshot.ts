import type { Snapshot } from '../../platform/audit/record-change.ts'
import { formatDateRange } from '../../platform/time/date-range.model.ts'
import type { OrganisationName } from './organisation.model.ts'
import type { OrganisationFields } from './organisation.sql.ts'

/** An organisation as its history tells it. */
export const organisationSnapshot = (
  organisation: OrganisationFields,
  names: readonly OrganisationName[],
): Snapshot => ({
  slug: organisation.slug,
  kind: organisation.kind,
  organisationNumber: organisation.organisationNumber,
  languageForm: organisation.languageForm,
  during: formatDateRange(organisation.during),
  names: names.map(({ name, kind, during }) => `${kind}: ${name} ${formatDateRange(during)}`).sort(),
})
