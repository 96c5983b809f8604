import { expect, test } from 'vitest'
import { bandPath, linePath, place } from './line-path.model.ts'
import { bandScale, linearScale, ticks } from './scale.model.ts'

test('a scale maps the ends and the middle', () => {
  const scale = linearScale([2005, 2045], [0, 1000])
  expect([2005, 2025, 2045].map(scale)).toEqual([0, 500, 1000])
})

test('a scale may run backwards, and one without extent stays at its start', () => {
  expect(linearScale([0, 10], [100, 0])(2)).toBe(80)
  expect(linearScale([3, 3], [5, 9])(3)).toBe(5)
})

test('bands share the room equally and stand in the middle of their part', () => {
  const bands = bandScale(4, [0, 400], 0.2)
  expect(bands.size).toBe(80)
  expect([0, 3].map(bands.start)).toEqual([10, 310])
})

test('ticks are round numbers that enclose the span', () => {
  expect(ticks(0, 100)).toEqual([0, 20, 40, 60, 80, 100])
  expect(ticks(1.7, 4.9)).toEqual([1, 2, 3, 4, 5])
  expect(ticks(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3])
  expect(ticks(7, 7)).toEqual([7])
})

const plane = { x: [2000, 2010], y: [0, 4] } as const

test('a line goes through its points, upward for larger values', () => {
  const points = [
    { x: 2000, y: 0 },
    { x: 2010, y: 4 },
  ]
  expect(linePath(points, plane)).toBe('M0 1000L1000 0')
})

test('a band goes out along its high side and back along its low side', () => {
  const points = [
    { x: 2000, low: 1, high: 2 },
    { x: 2010, low: 1, high: 3 },
  ]
  expect(bandPath(points, plane)).toBe('M0 500L1000 250L1000 750L0 750Z')
})

test('a place is given as per cent from the left and the top', () => {
  expect(place(plane, { x: 2005, y: 1 })).toEqual({ x: '50%', y: '75%' })
})
