import type { OrganisationKind } from './organisation.model.ts'

export const organisationSorts = ['name', 'kind', 'number'] as const

export type OrganisationSort = (typeof organisationSorts)[number]

/** Shows those that were dissolved or merged, instead of those of one kind. */
export const dissolvedFilter = 'ended'

/** How many a list holds of one kind, or that are dissolved. */
export type OrganisationCount = {
  readonly kind: OrganisationKind | typeof dissolvedFilter
  readonly count: number
}
