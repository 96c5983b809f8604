import { describe, expect, test } from 'vitest'
import {
  beginningWith,
  type Cursor,
  containing,
  pageOf,
  readCursor,
  writeCursor,
} from './list-request.model.ts'

const id = '01900000-0000-7000-8000-000000000001'
const cursor: Cursor = [12, 'Ålesund «kommune»', id]

describe('a cursor', () => {
  test('travels in an address and comes back the same', () => {
    const written = writeCursor(cursor)
    expect(written).toMatch(/^[\w-]+$/)
    expect(readCursor(written)).toEqual(cursor)
  })

  test.each([
    undefined,
    '',
    'abc',
    '%%%',
    'x'.repeat(3_000),
    btoa('{}'),
    btoa(JSON.stringify([1, 'a'])),
    btoa(JSON.stringify([1, 'a', 'no id'])),
    btoa(JSON.stringify([1.5, 'a', id])),
    btoa(JSON.stringify([9_999_999_999, 'a', id])),
    btoa(JSON.stringify(['a\0', 'a', id])),
    btoa(JSON.stringify([1, 'a\0', id])),
    btoa(JSON.stringify([null, 'a', id])),
  ])('that somebody made up is none (%#)', (text) => {
    expect(readCursor(text)).toBeNull()
  })
})

describe('a page', () => {
  const rows = ['a', 'b', 'c'].map((name) => ({ name }))
  const cursorOf = ({ name }: { name: string }): Cursor => [0, name, id]
  const page = (found: typeof rows, more: { after?: Cursor; before?: Cursor }) =>
    pageOf(found, { after: null, before: null, limit: 2, ...more }, cursorOf)

  test('first of several knows its next, but no previous', () => {
    expect(page(rows, {})).toEqual({ rows: rows.slice(0, 2), previous: null, next: [0, 'b', id] })
  })

  test('last of several knows its previous only', () => {
    expect(page(rows.slice(0, 1), { after: cursor })).toEqual({
      rows: rows.slice(0, 1),
      previous: [0, 'a', id],
      next: null,
    })
  })

  test('fetched backwards is turned round', () => {
    expect(page(rows.toReversed(), { before: cursor })).toEqual({
      rows: [{ name: 'b' }, { name: 'c' }],
      previous: [0, 'b', id],
      next: [0, 'c', id],
    })
  })

  test('without rows has no neighbours', () => {
    expect(page([], { after: cursor })).toEqual({ rows: [], previous: null, next: null })
  })
})

test('signs of a pattern are taken literally', () => {
  expect(containing('100 %_\\')).toBe('%100 \\%\\_\\\\%')
  expect(beginningWith('09%')).toBe('09\\%%')
})
