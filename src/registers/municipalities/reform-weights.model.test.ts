import fc from 'fast-check'
import { expect, test } from 'vitest'
import { whole } from './reform.model.ts'
import { weightsOf } from './reform-weights.model.ts'

const of = (...shares: string[]) => weightsOf(shares.map((share) => ({ group: '9901', share })))

test.each([
  [['1'], [1_000_000]],
  [
    ['0.6', '0.4'],
    [600_000, 400_000],
  ],
  [
    ['1/3', '1/3', '1/3'],
    [333_334, 333_333, 333_333],
  ],
  [
    ['1/7', '6/7'],
    [142_857, 857_143],
  ],
  [
    ['0.6', '0.3'],
    [600_000, 300_000],
  ],
  [['0'], [0]],
])('%j in millionths is %j', (shares, weights) => {
  expect(of(...shares)).toEqual(weights)
})

test('each municipality is a whole of its own', () => {
  const shares = [
    { group: '9901', share: '1/3' },
    { group: '9902', share: '1' },
    { group: '9901', share: '2/3' },
  ]
  expect(weightsOf(shares)).toEqual([333_333, 1_000_000, 666_667])
})

test('parts of a whole always add to a million', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 20 }), (parts) => {
      const sum = parts.reduce((total, part) => total + part, 0)
      const weights = of(...parts.map((part) => `${part}/${sum}`))
      expect(weights.reduce((total, weight) => total + weight, 0)).toBe(whole)
      for (const [index, weight] of weights.entries())
        expect(Math.abs(weight - ((parts[index] ?? 0) / sum) * whole)).toBeLessThan(1)
    }),
  )
})
