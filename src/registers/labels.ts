import { formatDate } from '../platform/text/format.ts'
import { currentLocale, m } from '../platform/text/index.ts'
import type { DateRange } from '../platform/time/date-range.model.ts'
import { addDays } from '../platform/time/local-date.model.ts'
import type { CooperationKind } from './cooperations/cooperation.model.ts'
import type { MembershipPart, Visibility } from './members/membership.model.ts'
import type { LanguageForm, NameKind, OrganisationKind } from './organisations/organisation.model.ts'
import type { HeldRole } from './people/role.model.ts'

type Label = () => string

const kinds: Record<OrganisationKind, { one: Label; many: Label }> = {
  municipality: { one: m.registersKindMunicipality, many: m.registersKindMunicipalities },
  county: { one: m.registersKindCounty, many: m.registersKindCounties },
  'health-trust': { one: m.registersKindHealthTrust, many: m.registersKindHealthTrusts },
  'regional-health-authority': {
    one: m.registersKindRegionalAuthority,
    many: m.registersKindRegionalAuthorities,
  },
  university: { one: m.registersKindUniversity, many: m.registersKindUniversities },
  'development-centre': { one: m.registersKindDevelopmentCentre, many: m.registersKindDevelopmentCentres },
  'user-organisation': { one: m.registersKindUserOrganisation, many: m.registersKindUserOrganisations },
  union: { one: m.registersKindUnion, many: m.registersKindUnions },
  state: { one: m.registersKindState, many: m.registersKindStates },
  association: { one: m.registersKindAssociation, many: m.registersKindAssociations },
  company: { one: m.registersKindCompany, many: m.registersKindCompanies },
  other: { one: m.registersKindOther, many: m.registersKindOthers },
}

/** "Helseforetak" */
export const kindName = (kind: OrganisationKind): string => kinds[kind].one()

/** "Helseforetak", of several. */
export const kindsName = (kind: OrganisationKind): string => kinds[kind].many()

const parts: Record<MembershipPart, Label> = {
  member: m.registersPartMember,
  'agreement-party': m.registersPartAgreementParty,
  partner: m.registersPartPartner,
  observer: m.registersPartObserver,
}

export const partName = (part: MembershipPart): string => parts[part]()

const visibilityNames: Record<Visibility, Label> = {
  public: m.registersVisibilityPublic,
  cooperation: m.registersVisibilityCooperation,
  body: m.registersVisibilityBody,
  organisation: m.registersVisibilityOrganisation,
}

export const visibilityName = (visibility: Visibility): string => visibilityNames[visibility]()

const nameKindNames: Record<NameKind, Label> = {
  official: m.registersNameOfficial,
  short: m.registersNameShort,
  alias: m.registersNameAlias,
}

export const nameKindName = (kind: NameKind): string => nameKindNames[kind]()

const languageForms: Record<LanguageForm, Label> = {
  nb: m.registersLanguageFormNb,
  nn: m.registersLanguageFormNn,
  neutral: m.registersLanguageFormNeutral,
}

export const languageFormName = (form: LanguageForm): string => languageForms[form]()

const cooperationKinds: Record<CooperationKind, Label> = {
  network: m.registersCooperationNetwork,
  'health-community': m.registersCooperationHealthCommunity,
  project: m.registersCooperationProject,
  other: m.registersCooperationOther,
}

export const cooperationKindName = (kind: CooperationKind): string => cooperationKinds[kind]()

const roles: Record<HeldRole, Label> = {
  coordinator: m.registersRoleCoordinator,
  leader: m.registersRoleLeader,
  representative: m.registersRoleRepresentative,
  'seat-holder': m.registersRoleSeatHolder,
  observer: m.registersRoleObserver,
}

export const heldRoleName = (role: HeldRole): string => roles[role]()

/** When something is or was so, its last day included: "1. mars 2017 – 31. desember 2019", "fra 1. mars 2017". */
export function periodText({ from, until }: DateRange): string {
  const locale = currentLocale()
  const [first, last] = [formatDate(from, locale), until && formatDate(addDays(until, -1), locale)]
  if (from && last) return `${first} – ${last}`
  if (from) return m.registersPeriodFrom({ date: first })
  return last ? m.registersPeriodTo({ date: last }) : m.registersPeriodAlways()
}
