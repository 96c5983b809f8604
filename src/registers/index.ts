/** The door of the registers: all that other slices, the loader and the command line may use. */

export type { CooperationRefusal } from './cooperations/cooperation.model.ts'
export { type CooperationInput, putCooperation } from './cooperations/put-cooperation.ts'
export type { Member, MembershipPart } from './members/membership.model.ts'
export { membersOn } from './members/membership.sql.ts'
export { type MembershipInput, putMembership } from './members/put-membership.ts'
export type { CodeShare, MunicipalityCode } from './municipalities/municipality.model.ts'
export { predecessorsOf, successorsOf } from './municipalities/municipality.sql.ts'
export { type MunicipalityCodeInput, putMunicipalityCode } from './municipalities/put-municipality-code.ts'
export { type ReformInput, recordReform } from './municipalities/record-reform.ts'
export type {
  LanguageForm,
  NameKind,
  Organisation,
  OrganisationKind,
  OrganisationName,
} from './organisations/organisation.model.ts'
export { type OrganisationInput, putOrganisation } from './organisations/put-organisation.ts'
export { paths as registerPaths } from './paths.ts'
export { type PersonRoleInput, putPersonRole } from './people/put-person-role.ts'
export {
  type AgeSpan,
  allAges,
  type PopulationDate,
  type PopulationFigure,
} from './population/population.model.ts'
export { populationDates, populationOn } from './population/population.sql.ts'
export { type PopulationInput, putPopulation } from './population/put-population.ts'
export type { Written } from './written.model.ts'
