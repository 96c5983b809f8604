import { expect, test } from 'vitest'
import { type LineFields, sumsOfLines } from './budget-line.model.ts'

const line = (fields: Partial<LineFields>): LineFields => ({
  kind: 'expense',
  text: '',
  amount: null,
  hours: null,
  organisationId: null,
  note: '',
  source: '',
  ...fields,
})

test('the members share the expenses less the grants; own effort stands beside', () => {
  const sums = sumsOfLines([
    line({ amount: 960_000_00n }),
    line({ amount: 55_000_50n }),
    line({ kind: 'grant', amount: 300_000_00n }),
    line({ kind: 'own-effort', amount: 40_000_00n }),
    line({ kind: 'own-effort', hours: '120.5' }),
    line({ kind: 'own-effort', hours: '0.25' }),
  ])
  expect(sums).toEqual({
    expenses: 101_500_050n,
    grants: 30_000_000n,
    toShare: 71_500_050n,
    ownEffort: 4_000_000n,
    ownHours: '120.75',
  })
})

test('grants that are larger than the expenses leave less than nothing', () => {
  expect(sumsOfLines([line({ kind: 'grant', amount: 1n })]).toShare).toBe(-1n)
})

test('no lines add up to nothing', () => {
  expect(sumsOfLines([])).toEqual({ expenses: 0n, grants: 0n, toShare: 0n, ownEffort: 0n, ownHours: '0' })
})
