import { expect, test } from 'vitest'
import { fanPlane, yearTicks } from './fan-plane.model.ts'

test('the plane holds everything drawn, with round numbers at its ends', () => {
  const plane = fanPlane({
    measured: [{ x: 2005, y: 5.1 }],
    fan: [{ x: 2050, outer: [2.2, 2.9] }],
    other: [],
    fromZero: false,
  })
  expect(plane).toMatchObject({ x: [2005, 2050], y: [2, 6] })
})

test('an axis from zero goes below it only when figures do', () => {
  const plane = (low: number) =>
    fanPlane({ measured: [], fan: [{ x: 2050, outer: [low, 90] }], other: [], fromZero: true }).y[0]
  expect([plane(40), plane(-15)]).toEqual([0, -50])
})

test('what never changes is drawn in a plane of its own height', () => {
  const flat = fanPlane({ measured: [], fan: [{ x: 2030, outer: [7, 7] }], other: [], fromZero: false })
  expect(flat.y[1]).toBeGreaterThan(flat.y[0])
})

test('the base year is always told, and the tens that are not too near it', () => {
  const labels = (today: number) => yearTicks([2005, 2050], today).map(({ label }) => label)
  expect(labels(2026)).toEqual(['2010', '2020', '2026', '2030', '2040', '2050'])
  expect(labels(2028)).toEqual(['2010', '2020', '2028', '2040', '2050'])
})

test('on narrow screens the tens about the base year give way, and the last stays', () => {
  const minor = yearTicks([2005, 2050], 2026).filter((tick) => tick.minor)
  expect(minor.map(({ label }) => label)).toEqual(['2020', '2030', '2040'])
})
