import { z } from 'zod'
import type { CalendarDue } from './dues.sql.ts'
import { recordPaths } from './paths.ts'
import type { Hit } from './search.sql.ts'
import { stations } from './station.ts'
import type { Neighbours, StationCard } from './station-cards.sql.ts'

const language = z.enum(['nb', 'nn', 'en'])
const station = z.enum(stations)
const next = z.string().nullable().describe('Give it as "after" for the next page; null on the last one')

const foundJson = z.object({
  kind: z.string(),
  title: z.string(),
  href: z.string(),
  summary: z.string(),
  station,
  language,
  cooperation: z.object({ slug: z.string(), name: z.string() }),
  match: z.enum(['exact', 'close']).describe('"close" fits another spelling of the words'),
})

export const searchAnswer = z.object({
  items: z.array(foundJson),
  next,
  meant: z.string().nullable().describe('What may have been meant, when the words look misspelt'),
})

type Found = z.infer<typeof foundJson>

export const foundAsJson = (hit: Hit, match: Found['match']): Found => ({
  kind: hit.kind,
  title: hit.title,
  href: recordPaths.card(hit.cooperation.slug, hit.path),
  summary: hit.summary,
  station: hit.station,
  language: hit.language,
  cooperation: { slug: hit.cooperation.slug, name: hit.cooperation.name },
  match,
})

const neighbourJson = z.object({ title: z.string(), href: z.string(), station })

const recordJson = z.object({
  id: z.string(),
  kind: z.string(),
  station,
  title: z.string(),
  summary: z.string(),
  language,
  href: z.string(),
  source: z.string(),
  answers: z.array(neighbourJson).describe('What it answers; at most three'),
  answeredBy: z.array(neighbourJson).describe('What answers it; at most three'),
})

export const recordsAnswer = z.object({ items: z.array(recordJson), next })

const neighboursAsJson = (slug: string, { shown }: Neighbours) =>
  shown.map(({ title, path, station }) => ({ title, href: recordPaths.card(slug, path), station }))

export const recordAsJson = (slug: string, card: StationCard): z.infer<typeof recordJson> => ({
  id: card.id,
  kind: card.kind,
  station: card.station,
  title: card.title,
  summary: card.summary,
  language: card.language,
  href: recordPaths.card(slug, card.path),
  source: card.source,
  answers: neighboursAsJson(slug, card.answers),
  answeredBy: neighboursAsJson(slug, card.answeredBy),
})

const dueJson = z.object({
  id: z.string(),
  what: z.string(),
  date: z.iso.date().nullable().describe('Null where the source gives no day'),
  when: z.string().nullable().describe('The time in words, where the source gives no day'),
  bearer: z.string(),
  doneOn: z.iso.date().nullable(),
  record: z.object({ title: z.string(), href: z.string() }),
})

export const duesAnswer = z.object({ items: z.array(dueJson), next })

export const dueAsJson = (slug: string, due: CalendarDue): z.infer<typeof dueJson> => ({
  id: due.id,
  what: due.what,
  date: due.onDate,
  when: due.whenText,
  bearer: due.bearer,
  doneOn: due.doneOn,
  record: { title: due.record.title, href: recordPaths.card(slug, due.record.path) },
})
