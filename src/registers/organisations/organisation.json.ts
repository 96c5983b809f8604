import { periodJson } from '../json.ts'
import { paths } from '../paths.ts'
import type { Organisation, OrganisationName } from './organisation.model.ts'

/** An organisation as it was on a date. */
export const organisationJson = (organisation: Organisation) => ({
  slug: organisation.slug,
  name: organisation.name,
  kind: organisation.kind,
  organisationNumber: organisation.organisationNumber,
  municipalityCode: organisation.code,
  languageForm: organisation.languageForm,
  ...periodJson(organisation.during),
  href: paths.organisation(organisation.slug),
})

/** The same with every name it has had. */
export const organisationWithNamesJson = (
  organisation: Organisation,
  names: readonly OrganisationName[],
) => ({
  ...organisationJson(organisation),
  names: names.map(({ name, kind, during }) => ({ name, kind, ...periodJson(during) })),
  revision: organisation.revision,
})
