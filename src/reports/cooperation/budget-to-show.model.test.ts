import { expect, test } from 'vitest'
import { budgetToShow } from './budget-to-show.model.ts'

const of = (year: number, status: 'draft' | 'proposed' | 'adopted' | 'closed') => ({ year, status })

test('the newest decided budget up to the year is shown, whatever is being drafted', () => {
  const budgets = [of(2027, 'draft'), of(2026, 'adopted'), of(2025, 'closed')]
  expect(budgetToShow(budgets, 2026)).toEqual(of(2026, 'adopted'))
  expect(budgetToShow(budgets, 2025)).toEqual(of(2025, 'closed'))
  expect(budgetToShow(budgets, 2030)).toEqual(of(2026, 'adopted'))
})

test('a decided budget of a later year is not known yet', () => {
  expect(budgetToShow([of(2017, 'adopted')], 2016)).toBeUndefined()
})

test('where nothing is decided the nearest open one is shown', () => {
  const budgets = [of(2028, 'draft'), of(2027, 'proposed'), of(2024, 'draft')]
  expect(budgetToShow(budgets, 2026)).toEqual(of(2027, 'proposed'))
  expect(budgetToShow([of(2024, 'draft')], 2026)).toEqual(of(2024, 'draft'))
  expect(budgetToShow([], 2026)).toBeUndefined()
})
