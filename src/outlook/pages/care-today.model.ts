import { type CareShares, type CareToday, NATION } from '../files/care-shares.model.ts'

/** A municipality, or the country, as it stands today. */
export type CareRow = { readonly name: string; readonly shares: CareShares; readonly isNation: boolean }

/** Which way the picture errs when it takes the country's use for a municipality's own. */
export type Leaning = 'too-low' | 'too-high' | 'alike'

/** Shares that are nearer to each other than this say nothing about need. */
const ALIKE = 0.1

/** Of one municipality: its use of home services at 80 and older beside the country's. */
export function leaningOf(care: CareToday, code: string): Leaning | undefined {
  const [own, country] = [care.shares.get(code)?.home80, care.shares.get(NATION)?.home80]
  if (own === undefined || !country) return undefined
  if (own > country * (1 + ALIKE)) return 'too-low'
  return own < country * (1 - ALIKE) ? 'too-high' : 'alike'
}

type Places = readonly { readonly code: string; readonly name: string }[]

/** A row for each municipality that has figures, and the country last; none where no municipality has. */
export function careRows(care: CareToday, places: Places, nation: string): CareRow[] {
  const own = places.flatMap(({ code, name }): CareRow[] => {
    const shares = care.shares.get(code)
    return shares ? [{ name, shares, isNation: false }] : []
  })
  const country = care.shares.get(NATION)
  if (own.length === 0) return []
  return country ? [...own, { name: nation, shares: country, isNation: true }] : own
}
