import { describe, expect, test } from 'vitest'
import { CELLS, cellOf, MEN, WOMEN } from '../engine/ages.model.ts'
import { countIndicator } from '../engine/indicator.model.ts'
import type { PopulationHistory } from '../engine/population-history.model.ts'
import { countedBands, gatherBands, readBandHistory, writeBandHistory } from './band-history.ts'

/** Two places over two years; Dalen lacks the first. */
function history(): PopulationHistory {
  const counts = new Float64Array(2 * 2 * CELLS)
  const put = (place: number, year: number, [sex, age, people]: readonly [number, number, number]) => {
    counts[(place * 2 + year) * CELLS + cellOf(sex, age)] = people
  }
  put(0, 0, [MEN, 30, 40])
  put(0, 0, [WOMEN, 85, 10])
  put(0, 1, [MEN, 30, 44])
  put(0, 1, [WOMEN, 85, 11])
  put(1, 1, [WOMEN, 66, 5])
  counts.fill(Number.NaN, 2 * CELLS, 3 * CELLS)
  return {
    places: [
      { code: '9901', name: 'Fjordvik' },
      { code: '9902', name: 'Dalen' },
    ],
    years: [2024, 2025],
    counts,
  }
}

describe('counted inhabitants by band', () => {
  const bands = gatherBands(history(), ['made up'])

  test('give each indicator back as a count', () => {
    const fjordvik = countedBands(bands, ['9901'], 2026)
    expect(fjordvik?.years).toEqual([2024, 2025])
    if (fjordvik) expect([...countIndicator('supportRatio', fjordvik)]).toEqual([4, 4])
  })

  test('of several places hold only the years that all of them have', () => {
    const both = countedBands(bands, ['9901', '9902'], 2026)
    expect(both?.years).toEqual([2025])
    if (both) expect([...countIndicator('population', both)]).toEqual([60])
  })

  test('come back from the file as they went in', () => {
    expect(readBandHistory(writeBandHistory(bands))).toEqual(bands)
  })

  test('are not known for a place that is not there', () => {
    expect(countedBands(bands, ['0301'], 2026)).toBeUndefined()
  })

  test('a file with another header is refused', () => {
    expect(() => readBandHistory('code,year\n9901,2025\n')).toThrow('another header')
  })
})
