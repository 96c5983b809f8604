import { type CodedPopulation, yearsInWords } from './coded-population.model.ts'
import { municipalityName } from './municipality-names.model.ts'
import type { TodayWeights } from './today-weights.model.ts'

type Part = { readonly code: number; readonly year: number }

/** What is wrong with the parts of a municipality, and the code whose line shows it. */
export type MakeUpProblem = { readonly sentence: string; readonly code: string }

type Given = {
  readonly today: string
  readonly parts: readonly Part[]
  readonly coded: CodedPopulation
  readonly weights: TodayWeights
}

/** Whether a municipality of today is whole in each year: by its own code, or by all codes of some earlier borders. */
export function makeUpsOf(given: Given): { problem?: MakeUpProblem; notes: string[] } {
  const byYear = codesByYear(given)
  const wholeYears: number[] = []
  const lacking: { year: number; codes: readonly string[]; missing: readonly string[] }[] = []
  for (const [year, codes] of byYear) {
    const missing = missingCodes(given, codes)
    if (missing === undefined) return { problem: countedTwice(given.today, year, codes), notes: [] }
    if (missing.length === 0) wholeYears.push(year)
    else lacking.push({ year, codes, missing })
  }
  const [first] = lacking
  if (first === undefined) return { notes: [] }
  const sentence = lackingInWords(given.today, {
    years: lacking.map(({ year }) => year),
    codes: first.codes,
    missing: first.missing,
  })
  if (wholeYears.length === 0) return { notes: [`${sentence}.`] }
  const whole = `${sentence}, while it is whole in ${yearsInWords(wholeYears)}.`
  return { problem: { sentence: whole, code: first.codes[0] ?? given.today }, notes: [] }
}

function codesByYear({ parts, coded }: Given): Map<number, string[]> {
  const byYear = new Map<number, string[]>()
  for (const { code, year } of parts) {
    const calendarYear = coded.years[year] ?? 0
    byYear.set(calendarYear, [...(byYear.get(calendarYear) ?? []), coded.codes[code] ?? ''])
  }
  return byYear
}

/** What is missing to the nearest borders that hold all these codes; undefined if no borders hold them together. */
function missingCodes({ today, weights }: Given, codes: readonly string[]): readonly string[] | undefined {
  const makeUps = [[today], ...(weights.makeUps.get(today) ?? [])]
  return makeUps
    .filter((makeUp) => codes.every((code) => makeUp.includes(code)))
    .map((makeUp) => makeUp.filter((code) => !codes.includes(code)))
    .sort((a, b) => a.length - b.length)[0]
}

function countedTwice(today: string, year: number, codes: readonly string[]): MakeUpProblem {
  const sentence = `${codes.join(' and ')} both stand for ${named(today)} in ${year}, so that people would be counted twice.`
  return { sentence, code: codes.find((code) => code !== today) ?? today }
}

function lackingInWords(
  today: string,
  { years, codes, missing }: { years: number[]; codes: readonly string[]; missing: readonly string[] },
): string {
  return `${named(today)} is made of ${codes.join(', ')} alone in ${yearsInWords(years)}; ${missing.join(', ')} went into it too and ${missing.length === 1 ? 'is' : 'are'} not in the file`
}

const named = (code: string): string => `${code} (${municipalityName(code)})`
