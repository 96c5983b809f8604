/** Per cent of those of 80 and older who use a service; what the source does not tell is left out. */
export type CareShares = { readonly home80?: number; readonly institution80?: number }

/** KOSTRA's shares of the latest year: of municipalities by code, and of the country as NATION. */
export type CareKeyFigures = { readonly year: number; readonly shares: ReadonlyMap<string, CareShares> }

export const NATION = 'nation'

/** What the municipalities' own reports tell of the use of care, with where it comes from. */
export type CareToday = CareKeyFigures & { readonly source: string }
