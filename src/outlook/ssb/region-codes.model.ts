import { municipalityCode } from '../files/category.model.ts'
import { oldBorders } from '../files/code-changes.model.ts'
import { isMunicipalityOfToday } from '../files/municipality-names.model.ts'

/**
 * Municipalities of today that came out of a split, and all codes that ever led to them. The source's groupings for
 * today's borders cannot divide a municipality; these are asked for by their own codes and divided by weights.
 */
export const splitFamily: ReadonlySet<string> = familyOfSplits()

function familyOfSplits(): Set<string> {
  const family = new Set<string>()
  for (const { today, parts } of oldBorders) if (parts.some(({ weight }) => weight < 1)) family.add(today)
  const members = oldBorders.filter(({ today }) => family.has(today))
  for (const { parts } of members) for (const { code } of parts) family.add(code)
  return family
}

export type RegionCodes = {
  /** Codes of the grouping for today's borders, such as `K-4223`. */
  readonly grouped: readonly string[]
  /** Codes of the table itself. */
  readonly plain: readonly string[]
  /** Municipalities that the source groups by and that we do not know. */
  readonly unknown: readonly string[]
}

const oldCodes = new Set(oldBorders.flatMap(({ parts }) => parts.map(({ code }) => code)))

/** Which codes to ask for: today's borders by the grouping where there is one, the rest by the table's own codes. */
export function regionCodes(table: readonly string[], grouping: readonly string[] | undefined): RegionCodes {
  const known = (code: string) => isMunicipalityOfToday(code) || oldCodes.has(code)
  const inTable = table.filter((code) => /^\d{4}$/.test(code) && known(code))
  if (!grouping) return { grouped: [], plain: inTable, unknown: [] }
  const municipalities = grouping.filter((code) => municipalityCode(code) !== undefined)
  const isOfToday = (code: string) => isMunicipalityOfToday(municipalityCode(code) ?? '')
  return {
    grouped: municipalities.filter(
      (code) => isOfToday(code) && !splitFamily.has(municipalityCode(code) ?? ''),
    ),
    plain: inTable.filter((code) => splitFamily.has(code)),
    unknown: municipalities.filter((code) => !isOfToday(code)),
  }
}
