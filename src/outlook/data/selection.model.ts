/** At most so many municipalities are added together or compared on one page. */
export const MOST_PLACES = 60

/** Codes as they stand in an address, `4204,4223`; sorted, each once. Undefined when one of them is no code. */
export function codesIn(text: string | undefined): string[] | undefined {
  const codes = (text ?? '').split(/[,+ ]/).filter((code) => code !== '')
  if (codes.length === 0 || codes.length > MOST_PLACES || !codes.every((code) => /^\d{4}$/.test(code)))
    return undefined
  return [...new Set(codes)].sort()
}

/** The name of a municipality's box in a form: an address holds a name once, so each has one of its own. */
export const tickName = (code: string): string => `k${code}`

/** The municipalities whose boxes were ticked. */
export const tickedIn = (query: Readonly<Record<string, string>>): string[] =>
  Object.keys(query)
    .flatMap((name) => /^k(\d{4})$/.exec(name)?.[1] ?? [])
    .sort()

/** A municipality as it was called when the cooperation is seen from. */
export type FormerPlace = { readonly code: string; readonly name: string; readonly into: readonly string[] }

/** What a picture is about: a municipality of today, or several together. */
export type Subject = {
  readonly kind: 'place' | 'cooperation' | 'set'
  /** The municipality's name, the cooperation's name, or the names of the set. */
  readonly name: string
  /** Municipalities of today, sorted. */
  readonly codes: readonly string[]
  readonly places: readonly { readonly code: string; readonly name: string }[]
  /** Municipalities of an earlier date that have become others since; empty when nothing has changed. */
  readonly former: readonly FormerPlace[]
  /** Municipalities that there are no figures for. */
  readonly without: readonly string[]
}
