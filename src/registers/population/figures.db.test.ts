import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import { asLoader, fillRegister, yes } from '../filled-register.examples.ts'
import { allAges } from './population.model.ts'
import { populationDates, populationHistory, populationOn, storedFigures } from './population.sql.ts'
import { putPopulation } from './put-population.ts'

let db: TestDatabase
let cast: Cast
const date = localDate('2020-01-01')
const codes = ['9901', '9902', '9903']

const older = (persons: number) => ({
  code: '9901',
  onDate: localDate('2016-01-01'),
  ages: allAges,
  persons,
  source: 'SSB',
})

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  await fillRegister(db, cast.fjordvik.id)
  await asLoader(db, async (tx) =>
    yes(
      await putPopulation(tx, [
        older(8_210),
        { ...older(900), ages: { from: 67, to: 79 } },
        { ...older(100), ages: { from: 80, to: 150 } },
      ]),
    ),
  )
})
afterAll(() => db.drop())

test('everybody gets exactly the date that was asked for, and nothing in its place', async () => {
  for (const player of [cast.visitor, cast.neighbourCoordinator]) {
    const figures = await player.read((tx) => populationOn(tx, { codes, date }))
    expect(figures.map(({ code, persons, source }) => [code, persons, source])).toEqual([
      ['9901', 12_345, 'Eksempeltall'],
      ['9902', 4_321, 'Eksempeltall'],
      ['9903', 1_234, 'Eksempeltall'],
    ])
    expect(await player.read((tx) => populationOn(tx, { codes, date: localDate('2020-01-02') }))).toEqual([])
    expect(await player.read((tx) => populationHistory(tx, ['9901']))).toHaveLength(2)
    expect(await player.read((tx) => storedFigures(tx, [older(1)]))).toEqual([older(8_210)])
  }
})

test('an age span is added up from what is there', async () => {
  const asked = { codes, date: localDate('2016-01-01'), ages: { from: 67, to: 150 } }
  expect(await cast.visitor.read((tx) => populationOn(tx, asked))).toEqual([
    { ...older(1_000), ages: { from: 67, to: 150 } },
  ])
})

test('dates say whether every municipality has a figure', async () => {
  expect(await cast.visitor.read((tx) => populationDates(tx, codes))).toEqual([
    { date: '2020-01-01', codes: 3, complete: true },
    { date: '2016-01-01', codes: 1, complete: false },
  ])
})

test('putting figures tells what was new, what took a place, and what stood there', async () => {
  const put = (persons: number) => asLoader(db, (tx) => putPopulation(tx, [older(persons)]))
  expect(await put(8_210)).toEqual({ ok: true, value: { added: 0, changed: 0, unchanged: 1 } })
  expect(await put(8_211)).toEqual({ ok: true, value: { added: 0, changed: 1, unchanged: 0 } })
  const unknown = await asLoader(db, (tx) => putPopulation(tx, [{ ...older(1), code: '0000' }]))
  expect(unknown).toMatchObject({ code: 'population-code-unknown' })
})

test('only administrators write them', async () => {
  for (const player of [cast.coordinator, cast.neighbourCoordinator, cast.visitor])
    await expect(player.write((tx) => putPopulation(tx, [{ ...older(1), code: '9902' }]))).rejects.toThrow(
      /row-level security|needs a person/,
    )
})
