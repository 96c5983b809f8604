import { z } from 'zod'
import { periodJson } from '../json.ts'
import { paths } from '../paths.ts'
import type { MunicipalityRecord } from './municipality-record.model.ts'
import type { MunicipalityRow } from './municipality-row.model.ts'

const day = z.iso.date()
const code = z.string().describe('Four digits, as in Statistics Norway’s classification 131')
const period = {
  from: day.nullable().describe('First day; null when it is not known'),
  until: day.nullable().describe('Last day, included; null while it lasts'),
}

const figure = z.object({ persons: z.int(), onDate: day, source: z.string() })

export const municipalityListJson = z.object({
  date: day.describe('The date that the list is seen from'),
  items: z.array(
    z.object({
      code,
      name: z.string(),
      organisation: z.string().describe('Slug in the register of organisations'),
      ...period,
      source: z.string(),
      population: figure.nullable().describe('The newest figure up to the date'),
      href: z.string(),
    }),
  ),
  next: z.string().nullable().describe('Give it as "after" for the next page; null on the last one'),
})

type ListJson = z.infer<typeof municipalityListJson>

/** A row of the list of municipalities. */
export const municipalityRowJson = (row: MunicipalityRow): ListJson['items'][number] => ({
  code: row.code,
  name: row.name,
  organisation: row.slug,
  ...periodJson(row.during),
  source: row.source,
  population:
    row.persons === null || row.countedOn === null
      ? null
      : { persons: row.persons, onDate: row.countedOn, source: row.countedBy ?? '' },
  href: paths.municipality(row.code),
})

const change = z.object({
  from: code,
  to: code,
  onDate: day,
  share: z
    .number()
    .describe("Part of the old municipality's people that came to the new one: above 0, up to 1"),
  source: z.string(),
})

export const municipalityJson = z.object({
  code,
  name: z.string(),
  organisation: z.object({ slug: z.string(), name: z.string() }),
  ...period,
  source: z.string(),
  codes: z
    .array(z.object({ code, name: z.string(), ...period, source: z.string() }))
    .describe('Every number that the municipality has had, the oldest first'),
  changes: z.array(change).describe('Mergers, splits and changes of number that this number had a part in'),
  population: z.array(figure).describe('All ages, the newest first'),
  href: z.string(),
})

/** A municipality with its history. */
export const municipalityRecordJson = ({
  municipality,
  organisation,
  codes,
  changes,
  population,
}: MunicipalityRecord): z.infer<typeof municipalityJson> => ({
  code: municipality.code,
  name: municipality.name,
  organisation: { slug: organisation.slug, name: organisation.name },
  ...periodJson(municipality.during),
  source: municipality.source,
  codes: codes.map((each) => ({
    code: each.code,
    name: each.name,
    ...periodJson(each.during),
    source: each.source,
  })),
  changes: changes.map((each) => ({
    from: each.fromCode,
    to: each.toCode,
    onDate: each.onDate,
    share: each.weightMillionths / 1_000_000,
    source: each.source,
  })),
  population: population.map(({ persons, onDate, source }) => ({ persons, onDate, source })),
  href: paths.municipality(municipality.code),
})
