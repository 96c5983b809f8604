import type { ListWords } from '../lists/list-words.model.ts'
import type { OrganisationKind } from '../organisations/organisation.model.ts'
import { inAddress, kindWords } from '../words.model.ts'
import { endedFilter, type MemberSort } from './member-row.model.ts'

export type MemberFilter = OrganisationKind | typeof endedFilter

/** How the list of members is asked for in an address. */
export const memberWords: ListWords<MemberSort, MemberFilter> = {
  sorts: { name: 'navn', kind: 'slag', code: 'nummer', part: 'rolle', population: 'innbyggere' },
  first: 'name',
  largestFirst: ['population'],
  filters: { ...inAddress(kindWords), [endedFilter]: 'avsluttet' },
}
