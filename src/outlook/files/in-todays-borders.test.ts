import { describe, expect, test } from 'vitest'
import { populationOf, totalOf } from '../engine/population-history.model.ts'
import { oldBorders } from './code-changes.model.ts'
import { isMunicipalityOfToday, municipalitiesOfToday } from './municipality-names.model.ts'
import { populationRowsOf, populationText, temporaryFile } from './population-file.examples.ts'
import { readPopulationFile } from './read-population-csv.ts'

const read = async (rows: readonly string[]) => readPopulationFile(await temporaryFile(populationText(rows)))
const total = async (rows: readonly string[]) => {
  const history = await read(rows)
  return Object.fromEntries(
    history.places.map(({ code }, at) => [
      code,
      history.years.map((year) => Math.round(totalOf(populationOf(history, at, year) ?? []))),
    ]),
  )
}

describe('codes from before a merger', () => {
  test('are counted in the municipality of today, and it is said', async () => {
    const rows = [
      ...populationRowsOf(['1001', '1017', '1018', '1014'], [2018, 2019]),
      ...populationRowsOf(['4204', '4223'], [2020], 25),
    ]
    expect(await total(rows)).toEqual({ '4204': [6360, 6360, 5300], '4223': [2120, 2120, 5300] })
    expect((await read(rows)).notes).toEqual([
      "Codes from before a merger or a new number are counted in today's municipality: 1001 in 4204 Kristiansand (2018-2019), 1017 in 4204 Kristiansand (2018-2019), 1018 in 4204 Kristiansand (2018-2019), 1014 in 4223 Vennesla (2018-2019).",
    ])
  })

  test('may be the only codes, through several reforms', async () => {
    const rows = [
      ...populationRowsOf(['0706', '0719', '0720'], [2016]),
      ...populationRowsOf(['0710'], [2017, 2018, 2019]),
      ...populationRowsOf(['3804'], [2020]),
    ]
    expect(await total(rows)).toEqual({ '3907': [6360, 2120, 2120, 2120, 2120] })
  })

  test('of a municipality that was split are shared out by weight, and the weights are said', async () => {
    const rows = populationRowsOf(['1507'], [2023], 1000)
    expect(await total(rows)).toEqual({ '1508': [182744], '1580': [29256] })
    expect((await read(rows)).notes).toContain(
      '1507 was split (2023), and its people are shared out by weight: 1508 Ålesund 86.2 %, 1580 Haram 13.8 %.',
    )
  })

  test('with zeros where a code was not in use, as Statistics Norway writes them, are no codes in use', async () => {
    const rows = [
      ...populationRowsOf(['1014'], [2019]),
      ...populationRowsOf(['1014'], [2020], 0),
      ...populationRowsOf(['4223'], [2019], 0),
      ...populationRowsOf(['4223'], [2020], 20),
    ]
    expect(await total(rows)).toEqual({ '4223': [2120, 4240] })
  })

  test('beside the code of today in the same year are refused, since people would be counted twice', async () => {
    await expect(read(populationRowsOf(['1014', '4223'], [2019]))).rejects.toThrow(
      'line 2: 1014 and 4223 both stand for 4223 (Vennesla) in 2019, so that people would be counted twice.',
    )
  })

  test('of half a merger are said where all years are alike', async () => {
    const { notes } = await read(populationRowsOf(['1001'], [2018, 2019]))
    expect(notes).toContain(
      '4204 (Kristiansand) is made of 1001 alone in 2018-2019; 1017, 1018 went into it too and are not in the file.',
    )
  })

  test('of half a merger are refused where other years are whole', async () => {
    const rows = [...populationRowsOf(['1001', '1017'], [2019]), ...populationRowsOf(['4204'], [2020])]
    await expect(read(rows)).rejects.toThrow(
      'line 2: 4204 (Kristiansand) is made of 1001, 1017 alone in 2019; 1018 went into it too and is not in the file, while it is whole in 2020.',
    )
  })
})

describe('our table of changes', () => {
  test('leads to the 357 municipalities of today, and each old code keeps all of its people', () => {
    expect(municipalitiesOfToday).toHaveLength(357)
    const shares = new Map<string, number>()
    for (const { today, parts } of oldBorders) {
      expect(isMunicipalityOfToday(today)).toBe(true)
      for (const { code } of parts) expect(code).toMatch(/^\d{4}$/)
    }
    const pairs = new Map(
      oldBorders.flatMap(({ today, parts }) => parts.map(({ code, weight }) => [`${code} ${today}`, weight])),
    )
    for (const [pair, weight] of pairs)
      shares.set(pair.slice(0, 4), (shares.get(pair.slice(0, 4)) ?? 0) + weight)
    expect([...shares].filter(([, sum]) => Math.abs(sum - 1) > 1e-9)).toEqual([])
    // 491 codes are gone; 1103 Stavanger and 5001 Trondheim were parts of themselves before they grew.
    expect(shares.size).toBe(493)
  })
})
