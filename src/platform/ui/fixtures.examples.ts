/** Figures that the examples share: the budget of 2017 in Knutepunkt Sørlandet, and how it was divided. */

const format = (decimals: number, signed = false) =>
  new Intl.NumberFormat('nb-NO', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signed ? 'exceptZero' : 'auto',
  })

export const whole = (value: number) => format(0).format(value)
export const twoDecimals = (value: number) => format(2).format(value)
export const oneDecimal = (value: number) => format(1).format(value)
export const signed = (value: number, decimals = 0) => format(decimals, true).format(value)

export type Share = { name: string; code: string; people: number; exact: number; pays: number; rest: number }

const share = ([name, code, people, pays]: readonly [string, string, number, number]): Share => {
  const exact = 475_000 / 6 + (475_000 * people) / 49_028
  return { name, code, people, exact, pays, rest: pays - Math.round(exact / 500) * 500 }
}

const published = [
  ['Vennesla', '1014', 14_308, 218_000],
  ['Iveland', '0935', 1_317, 92_000],
  ['Søgne', '1018', 11_260, 188_500],
  ['Songdalen', '1017', 6_419, 141_500],
  ['Birkenes', '0928', 5_147, 129_000],
  ['Lillesand', '0926', 10_577, 181_000],
] as const

export const shares: readonly Share[] = published.map(share)

export const flatPart = 475_000 / 6
export const peoplePart = ({ people }: Share) => (475_000 * people) / 49_028

/** The same 950 000 kroner with three tenths shared equally and the population of 1 January 2017. */
export const whatIf: readonly { name: string; adopted: number; pays: number; people: number }[] = [
  { name: 'Vennesla', adopted: 218_000, pays: 241_000, people: 14_425 },
  { name: 'Iveland', adopted: 92_000, pays: 65_500, people: 1_342 },
  { name: 'Søgne', adopted: 188_500, pays: 199_500, people: 11_321 },
  { name: 'Songdalen', adopted: 141_500, pays: 135_500, people: 6_568 },
  { name: 'Birkenes', adopted: 129_000, pays: 117_000, people: 5_178 },
  { name: 'Lillesand', adopted: 181_000, pays: 191_500, people: 10_702 },
]

export type Party = { name: string; kind: string; code: string; role: string; people?: number }

export const parties: readonly Party[] = [
  { name: 'Birkenes kommune', kind: 'Kommune', code: '0928', role: 'Medlem', people: 5_147 },
  { name: 'Iveland kommune', kind: 'Kommune', code: '0935', role: 'Medlem', people: 1_317 },
  { name: 'Kristiansand kommune', kind: 'Kommune', code: '1001', role: 'Egen innsats', people: 88_447 },
  { name: 'Lillesand kommune', kind: 'Kommune', code: '0926', role: 'Medlem', people: 10_577 },
  { name: 'Songdalen kommune', kind: 'Kommune', code: '1017', role: 'Medlem', people: 6_419 },
  { name: 'Søgne kommune', kind: 'Kommune', code: '1018', role: 'Medlem', people: 11_260 },
  { name: 'Sørlandet sykehus HF', kind: 'Helseforetak', code: '–', role: 'Avtalepart' },
  { name: 'Universitetet i Agder', kind: 'Universitet', code: '–', role: 'Avtalepart' },
  { name: 'USHT Aust-Agder', kind: 'Utviklingssenter', code: '–', role: 'Samarbeidspart' },
  { name: 'USHT Vest-Agder', kind: 'Utviklingssenter', code: '–', role: 'Samarbeidspart' },
  { name: 'Vennesla kommune', kind: 'Kommune', code: '1014', role: 'Leder nettverket', people: 14_308 },
]
