import { describe, expect, test } from 'vitest'
import { LEVERS } from '../lever.model.ts'
import { HOME_USERS_2008, PEOPLE, RESIDENTS_2010 } from './care-history.model.ts'
import { type CareService, useBacktest } from './use-backtest.ts'

const trials = useBacktest()

function trial(service: CareService, from: number, to: number) {
  const found = trials.find((one) => one.service === service && one.from === from && one.to === to)
  if (!found) throw new Error(`${service} ${from}–${to} was not tried`)
  return found
}

describe('the use of care, held against what came', () => {
  test('is told by hand for home services at 80 and older: 2008 rates on the people of 2023', () => {
    const [, , , , eighties = 0, nineties = 0] = PEOPLE[2023]
    const expected = (58_101 / 184_972) * eighties + (18_068 / 34_659) * nineties
    const { constant, trend, came } = trial('home80', 2008, 2023)
    expect(constant.value).toBeCloseTo((100 * expected) / (eighties + nineties), 8)
    expect(trend.value).toBeCloseTo(constant.value * 0.99 ** 15, 8)
    expect(came).toBe(26.9)
    expect(constant.error).toBeCloseTo(30.5, 1)
    expect(trend.error).toBeCloseTo(12.2, 1)
  })

  test('would have been told too high by unchanged rates, and less so by the standing trend', () => {
    for (const one of trials.filter(({ service }) => service !== 'careFte')) {
      expect(one.constant.error).toBeGreaterThan(0)
      expect(Math.abs(one.trend.error)).toBeLessThan(one.constant.error)
    }
  })

  test('names the trend that would have hit, which the lever can be set to', () => {
    const { constant, came, hit } = trial('institution', 2010, 2023)
    expect(constant.value * (1 + hit / 100) ** 13).toBeCloseTo(came, 6)
    for (const { service, hit: wanted } of trials) {
      const lever = LEVERS.find(
        ({ id }) => id === (service === 'institution' ? 'institutionUseTrend' : 'homeUseTrend'),
      )
      if (!lever) throw new Error('the lever is gone')
      expect(wanted).toBeGreaterThan(lever.min)
      expect(wanted).toBeLessThan(lever.max)
    }
  })

  test('grew in work more than the people alone would give: the trend makes that error larger', () => {
    const { constant, trend } = trial('careFte', 2022, 2023)
    expect(constant.error).toBeLessThan(0)
    expect(trend.error).toBeLessThan(constant.error)
  })
})

test('the people of a year are all people: they sum to the population of the day after', () => {
  const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0)
  expect(sum(PEOPLE[2008])).toBe(4_799_252)
  expect(sum(PEOPLE[2023])).toBe(5_550_203)
  expect([sum(HOME_USERS_2008), sum(RESIDENTS_2010)]).toEqual([167_441, 43_457])
})
