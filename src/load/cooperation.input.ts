import { z } from 'zod'
import { date, key, language, line, passage } from './values.input.ts'

/** cooperation.yaml: the cooperation itself. */
export const cooperationFile = z.strictObject({
  slug: key,
  name: line(),
  kind: z.enum(['network', 'health-community', 'project', 'other']),
  language,
  foundedYear: z.number().int().min(1800).max(2200).nullable().default(null),
  published: z.boolean().default(false),
  fictional: z.boolean().default(false),
  pinnedDate: date.nullable().default(null),
  purpose: passage(),
  exampleNote: passage().nullable().default(null),
})

const kinds = [
  'municipality',
  'county',
  'health-trust',
  'regional-health-authority',
  'university',
  'development-centre',
  'user-organisation',
  'union',
  'state',
  'association',
  'company',
  'other',
] as const

const organisation = z.strictObject({
  /** Its slug in the register, which all cooperations share. */
  key,
  name: line(),
  short: line().optional(),
  aliases: z.array(line()).default([]),
  kind: z.enum(kinds),
  number: line(9).nullable().default(null),
  languageForm: z.enum(['nb', 'nn', 'neutral']).nullable().default(null),
  /** The first day that it was no more, such as after a merger. */
  until: date.nullable().default(null),
  part: z.enum(['member', 'agreement-party', 'partner', 'observer']),
  role: passage(200).default(''),
  note: passage().default(''),
  /** When its part began, where that differs from the file's `membersSince`. */
  since: date.optional(),
})

/** organisations.yaml: who takes part, in the order that decides who is last. */
export const organisationsFile = z.strictObject({
  organisations: z.array(organisation).min(1),
  membersSince: date,
  source: passage(500).default(''),
})

export type CooperationFile = z.output<typeof cooperationFile>
export type OrganisationsFile = z.output<typeof organisationsFile>
