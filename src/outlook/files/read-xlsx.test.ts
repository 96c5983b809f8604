import { expect, test } from 'vitest'
import { populationOf } from '../engine/population-history.model.ts'
import { temporaryFile } from './population-file.examples.ts'
import { readPopulation } from './read-population.ts'
import { examplePeople, populationSheet, workbook } from './statistics.examples.ts'

/** Statistics Norway's workbook: kinds of figures and years in rows of their own, repeated texts left out. */
const sheet = [
  ['07459: Befolkning, etter region, kjønn, alder, statistikkvariabel og år'],
  [],
  ['', '', '', 'Personer', ''],
  ['', '', '', '2024', '2025'],
  ...populationSheet([['4223', 'Vennesla']], [2024, 2025])
    .slice(3, -2)
    .map(([region = '', sex = '', age = '', ...counts], at) => [
      at === 0 ? region : '',
      at % 106 === 0 ? sex : '',
      age,
      ...counts,
    ]),
  [],
  ['Kilde:'],
  ['Statistisk sentralbyrå'],
]

test('a workbook from Statistics Norway is read', async () => {
  const { population, form, origin } = await readPopulation(
    await temporaryFile(workbook(sheet), 'tabell.xlsx'),
  )
  expect({ form, table: origin.table }).toEqual({ form: 'xlsx', table: '07459' })
  expect(population.places).toEqual([{ code: '4223', name: 'Vennesla' }])
  expect(populationOf(population, 0, 2025)?.[40]).toBe(examplePeople('4223', 2025, { sex: '1', age: 40 }))
  expect(populationOf(population, 0, 2024)?.[106 + 105]).toBe(
    examplePeople('4223', 2024, { sex: '2', age: 105 }),
  )
})

test('a workbook with codes and texts in columns of their own is read', async () => {
  const both = sheet.map((row, at) => {
    const [region = '', sex = '', age = '', ...counts] = row
    if (at < 4 || row.length < 4) return ['', '', ...row]
    return [region && '4223', region && 'Vennesla', sex && (sex === 'Menn' ? '1' : '2'), sex, age, ...counts]
  })
  const { population } = await readPopulation(await temporaryFile(workbook(both), 'tabell.xlsx'))
  expect(populationOf(population, 0, 2025)?.[40]).toBe(examplePeople('4223', 2025, { sex: '1', age: 40 }))
})

test('a damaged workbook is refused', async () => {
  const file = await temporaryFile(workbook(sheet).subarray(0, 2000), 'tabell.xlsx')
  await expect(readPopulation(file)).rejects.toThrow(
    'tabell.xlsx: the workbook cannot be read; it is damaged or no XLSX.',
  )
})
