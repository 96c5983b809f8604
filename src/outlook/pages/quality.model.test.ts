import { describe, expect, test } from 'vitest'
import type { BacktestResult } from '../data/backtest-result.model.ts'
import { missesOf } from './quality.model.ts'

const result = (mape: number, coverage80: number, within5at5 = 0.9): BacktestResult => ({
  results: [
    {
      band: 'total',
      horizon: 10,
      places: 'all',
      mape,
      bias: 0,
      coverage80,
      coverage95: 0.95,
      n: 100,
      leftOut: 0,
      plain: { withMigration: 4.6, withoutMigration: 5 },
    },
  ],
  within5at5,
  byLaunch: [],
  launches: [2010],
  draws: 100,
  seed: 1,
  calibratedUntil: 2012,
  heldOut: [2014],
  made: { on: '2026-03-02', by: 'a test', sources: [] },
})

describe('what was not reached', () => {
  test('is nothing when every goal is met', () => {
    expect(missesOf(result(3.6, 0.8))).toEqual([])
  })

  test('is named: a plain method that does better, a span too narrow or too wide, too few within five per cent', () => {
    expect(missesOf(result(4.9, 0.8))).toEqual([
      { kind: 'error', band: 'total', places: 'all', ours: 4.9, plain: 4.6 },
    ])
    expect(missesOf(result(3, 0.7))[0]).toMatchObject({ kind: 'narrow' })
    expect(missesOf(result(3, 0.9))[0]).toMatchObject({ kind: 'wide' })
    expect(missesOf(result(3, 0.8, 0.8))).toEqual([{ kind: 'within5', share: 0.8 }])
  })
})
