import { z } from 'zod'
import { economyPaths } from '../../economy/index.ts'
import { formatDecimalOre } from '../../platform/money/money.model.ts'
import { recordPaths } from '../../platform/records/paths.ts'
import type { Cooperation } from '../../platform/tenancy/cooperation.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { registerPaths } from '../../registers/index.ts'
import type { KeyFigures } from '../cooperation/key-figures.ts'
import { paths } from '../paths.ts'

const listedJson = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: z.string().describe('network, health-community, project or other'),
  language: z.enum(['nb', 'nn', 'en']),
  purpose: z.string(),
  foundedYear: z.number().int().nullable(),
  published: z.boolean(),
  fictional: z.boolean(),
  pinnedDate: z.iso.date().nullable().describe('The date it is seen from when nothing else is asked for'),
  href: z.string().describe('Its front page'),
})

export const cooperationsAnswer = z.object({
  items: z.array(listedJson),
  next: z.string().nullable().describe('Give it as "after" for the next page; null on the last one'),
})

export const listedAsJson = (cooperation: Cooperation): z.infer<typeof listedJson> => ({
  id: cooperation.id,
  slug: cooperation.slug,
  name: cooperation.name,
  kind: cooperation.kind,
  language: cooperation.language,
  purpose: cooperation.purpose,
  foundedYear: cooperation.foundedYear,
  published: cooperation.published,
  fictional: cooperation.fictional,
  pinnedDate: cooperation.pinnedDate,
  href: paths.cooperation(cooperation.slug),
})

const address = z.string()

export const cooperationAnswer = listedJson.extend({
  exampleNote: z.string().nullable(),
  date: z.iso.date().describe('The date that the figures are seen from'),
  members: z.number().int().describe('Those who take part and share the costs, or are exempt'),
  parties: z.number().int().describe('Others who take part'),
  inhabitants: z
    .object({ persons: z.number().int(), date: z.iso.date(), sources: z.array(z.string()) })
    .nullable(),
  budget: z
    .object({
      year: z.number().int(),
      status: z.enum(['draft', 'proposed', 'adopted', 'closed']),
      total: z.string().describe('Kroner with two decimals'),
      shares: address.describe('Who pays what'),
    })
    .nullable(),
  links: z.object({ members: address, records: address, dues: address, budgets: address }),
})

export const cooperationAsJson = (
  cooperation: Cooperation,
  { parties, inhabitants, cost }: KeyFigures,
  date: LocalDate,
): z.infer<typeof cooperationAnswer> => {
  const { slug } = cooperation
  const members = parties.filter(({ part }) => part === 'member').length
  return {
    ...listedAsJson(cooperation),
    exampleNote: cooperation.exampleNote,
    date,
    members,
    parties: parties.length - members,
    inhabitants: inhabitants && {
      persons: inhabitants.persons,
      date: inhabitants.date,
      sources: [...inhabitants.sources],
    },
    budget: cost && {
      year: cost.year,
      status: cost.status,
      total: formatDecimalOre(cost.total),
      shares: economyPaths.api.shares(slug, cost.year),
    },
    links: {
      members: registerPaths.membersFile(slug, 'json'),
      records: paths.api.records(slug),
      dues: recordPaths.calendarJson(slug),
      budgets: economyPaths.api.budgets(slug),
    },
  }
}
