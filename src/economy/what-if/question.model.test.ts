import { describe, expect, test } from 'vitest'
import { answerTo } from './answer.model.ts'
import { plainQuery, type Query, questionIn, withQuestion } from './query.model.ts'
import { askedOnly, readQuestion } from './question.model.ts'
import { knutepunktBase } from './what-if.examples.ts'
import { readBase, type WhatIfBase, writeBase } from './what-if-base.model.ts'
import { newcomerField } from './what-if-fields.model.ts'

const kroner = (ore: bigint) => Number(ore) / 100

function differences(query: Query, base: WhatIfBase = knutepunktBase): Record<string, number> {
  const answer = answerTo(base, query)
  if (!answer.ok) throw new Error(answer.code)
  return Object.fromEntries(
    answer.value.comparison.rows.map(({ name, difference }) => [name, kroner(difference)]),
  )
}

describe('a question', () => {
  test('that asks for nothing changes nothing', () => {
    expect(readQuestion(knutepunktBase, {})).toEqual({ ok: true, value: { changes: [], populationOn: null } })
    expect(Object.values(differences({})).every((difference) => difference === 0)).toBe(true)
  })

  test('that asks for what holds changes nothing either', () => {
    const query = { 'del-1': '50', folketall: '2016-01-01', sum: '950 000', 'm-sogne': '' }
    expect(readQuestion(knutepunktBase, query)).toEqual({
      ok: true,
      value: { changes: [], populationOn: null },
    })
    expect(askedOnly(knutepunktBase, query)).toEqual({})
  })

  test('about the split and the date gives the differences of the design', () => {
    expect(differences({ 'del-1': '30', folketall: '2017-01-01' })).toEqual({
      Kristiansand: 0,
      Vennesla: 23_000,
      Iveland: -26_500,
      Søgne: 11_000,
      Songdalen: -6_000,
      Birkenes: -12_000,
      Lillesand: 10_500,
    })
  })

  test('reads per cent with comma, point and sign', () => {
    for (const typed of ['33,3', '33.3', '33,3 %'])
      expect(differences({ 'del-1': typed })).toEqual(differences({ 'del-1': '33.3' }))
  })

  test('about the merger of 2020 leaves four to share what six shared', () => {
    const query = {
      'm-kristiansand': 'sammen',
      'm-sogne': 'sammen',
      'm-songdalen': 'sammen',
      samlet: 'kristiansand',
    }
    expect(differences(query)).toEqual({
      Kristiansand: -330_000,
      Vennesla: 117_500,
      Iveland: 46_500,
      Birkenes: 67_500,
      Lillesand: 98_500,
    })
    const { samlet: _, ...largest } = query
    expect(differences(largest)).toEqual(differences(query))
  })

  test('can let the merged municipality pay', () => {
    const query = {
      'm-kristiansand': 'sammen',
      'm-sogne': 'sammen',
      samlet: 'kristiansand',
      'samlet-betaler': 'ja',
    }
    expect(differences(query).Kristiansand).toBeGreaterThan(0)
  })

  test('about leaving, exemption and paying', () => {
    expect(differences({ 'm-iveland': 'ut' }).Iveland).toBe(-92_000)
    expect(differences({ 'm-iveland': 'fritatt' }).Iveland).toBe(-92_000)
    expect(differences({ 'm-kristiansand': 'betaler' }).Kristiansand).toBeGreaterThan(300_000)
  })

  test('about a newcomer puts it last', () => {
    const asked = differences({ 'ny-navn': 'Evje og Hornnes', [newcomerField('population')]: '3 600' })
    expect(Object.keys(asked).at(-1)).toBe('Evje og Hornnes')
    expect(asked['Evje og Hornnes']).toBeGreaterThan(90_000)
  })

  test('always keeps the sum', () => {
    for (const query of [
      { 'del-1': '17.5' },
      { 'm-iveland': 'ut' },
      { 'ny-navn': 'A', 'ny-folketall': '1' },
    ]) {
      const answer = answerTo(knutepunktBase, query)
      const paid = answer.ok
        ? answer.value.alternative.shares.reduce((sum, { rounded }) => sum + rounded, 0n)
        : 0n
      expect(paid).toBe(95_000_000n)
    }
  })

  test.each([
    [{ 'del-1': 'mye' }, 'percent-does-not-read', 'del-1'],
    [{ 'del-1': '-1' }, 'percent-does-not-read', 'del-1'],
    [{ 'del-1': '100.1' }, 'percent-does-not-read', 'del-1'],
    [{ folketall: '2015-01-01' }, 'population-date-without-figures', 'folketall'],
    [{ sum: '-5' }, 'total-does-not-read', 'sum'],
    [{ 'm-iveland': 'borte' }, 'member-choice-unknown', 'm-iveland'],
    [{ 'm-oslo': 'ut' }, 'member-choice-unknown', 'm-oslo'],
    [{ 'm-iveland': 'sammen' }, 'merger-needs-two', 'm-iveland'],
    [{ 'ny-folketall': '100' }, 'newcomer-needs-name', 'ny-navn'],
    [{ 'ny-navn': 'A' }, 'newcomer-needs-figure', 'ny-folketall'],
    [{ 'ny-navn': 'A', 'ny-folketall': '-1' }, 'newcomer-needs-figure', 'ny-folketall'],
  ] as const)('%j is refused at its field', (query, code, field) =>
    expect(readQuestion(knutepunktBase, query)).toMatchObject({ ok: false, code, details: { field } }),
  )
})

describe('an address', () => {
  test('keeps only the fields of a question, and none that are empty', () => {
    const query = { 'del-1': '30', sum: ' ', dato: '2017-03-01', __proto__: 'x', 'm-iveland': 'ut' }
    expect(questionIn(query)).toEqual({ 'del-1': '30', 'm-iveland': 'ut' })
    expect(plainQuery(query)).toBe('del-1=30&m-iveland=ut')
  })

  test('keeps what else stood in it when the question changes', () => {
    expect(withQuestion('?dato=2017-03-01&del-1=30', { 'm-iveland': 'ut' })).toBe(
      'dato=2017-03-01&m-iveland=ut',
    )
  })
})

test('a base comes out of its text as it went in', () => {
  const after = readBase(writeBase(knutepunktBase))
  expect(differences({ 'del-1': '30' }, after)).toEqual(differences({ 'del-1': '30' }))
  expect(after.cost.total).toBe(95_000_000n)
  const strange = {
    ...knutepunktBase,
    cost: {
      ...knutepunktBase.cost,
      members: knutepunktBase.cost.members.map((member) => ({ ...member, name: '=1/2' })),
    },
  }
  expect(readBase(writeBase(strange)).cost.members[0]?.name).toBe('=1/2')
})

test('25 members are answered for in far less time than a drag takes', () => {
  const members = Array.from({ length: 25 }, (_, index) => ({
    ...knutepunktBase.cost.members[1 + (index % 6)],
    id: `${index}`,
    name: `Kommune ${index}`,
    values: knutepunktBase.cost.members[1 + (index % 6)]?.values ?? {},
  }))
  const base = {
    ...knutepunktBase,
    cost: { ...knutepunktBase.cost, members },
    slugs: members.map(({ id }) => id),
  }
  const start = performance.now()
  for (let percent = 0; percent < 100; percent++) answerTo(base, { 'del-1': `${percent}` })
  expect((performance.now() - start) / 100).toBeLessThan(50)
})
