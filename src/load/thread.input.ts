import { z } from 'zod'
import { stations } from '../platform/records/station.ts'
import { date, key, language, line, passage, visibility } from './values.input.ts'

/** A date by which somebody must have done something; `when` where the source gives no day. */
const due = z
  .strictObject({
    what: line(300),
    on: date.optional(),
    when: line(100).optional(),
    bearer: passage(200).default(''),
    done: date.nullable().default(null),
  })
  .refine(({ on, when }) => on !== undefined || when !== undefined, {
    error: 'must say when: "on" with a date, or "when" in words',
  })

const card = z.strictObject({
  key,
  station: z.enum(stations),
  kind: key,
  title: line(300),
  summary: passage(2_000),
  /** Other words that it should be found by. */
  words: passage(2_000).default(''),
  language: language.optional(),
  source: passage(500).optional(),
  visibility,
  /** Keys of the cards that this one answers, higher up the thread. */
  answers: z.array(key).default([]),
  dues: z.array(due).default([]),
})

/** thread.yaml: the cards along the red thread. */
export const threadFile = z.strictObject({
  source: passage(500).default(''),
  cards: z.array(card),
})

const task = z.strictObject({
  card: key,
  what: line(300),
  on: date.nullable().default(null),
  visibility: visibility.default('cooperation'),
})

const person = z.strictObject({
  key,
  name: line(),
  role: z.enum(['coordinator', 'leader', 'representative', 'seat-holder', 'observer']),
  /** The member that a representative acts for. */
  organisation: key.nullable().default(null),
  language: language.nullable().default(null),
  since: date,
  tasks: z.array(task).default([]),
})

/** people.yaml: invented people that anybody may sign in as while the demonstration is on. */
export const peopleFile = z.strictObject({ people: z.array(person) })

export type ThreadFile = z.output<typeof threadFile>
export type CardInFile = ThreadFile['cards'][number]
export type PeopleFile = z.output<typeof peopleFile>
