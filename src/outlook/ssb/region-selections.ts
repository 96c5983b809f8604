import { municipalityCode } from '../files/category.model.ts'
import type { StatVariable } from '../files/json-stat.ts'
import { isMunicipalityOfToday } from '../files/municipality-names.model.ts'
import type { PoliteCaller } from './polite-caller.ts'
import { readCodeList } from './px-api.ts'
import { regionCodes } from './region-codes.model.ts'
import type { VariableSelection } from './table-selection.model.ts'

type Asked = { readonly asked: readonly VariableSelection[]; readonly unknown: readonly string[] }

/** What to ask of the variable for regions, so that figures come for the municipalities of today. */
export async function regionSelections(
  caller: PoliteCaller,
  region: StatVariable,
  { name }: { name: 'population' | 'projection' },
): Promise<Asked> {
  return name === 'population' ? countedRegions(caller, region) : projectedRegions(caller, region)
}

/** History: old municipalities summed to those of today by the source's grouping, and split ones by their own codes. */
async function countedRegions(caller: PoliteCaller, region: StatVariable): Promise<Asked> {
  const grouping = region.codeLists
    .map(({ id }) => id)
    .filter((id) => /^agg_KommSummer/i.test(id))
    .sort((a, b) => a.length - b.length)[0]
  const list = grouping === undefined ? undefined : await readCodeList(caller, grouping)
  const codes = regionCodes(
    region.codes,
    list?.values.map(({ code }) => code),
  )
  const asked: VariableSelection[] = []
  if (list && codes.grouped.length > 0)
    asked.push({ variable: region.id, codes: codes.grouped, codeList: list.id })
  if (codes.plain.length > 0) asked.push({ variable: region.id, codes: codes.plain })
  return { asked, unknown: codes.unknown }
}

/** A projection is in the borders of its own time: the table's codes, or a list of municipalities if those are regions. */
async function projectedRegions(caller: PoliteCaller, region: StatVariable): Promise<Asked> {
  const isOfToday = (code: string) => isMunicipalityOfToday(municipalityCode(code) ?? '')
  const codes = region.codes.filter(isOfToday)
  if (codes.length > 0) return { asked: [{ variable: region.id, codes }], unknown: [] }
  for (const { id } of region.codeLists.filter((list) => /komm/i.test(list.id))) {
    const found = (await readCodeList(caller, id)).values.map(({ code }) => code).filter(isOfToday)
    if (found.length > 0) return { asked: [{ variable: region.id, codes: found, codeList: id }], unknown: [] }
  }
  return { asked: [], unknown: [] }
}
