import { MEN, WOMEN } from '../engine/ages.model.ts'

/** What a variable of a population table stands for. */
export type Role = 'region' | 'sex' | 'age' | 'year' | 'contents'

const names: readonly (readonly [Role, RegExp])[] = [
  ['region', /^(region|kommune|municipality|kokkommuneregion0000)$/i],
  ['sex', /^(kjonn|kjønn|sex|gender)$/i],
  ['age', /^(alder|age)$/i],
  ['year', /^(tid|år|year|time|aar)$/i],
  ['contents', /^(contentscode|statistikkvariabel|contents|variabel)$/i],
]

/** What the name of a variable, code or label, in Norwegian or English, says it is. */
export const roleOfName = (name: string): Role | undefined =>
  names.find(([, pattern]) => pattern.test(name.trim()))?.[0]

/** A municipality's four digits out of `4223`, `K-4223` or `4223 Vennesla`; undefined for anything else. */
export function municipalityCode(text: string): string | undefined {
  return /^(?:K-)?(\d{4})(?:\s|$)/.exec(text.trim())?.[1]
}

const both = 'both'
const sexWords: Readonly<Record<string, number | typeof both>> = {
  menn: MEN,
  men: MEN,
  males: MEN,
  male: MEN,
  kvinner: WOMEN,
  women: WOMEN,
  females: WOMEN,
  female: WOMEN,
  'begge kjønn': both,
  'both sexes': both,
}

/** 0 men, 1 women, 'both' for the sum, out of `Menn`, `2 Kvinner`, `1`; the word decides, then the number. */
export function sexOf(text: string): number | 'both' | undefined {
  const [, number, word] = /^([012])?\s*(.*)$/.exec(text.trim().toLowerCase()) ?? []
  if (word) return sexWords[word]
  return number === undefined ? undefined : ([both, MEN, WOMEN] as const)[Number(number)]
}

/** A single year of age out of `000`, `0 år`, `012 12 år`, `105+`, `105 years or older`; 'sum' for groups and totals. */
export function ageOf(text: string): { age: number; andOlder: boolean } | 'sum' | undefined {
  const plain = text.trim().toLowerCase()
  const [, digits, tail = ''] = /^(\d{1,3})(.*)$/.exec(plain) ?? []
  if (digits === undefined)
    return /alder|ages?|alle|all/.test(plain) || /^[fh]\d/.test(plain) ? 'sum' : undefined
  if (/^\s*-\s*\d/.test(tail) || digits === '999') return 'sum'
  if (!/^\+?(\s|$)/.test(tail)) return undefined
  const andOlder = /^\+|eller eldre|år \+|or older|and over|years \+|\d\+/.test(tail)
  return { age: Number(digits), andOlder }
}

/** A year out of `2024`, or at the end of a heading such as `Personer 2024`. */
export function yearOf(text: string): { year: number; before: string } | undefined {
  const [, before = '', year] = /^(.*?)\s*\b((?:19|20|21)\d\d)$/.exec(text.trim()) ?? []
  return year === undefined ? undefined : { year: Number(year), before }
}
