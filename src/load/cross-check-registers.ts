import { contains } from '../platform/time/date-range.model.ts'
import type { ReadParts } from './example.ts'
import { type Known, loosePointers, type Pointer, repeated } from './pointers.ts'
import { type Problem, problemAt } from './problem.ts'
import type { ChangeRow } from './rows.input.ts'

/** What the files of members, municipalities and inhabitants say of each other that cannot be. */
export const checkRegisters = (parts: ReadParts, organisations: Known): Problem[] => [
  ...checkOrganisations(parts),
  ...checkCodes(parts, organisations),
  ...checkChanges(parts),
  ...checkPopulation(parts),
]

function checkOrganisations({ organisations }: ReadParts): Problem[] {
  if (!organisations) return []
  return repeated(
    organisations,
    'organisation',
    organisations.value.organisations.map(
      ({ key }, place): Pointer => [['organisations', place, 'key'], key],
    ),
  )
}

const codesOf = ({ codes, present }: ReadParts): Known => ({
  what: 'municipality with the number',
  keys:
    !codes && present.includes('municipality-codes.csv')
      ? undefined
      : new Set(codes?.value.map(({ code }) => code)),
})

function checkCodes({ codes }: ReadParts, organisations: Known): Problem[] {
  if (!codes) return []
  return [
    ...repeated(
      codes,
      'number',
      codes.value.map(({ code }, row): Pointer => [[row], code]),
    ),
    ...loosePointers(
      codes,
      organisations,
      codes.value.map(({ organisation }, row): Pointer => [[row], organisation]),
    ),
  ]
}

const reformOf = ({ from_code, on_date }: ChangeRow) => `${from_code} ${on_date}`

function checkChanges(parts: ReadParts): Problem[] {
  const { changes } = parts
  if (!changes) return []
  const sums = new Map<string, number>()
  for (const row of changes.value) sums.set(reformOf(row), (sums.get(reformOf(row)) ?? 0) + row.weight)
  return changes.value.flatMap((row, place) => [
    ...loosePointers(changes, codesOf(parts), [
      [[place], row.from_code],
      [[place], row.to_code],
    ]),
    ...(sums.get(reformOf(row)) === 1_000_000
      ? []
      : [
          problemAt(changes, [place], `the weights of ${row.from_code} on ${row.on_date} do not add up to 1`),
        ]),
  ])
}

function checkPopulation(parts: ReadParts): Problem[] {
  const { population, codes } = parts
  if (!population) return []
  const periods = new Map(codes?.value.map((row) => [row.code, row]))
  const rows = population.value
  return [
    ...loosePointers(
      population,
      codesOf(parts),
      rows.map(({ code }, row): Pointer => [[row], code]),
    ),
    ...repeated(
      population,
      'figure',
      rows.map(
        (row, place): Pointer => [[place], `${row.code} on ${row.date}, ages ${row.age_from}–${row.age_to}`],
      ),
    ),
    ...rows.flatMap(({ code, date, age_from, age_to }, place) => {
      const period = periods.get(code)
      return [
        ...(period && !contains(period, date)
          ? [problemAt(population, [place], `the number ${code} was not in use on ${date}`)]
          : []),
        ...(age_from > age_to ? [problemAt(population, [place], '"age_from" is above "age_to"')] : []),
      ]
    }),
  ]
}
