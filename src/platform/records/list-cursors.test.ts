import { expect, test } from 'vitest'
import { localDate } from '../time/local-date.model.ts'
import { dueCursor, hitCursor, stationCursor } from './list-cursors.ts'

const id = '018f0000-0000-7000-8000-000000000001'

test('a place in a list travels in an address and comes back', () => {
  const station = { position: -3, title: 'Mål, delmål & 100 %', id }
  expect(stationCursor.read(stationCursor.write(station))).toEqual(station)
  expect(hitCursor.read(hitCursor.write({ score: 1_060_000, id }))).toEqual({ score: 1_060_000, id })
  const due = { onDate: localDate('2017-03-01'), id }
  expect(dueCursor.read(dueCursor.write(due))).toEqual(due)
})

test('anything else is the beginning of the list', () => {
  for (const text of [
    undefined,
    '',
    ',',
    '1',
    `1e9,${id}`,
    `99999999999,${id}`,
    '1,2',
    `%,${id}`,
    `1,${id},`,
    'a'.repeat(3000),
  ]) {
    expect(hitCursor.read(text), text).toBeNull()
    expect(stationCursor.read(text), text).toBeNull()
  }
  expect(stationCursor.read(`1,${id},%00`)).toBeNull()
  expect(dueCursor.read(`2017-02-30,${id}`)).toBeNull()
})
