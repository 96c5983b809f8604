import type { ListWords } from '../lists/list-words.model.ts'
import { inAddress, kindWords } from '../words.model.ts'
import type { OrganisationKind } from './organisation.model.ts'
import { dissolvedFilter, type OrganisationSort } from './organisation-row.model.ts'

export type OrganisationFilter = OrganisationKind | typeof dissolvedFilter

/** How the register of organisations is asked for in an address. */
export const organisationWords: ListWords<OrganisationSort, OrganisationFilter> = {
  sorts: { name: 'navn', kind: 'slag', number: 'nummer' },
  first: 'name',
  filters: { ...inAddress(kindWords), [dissolvedFilter]: 'nedlagt' },
}
