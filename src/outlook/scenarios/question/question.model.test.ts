import { expect, test } from 'vitest'
import { addressOf, isChanged, questionIn, shownYears, withQuestion } from './question.model.ts'

const span = { base: 2026, last: 2050, usual: 2040 }

test('without anything it is the usual year, the gap and the standing picture', () => {
  const question = questionIn({}, span)
  expect(question).toEqual({ choice: {}, errors: [], year: 2040, indicator: 'fteGap', typed: {} })
  expect(isChanged(question.choice)).toBe(false)
})

test.each(['2026', '2051', '40', 'snart', '2040.5'])('the year %s gives way to the usual one', (ar) => {
  expect(questionIn({ ar }, span).year).toBe(2040)
})

test('the address says only what is otherwise, and is read the same again', () => {
  const question = questionIn(
    { teknologi: '20', ar: '2035', tall: 'careCost', friskere: '0', kommuner: '9901' },
    span,
  )
  const address = addressOf(question, span)
  expect(address).toEqual({ teknologi: '20', ar: '2035', tall: 'careCost' })
  expect(questionIn(address, span)).toMatchObject({
    choice: question.choice,
    year: 2035,
    indicator: 'careCost',
  })
})

test('what else stands in an address stays there', () => {
  const asked = questionIn({ hjemme: '30' }, span)
  expect(withQuestion('?kommuner=9901,9902&teknologi=10&dato=2025-01-01', asked, span)).toBe(
    'kommuner=9901,9902&dato=2025-01-01&hjemme=30',
  )
})

test('a field with an error keeps what was typed', () => {
  expect(questionIn({ teknologi: '140' }, span).typed).toEqual({ teknologi: '140' })
})

test('the table shows the base year, every fifth, the last, and the one that is looked at', () => {
  expect(shownYears(span, 2037)).toEqual([2026, 2030, 2035, 2037, 2040, 2045, 2050])
})
