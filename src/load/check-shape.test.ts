import { expect, test } from 'vitest'
import type { z } from 'zod'
import { localDate } from '../platform/time/local-date.model.ts'
import { budgetFile } from './budget.input.ts'
import { checkShape } from './check-shape.ts'
import { organisationsFile } from './cooperation.input.ts'
import { problemLine } from './problem.ts'
import { readRows } from './read-rows.ts'
import { readYaml } from './read-yaml.ts'
import { populationRows } from './rows.input.ts'
import { threadFile } from './thread.input.ts'

const day = localDate('2026-03-02')

/** What is wrong with a text that should fit a schema, as the terminal shows it. */
function problemsIn(schema: z.ZodType, text: string): string[] {
  const raw = readYaml('fil', text, day)
  const reading = raw.ok ? checkShape(raw.told, schema) : raw
  return reading.ok ? [] : reading.problems.map(problemLine)
}

const card = `cards:
  - key: mal
    station: strategy
    kind: goal
    title: Et mål
    summary: Kort sagt.
`

test('a card with all that it needs is read, with what was left out filled in', () => {
  const raw = readYaml('fil', card, day)
  const reading = raw.ok ? checkShape(raw.told, threadFile) : raw
  expect(reading.ok && reading.told.value.cards[0]).toMatchObject({
    key: 'mal',
    visibility: 'public',
    answers: [],
    dues: [],
  })
})

test('a mistake is told on the line where it stands', () => {
  expect(problemsIn(threadFile, card.replace('strategy', 'strategi'))).toEqual([
    expect.stringMatching(/^fil:3: "station" must be one of: outlook, policy, strategy/),
  ])
  expect(problemsIn(threadFile, card.replace('key: mal', 'key: Mål'))).toEqual([
    expect.stringMatching(/^fil:2: "key" must be small letters/),
  ])
  expect(problemsIn(threadFile, `${card}    ansers: [x]\n`)).toEqual(['fil:7: "ansers" is not known here'])
  expect(problemsIn(threadFile, `${card}    dues:\n      - what: Noe\n`)).toEqual([
    'fil:8: item 1 of "dues" must say when: "on" with a date, or "when" in words',
  ])
  expect(problemsIn(threadFile, `${card}    title: Et mål til\n`)).toEqual([
    expect.stringMatching(/^fil:\d: .*unique/),
  ])
})

test('what is missing is told where it should have stood, and an empty file as empty', () => {
  expect(problemsIn(threadFile, card.replace('    title: Et mål\n', ''))).toEqual([
    'fil:2: "title" is missing',
  ])
  expect(problemsIn(organisationsFile, '')).toEqual(['fil:1: the file is empty'])
})

test('text that no form would take is not taken from a file either', () => {
  expect(problemsIn(threadFile, card.replace('Et mål', '"To\\nlinjer"'))).toEqual([
    'fil:5: "title" must be on one line',
  ])
  expect(problemsIn(threadFile, card.replace('Et mål', `"${'x'.repeat(301)}"`))).toEqual([
    'fil:5: "title" is longer than 300 characters',
  ])
})

const budget = (lines: string) => `year: 2017
title: Budsjett
status: draft
lines:
  - kind: expense
    text: Lønn
    amount: "100.00"
key:
  slug: nokkel
  title: Nøkkel
  components:
${lines}
  members: [fjordvik]
  rounding: { step: "1.00", residual: last }
`

test('a part of a key says one thing, by share, rate or amount', () => {
  const wrong = (lines: string) => problemsIn(budgetFile, budget(lines))
  expect(
    wrong('    - { basis: flat, share: "1/2" }\n    - { basis: population, ages: 80+, share: 0.5 }'),
  ).toEqual([])
  expect(wrong('    - { basis: fixed, share: "1" }')).toEqual([
    'fil:12: item 1 of "components" must have "amountPerMember"',
  ])
  expect(wrong('    - { basis: population }')).toEqual([
    'fil:12: item 1 of "components" must have either "share" or "rate"',
  ])
  expect(wrong('    - { basis: vakter, rate: "2.00" }')).toEqual([
    `fil:12: item 1 of "components" must have "label" and "unit", since "vakter" is a measure of the cooperation's own`,
  ])
  expect(wrong('    - { basis: population, share: "1", ages: 90-80 }')).toEqual([
    'fil:12: "ages" must be ages such as "80+" or "0-5"',
  ])
  expect(wrong('    - { basis: flat, share: halve }')).toEqual([
    'fil:12: "share" must be a share such as "1/2" or "0.3"',
  ])
})

test('own effort has an owner, and only own effort is in hours', () => {
  const wrong = (line: string) =>
    problemsIn(
      budgetFile,
      budget('    - { basis: flat, share: "1" }').replace(
        '  - kind: expense\n    text: Lønn\n    amount: "100.00"',
        line,
      ),
    )
  expect(wrong('  - { kind: own-effort, text: Timer, hours: 12.5, organisation: fjordvik }')).toEqual([])
  expect(wrong('  - { kind: own-effort, text: Timer, hours: 12.5 }')).toEqual([
    'fil:5: item 1 of "lines" names an organisation when it is own effort, and only then',
  ])
  expect(wrong('  - { kind: expense, text: Timer, hours: 12.5 }')).toEqual([
    'fil:5: item 1 of "lines" can only be in hours when it is own effort',
  ])
  expect(wrong('  - { kind: grant, text: Tilskudd }')).toEqual([
    'fil:5: item 1 of "lines" must have either "amount" or "hours"',
  ])
})

test('a list of figures tells its mistakes by row, and follows the day of loading', () => {
  const read = (text: string) => {
    const raw = readRows('tall.csv', Buffer.from(text), day)
    return raw.ok ? checkShape(raw.told, populationRows) : raw
  }
  const good = read('code;date;persons;source\n9901;year-1/01-01;21296;Eksempel\n')
  expect(good.ok && good.told.value[0]).toMatchObject({
    date: '2025-01-01',
    persons: 21_296,
    age_from: 0,
    age_to: 150,
  })
  const bad = read('code,date,persons,source\n\n991,2025-01-01,mange,Eksempel\n')
  expect(!bad.ok && bad.problems.map(problemLine)).toEqual([
    'tall.csv:3: "code" must be four digits',
    'tall.csv:3: "persons" must be a whole number',
  ])
  const broken = read('code,date\n"9901,2025-01-01\n')
  expect(!broken.ok && broken.problems[0]?.file).toBe('tall.csv')
})
