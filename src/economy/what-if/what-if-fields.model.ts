/** Names of a question's fields: what stands in the address of a what-if. */
export const fields = {
  total: 'sum',
  population: 'folketall',
  mergedInto: 'samlet',
  mergedPays: 'samlet-betaler',
  newName: 'ny-navn',
} as const

/** The size of the part with this number, in per cent. */
export const partOfNumber = (number: number): string => `del-${number}`

/** What becomes of a member. */
export const memberField = (slug: string): string => `m-${slug}`

/** What a newcomer measures. */
export const newcomerField = (basis: string): string =>
  `ny-${basis.replace(/^population/, 'folketall').replace('+', '-og-over')}`

/** What can become of a member. */
export const fates = { leave: 'ut', exempt: 'fritatt', pay: 'betaler', merge: 'sammen' } as const

export type Fate = (typeof fates)[keyof typeof fates]

export const isFate = (text: string): text is Fate => Object.values(fates).some((fate) => fate === text)
