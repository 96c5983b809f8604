import { describe, expect, test } from 'vitest'
import { BAND_SLOTS, type BandCounts, bandOfAge, bandSlot, slotsBetween } from './band.model.ts'
import { DEMENTIA } from './dementia.model.ts'
import { countIndicator, INDICATORS, requireIndicator } from './indicator.model.ts'
import { LEVERS, type LeverChoice, leverValues, needsNewProjection } from './lever.model.ts'
import { needWeights } from './needs.model.ts'
import { rateByBand } from './rate-by-band.model.ts'

/** Norway 2020 by the bands of the national dementia table: first age, men, women. */
const NORWAY_2020 = [
  [30, 1_260_966, 1_204_297],
  [65, 137_044, 138_228],
  [70, 127_400, 132_052],
  [75, 83_249, 93_133],
  [80, 49_522, 64_193],
  [85, 27_489, 44_276],
  [90, 13_423, 31_807],
] as const

/** One draw of years that all have the same people; ages that share a band are told by any age in it. */
function bandsOf(people: readonly (readonly [number, number, number])[], years = 2): BandCounts {
  const counts = new Float32Array(BAND_SLOTS * years)
  for (const [age, men, women] of people)
    for (let year = 0; year < years; year++) {
      counts[bandSlot(0, bandOfAge(age)) * years + year] = men
      counts[bandSlot(1, bandOfAge(age)) * years + year] = women
    }
  return { years: Array.from({ length: years }, (_, year) => 2026 + year), draws: 1, counts }
}

describe('dementia', () => {
  test('gives the national count of 2020: 101 118 people', () => {
    expect(countIndicator('dementia', bandsOf(NORWAY_2020))[0]).toBeCloseTo(101_118, -1)
  })

  test('comes later with healthy ageing: five years of delay give each band the share of the one below', () => {
    const [now, later] = [rateByBand(DEMENTIA), rateByBand(DEMENTIA, 5)]
    expect(later[bandSlot(1, bandOfAge(85))]).toBeCloseTo(now[bandSlot(1, bandOfAge(80))] as number, 12)
    expect(later[bandSlot(0, bandOfAge(90))]).toBeCloseTo(now[bandSlot(0, bandOfAge(85))] as number, 12)
    const half = rateByBand(DEMENTIA, 2.5)[bandSlot(1, bandOfAge(85))] as number
    expect(half).toBeCloseTo(
      ((now[bandSlot(1, bandOfAge(85))] as number) + (now[bandSlot(1, bandOfAge(80))] as number)) / 2,
      12,
    )
  })
})

describe('needs', () => {
  const people = bandsOf(
    [
      [0, 500, 480],
      [20, 900, 850],
      [30, 2000, 1900],
      [50, 1500, 1500],
      [75, 300, 340],
      [80, 120, 170],
      [90, 20, 50],
    ],
    20,
  )
  const last = (indicator: Parameters<typeof countIndicator>[0], levers: LeverChoice = {}) =>
    countIndicator(indicator, people, levers).at(-1) as number

  test('the national use per person gives the national totals back', () => {
    const rates = needWeights('institutionUsers', leverValues(), 0)
    expect(rates[bandSlot(0, bandOfAge(90))]).toBeCloseTo(0.2321, 4)
  })

  test.each([
    [{ homeInstead: 50 }, 'institutionUsers', 0.5],
    [{ recruitment: 80 }, 'recruitableFte', 0.8],
    [{ costPerFte: 1200 }, 'careCost', 1200 / 1094],
    [{ partTime: 100 }, 'careWorkers', 0.75],
    [{ sicknessAbsence: 5 }, 'careFte', 90 / 95],
  ] as const)('%j moves %s in proportion', (levers, indicator, factor) => {
    expect(last(indicator, levers) / last(indicator)).toBeCloseTo(factor, 5)
  })

  test('the gap is what is needed less what can be recruited, and may be below zero', () => {
    expect(last('fteGap')).toBeCloseTo(last('careFte') - last('recruitableFte'), 2)
    expect(last('fteGap', { recruitment: 140, homeUseTrend: -4 })).toBeLessThan(0)
  })

  test('trends of use and healthy ageing work from the base year on, and cost growth compounds', () => {
    for (const indicator of ['homeCareUsers', 'institutionUsers', 'dementia'] as const) {
      const choice = { healthyAgeing: 5, homeUseTrend: -4, institutionUseTrend: -4 }
      expect(countIndicator(indicator, people, choice)[0]).toBe(countIndicator(indicator, people)[0])
      expect(last(indicator, choice)).toBeLessThan(last(indicator))
    }
    expect(last('careCost', { costGrowth: 2 }) / last('careCost')).toBeCloseTo(1.02 ** 19, 4)
  })

  test('moving people home saves places and not all of the hands', () => {
    expect(last('careFte', { homeInstead: 60 })).toBeLessThan(last('careFte'))
    expect(last('homeCareUsers', { homeInstead: 60 })).toBeGreaterThan(last('homeCareUsers'))
  })
})

describe('support ratio', () => {
  test('is people of 20–66 for each of 67 and older', () => {
    expect(
      countIndicator(
        'supportRatio',
        bandsOf([
          [30, 100, 100],
          [80, 30, 20],
        ]),
      )[0],
    ).toBeCloseTo(4, 6)
  })

  test('is not a number where nobody is old', () => {
    expect(countIndicator('supportRatio', bandsOf([[30, 100, 100]]))[0]).toBeNaN()
  })
})

test('spans are sums of bands, and every indicator has a name that is found again', () => {
  expect(slotsBetween(67, 105).reduce((sum, one) => sum + one, 0)).toBe(2 * 7)
  for (const indicator of INDICATORS) expect(requireIndicator(indicator)).toBe(indicator)
  expect(() => requireIndicator('elderly')).toThrow(
    'There is no indicator "elderly"; there are population, 0-5',
  )
})

describe('levers', () => {
  test('have defaults within their range, and each end is allowed', () => {
    for (const lever of LEVERS) {
      expect(leverValues()[lever.id]).toBe(lever.default)
      expect(leverValues({ [lever.id]: lever.min })[lever.id]).toBe(lever.min)
      expect(() => leverValues({ [lever.id]: lever.max + 1 })).toThrow(
        `The lever ${lever.id} goes from ${lever.min} to ${lever.max}, not ${lever.max + 1}.`,
      )
    }
  })

  test('only those that change the people ask for a new projection', () => {
    expect(needsNewProjection({}, { healthyAgeing: 3, costPerFte: 900 })).toBe(false)
    expect(needsNewProjection({ fertility: 100 }, {})).toBe(false)
    expect(needsNewProjection({}, { netImmigration: 50 })).toBe(true)
  })
})
