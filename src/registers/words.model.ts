import { slugOf } from '../platform/records/slug.model.ts'
import type { MembershipPart, Visibility } from './members/membership.model.ts'
import type { LanguageForm, NameKind, OrganisationKind } from './organisations/organisation.model.ts'
import type { HeldRole } from './people/role.model.ts'

// Our own words in Norwegian, for the cells of files that people edit in a spreadsheet and for addresses.

export const kindWords: Readonly<Record<OrganisationKind, string>> = {
  municipality: 'kommune',
  county: 'fylkeskommune',
  'health-trust': 'helseforetak',
  'regional-health-authority': 'regionalt helseforetak',
  university: 'universitet',
  'development-centre': 'utviklingssenter',
  'user-organisation': 'brukerorganisasjon',
  union: 'fagforening',
  state: 'stat',
  association: 'forening',
  company: 'bedrift',
  other: 'annet',
}

export const partWords: Readonly<Record<MembershipPart, string>> = {
  member: 'medlem',
  'agreement-party': 'avtalepart',
  partner: 'samarbeidspart',
  observer: 'observatør',
}

export const visibilityWords: Readonly<Record<Visibility, string>> = {
  public: 'alle',
  cooperation: 'samarbeidet',
  body: 'organet',
  organisation: 'organisasjonen',
}

export const nameKindWords: Readonly<Record<NameKind, string>> = {
  official: 'navn',
  short: 'kortnavn',
  alias: 'annet navn',
}

export const languageFormWords: Readonly<Record<LanguageForm, string>> = {
  nb: 'bokmål',
  nn: 'nynorsk',
  neutral: 'nøytral',
}

export const heldRoleWords: Readonly<Record<HeldRole, string>> = {
  coordinator: 'koordinator',
  leader: 'leder',
  representative: 'representant',
  'seat-holder': 'organmedlem',
  observer: 'observatør',
}

/** The same words as parts of addresses. */
export const inAddress = <Value extends string>(
  words: Readonly<Record<Value, string>>,
): Readonly<Record<Value, string>> => {
  const entries = Object.entries<string>(words).map(([value, word]) => [value, slugOf(word)])
  return Object.fromEntries(entries) as Record<Value, string>
}

/** What somebody means by a word of ours, however it is spelled: "Regionalt Helseforetak". */
export function meaningOf<Value extends string>(
  text: string,
  words: Readonly<Record<Value, string>>,
): Value | undefined {
  const entries = Object.entries(words) as [Value, string][]
  const spelled = slugOf(text)
  return entries.find(([value, word]) => slugOf(word) === spelled || value === text.trim())?.[0]
}
