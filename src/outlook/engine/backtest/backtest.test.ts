import { describe, expect, test } from 'vitest'
import { madeUpHistory, madeUpRates } from '../made-up-nation.examples.ts'
import { historyUntil } from '../population-history.model.ts'
import { backtest, possibleLaunches } from './backtest.ts'
import type { Outcome } from './outcome.ts'
import { scoreOf, scoreTable, withinFive } from './score.ts'

const history = madeUpHistory()
const order = { launches: [2010, 2012], draws: 60, seed: 3, noise: 'matched' } as const

describe('a back-test of a made-up nation', () => {
  const report = backtest(history, madeUpRates(), order)

  test('has a row for each band, horizon and size that there are outcomes for', () => {
    const all = report.results.filter(({ places }) => places === 'all')
    expect(new Set(all.map(({ band }) => band))).toEqual(new Set(['total', '20-66', '67-79', '80-89', '90+']))
    expect(new Set(all.map(({ horizon }) => horizon))).toEqual(new Set([2, 4, 5, 6, 8]))
    expect(all.find(({ band, horizon }) => band === 'total' && horizon === 2)?.n).toBe(2 * 8)
    expect(report.results.some(({ places }) => places === 'under-3000')).toBe(true)
  })

  test('errs little in a nation that keeps to its formulas', () => {
    const row = report.results.find(
      (score) => score.places === 'all' && score.band === 'total' && score.horizon === 5,
    )
    expect(row?.mape).toBeLessThan(2)
    expect(report.within5at5).toBeGreaterThan(0.9)
  })

  test('gives the same numbers again, and tells each launch', () => {
    const told: number[] = []
    expect(backtest(history, madeUpRates(), { ...order, onLaunch: (launch) => told.push(launch) })).toEqual(
      report,
    )
    expect(told).toEqual([2010, 2012])
    expect(report.byLaunch.map(({ launch }) => launch)).toEqual([
      2010, 2010, 2010, 2010, 2010, 2012, 2012, 2012, 2012, 2012,
    ])
  })
})

test('launches are those with four years before and two after', () => {
  expect(possibleLaunches(history)).toEqual([2010, 2012, 2014, 2016])
  expect(possibleLaunches(historyUntil(history, 2013))).toEqual([2010])
  expect(() => backtest(historyUntil(history, 2003), madeUpRates(), { draws: 10, seed: 1 })).toThrow(
    'A back-test needs four years before a launch and two after it; the file has 2000–2003.',
  )
})

const outcome = (given: Partial<Outcome>): Outcome => ({
  ...{ launch: 2010, horizon: 5, band: 'total', code: '9901', inhabitants: 1000, truth: 100, median: 110 },
  ...{ low80: 90, high80: 120, low95: 80, high95: 130, plain: { withMigration: 100, withoutMigration: 150 } },
  ...given,
})

describe('scores', () => {
  test('leave outcomes of zero out of the error and count them', () => {
    const score = scoreOf([outcome({}), outcome({ median: 90 }), outcome({ truth: 0 })])
    expect(score).toMatchObject({ n: 3, leftOut: 1, plain: { withMigration: 0 } })
    expect(score.mape).toBeCloseTo(10, 10)
    expect(score.bias).toBeCloseTo(0, 10)
  })

  test('tell coverage of held-out launches alone', () => {
    const missed = outcome({ truth: 125 })
    const [row] = scoreTable([
      missed,
      missed,
      outcome({ launch: 2014 }),
      outcome({ launch: 2016, truth: 128 }),
    ])
    expect(row).toMatchObject({ coverage80: 0.5, coverage95: 1, n: 4 })
  })

  test('count a place as within five per cent by its total after five years', () => {
    const outcomes = [
      outcome({}),
      outcome({ median: 104 }),
      outcome({ median: 96 }),
      outcome({ horizon: 2, median: 50 }),
    ]
    expect(withinFive(outcomes)).toBeCloseTo(2 / 3, 10)
  })
})
