import { describe, expect, test } from 'vitest'
import { belief, realVariance } from './shrink.ts'
import { SIZE_GROUPS, sizeGroup } from './size-group.ts'
import { smooth } from './smooth.ts'
import { autocovariance, slopeOf } from './statistics.ts'

describe('smoothing', () => {
  test('leaves a straight line alone and fills what has no weight', () => {
    const line = [1, 3, 0, 7, 9, 11]
    const smoothed = smooth(line, [1, 1, 0, 1, 1, 1], 100)
    ;[1, 3, 5, 7, 9, 11].forEach((value, at) => {
      expect(smoothed[at]).toBeCloseTo(value, 6)
    })
  })

  test('draws a jump in, the more the stiffer, and keeps the weighted sum', () => {
    const jump = [0, 0, 0, 10, 0, 0, 0]
    const [soft, stiff] = [smooth(jump, new Array(7).fill(1), 1), smooth(jump, new Array(7).fill(1), 100)]
    expect(stiff[3]).toBeLessThan(soft[3] as number)
    expect(stiff.reduce((sum, value) => sum + value, 0)).toBeCloseTo(10, 6)
  })
})

describe('shrinking', () => {
  test('finds no real spread where chance explains all', () => {
    expect(
      realVariance(
        [
          { value: 0.1, weight: 100 },
          { value: -0.1, weight: 100 },
        ],
        0,
        1,
      ),
    ).toBeCloseTo(0, 12)
    expect(
      realVariance(
        [
          { value: 0.3, weight: 100 },
          { value: -0.3, weight: 100 },
        ],
        0,
        1,
      ),
    ).toBeCloseTo(0.08, 12)
  })

  test('believes a large place and hardly a small one', () => {
    expect(belief(1e6, 0.01, 1)).toBeGreaterThan(0.99)
    expect(belief(10, 0.01, 1)).toBeLessThan(0.1)
    expect(belief(0, 0.01, 1)).toBe(0)
    expect(belief(1e6, 0, 1)).toBe(0)
  })
})

test('sizes of place run from under 3 000 to 60 000 and more', () => {
  expect([500, 3000, 11_999, 24_000, 60_000].map(sizeGroup)).toEqual([0, 1, 2, 3, SIZE_GROUPS - 1])
})

test('slopes and autocovariances are those of the textbook', () => {
  const points = [1, 2, 3].map((x) => ({ x, y: 2 * x + 1, weight: x }))
  expect(slopeOf(points)).toBeCloseTo(2, 12)
  expect(autocovariance([1, -1, 1, -1], 0)).toBe(1)
  expect(autocovariance([1, -1, 1, -1], 1)).toBe(-0.75)
})
