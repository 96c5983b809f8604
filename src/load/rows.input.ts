import { z } from 'zod'
import { date, key, line, millionths, municipalityCode, passage, wholeNumber } from './values.input.ts'

/** municipality-codes.csv: the number of each municipality, and when it was in use. */
export const codeRows = z.array(
  z.strictObject({
    code: municipalityCode,
    organisation: key,
    name: line(100),
    from: date.nullable().default(null),
    until: date.nullable().default(null),
    source: passage(500).default(''),
  }),
)

/** municipality-changes.csv: mergers, splits and changes of number. */
export const changeRows = z.array(
  z.strictObject({
    from_code: municipalityCode,
    to_code: municipalityCode,
    on_date: date,
    weight: millionths,
    source: passage(500).default(''),
  }),
)

const age = wholeNumber.refine((years) => years <= 150, { error: 'must be at most 150' })

/** population.csv: inhabitants of a municipality on a date, of all ages where no ages are given. */
export const populationRows = z.array(
  z.strictObject({
    code: municipalityCode,
    date,
    persons: wholeNumber,
    age_from: age.default(0),
    age_to: age.default(150),
    source: line(500),
  }),
)

export type CodeRow = z.output<typeof codeRows>[number]
export type ChangeRow = z.output<typeof changeRows>[number]
export type PopulationRow = z.output<typeof populationRows>[number]
