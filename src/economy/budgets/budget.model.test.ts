import { expect, test } from 'vitest'
import { budgetStatuses, isFrozen, openSteps, requireOpen, statusAfter, yearOf } from './budget.model.ts'

test('a budget goes from draft to proposed to adopted to closed, and back only from proposed', () => {
  expect(budgetStatuses.map((status) => [status, openSteps(status)])).toEqual([
    ['draft', ['propose']],
    ['proposed', ['adopt', 'withdraw']],
    ['adopted', ['close']],
    ['closed', []],
  ])
})

test('a step from the wrong place is refused with where the budget stands', () => {
  expect(statusAfter('proposed', 'adopt')).toEqual({ ok: true, value: 'adopted' })
  expect(statusAfter('draft', 'adopt')).toEqual({
    ok: false,
    code: 'step-not-open',
    details: { status: 'draft', step: 'adopt' },
  })
})

test('adopted and closed budgets stand still', () => {
  expect(budgetStatuses.map((status) => isFrozen({ status }))).toEqual([false, false, true, true])
  expect(requireOpen({ status: 'closed' })).toEqual({ ok: false, code: 'budget-is-adopted' })
})

test.each([
  ['2017', 2017],
  ['1990', 1990],
  ['2100', 2100],
])('%s in an address is a year', (text, year) => expect(yearOf(text)).toBe(year))

test.each(['1989', '2101', '17', '2017 ', '2017.0', 'ny', '', undefined])('%j is none', (text) =>
  expect(yearOf(text)).toBeUndefined(),
)
