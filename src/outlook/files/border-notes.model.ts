import { type CodedPopulation, yearsInWords } from './coded-population.model.ts'
import { municipalityName } from './municipality-names.model.ts'

type Contributions = ReadonlyMap<string, readonly { code: number; year: number; weight: number }[]>

const mostNamed = 12

/** Says which codes were counted elsewhere, which were split and by what weights, and who begins late. */
export function borderNotes(coded: CodedPopulation, found: Contributions): string[] {
  const moved = movedCodes(coded, found)
  return [...renumberedNote(moved), ...splitNotes(moved), ...lateNotes(coded, found)]
}

type Moved = { code: string; today: string; weight: number; years: number[] }

function movedCodes(coded: CodedPopulation, found: Contributions): Moved[] {
  const moved = new Map<string, Moved>()
  for (const [today, parts] of found)
    for (const { code, year, weight } of parts) {
      const from = coded.codes[code] ?? ''
      if (from === today) continue
      const entry = moved.get(`${from} ${today}`) ?? { code: from, today, weight, years: [] }
      entry.years.push(coded.years[year] ?? 0)
      moved.set(`${from} ${today}`, entry)
    }
  return [...moved.values()]
}

function renumberedNote(moved: readonly Moved[]): string[] {
  const whole = moved.filter(({ weight }) => weight === 1)
  if (whole.length === 0) return []
  const named = whole.slice(0, mostNamed).map(({ code, today, years }) => {
    return `${code} in ${today} ${municipalityName(today)} (${yearsInWords(years)})`
  })
  const rest = whole.length > mostNamed ? `, and ${whole.length - mostNamed} more` : ''
  return [
    `Codes from before a merger or a new number are counted in today's municipality: ${named.join(', ')}${rest}.`,
  ]
}

function splitNotes(moved: readonly Moved[]): string[] {
  const split = Map.groupBy(
    moved.filter(({ weight }) => weight !== 1),
    ({ code }) => code,
  )
  return [...split].map(([code, shares]) => {
    const parts = shares.map(({ today, weight }) => `${today} ${municipalityName(today)} ${percent(weight)}`)
    return `${code} was split (${yearsInWords(shares[0]?.years ?? [])}), and its people are shared out by weight: ${parts.join(', ')}.`
  })
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`

function lateNotes(coded: CodedPopulation, found: Contributions): string[] {
  const late = [...found].flatMap(([today, parts]) => {
    const first = coded.years[Math.min(...parts.map(({ year }) => year))] ?? 0
    return first > (coded.years[0] ?? 0) ? [`${today} ${municipalityName(today)} in ${first}`] : []
  })
  if (late.length === 0) return []
  const rest = late.length > mostNamed ? `, and ${late.length - mostNamed} more` : ''
  return [`These begin later than the file: ${late.slice(0, mostNamed).join(', ')}${rest}.`]
}
