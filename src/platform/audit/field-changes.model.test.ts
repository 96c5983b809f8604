import { expect, test } from 'vitest'
import { changedFields, idsIn } from './field-changes.model.ts'

test('only what differs is told', () => {
  const before = { title: 'Før', year: 2017, note: '', parts: ['a'] }
  const after = { year: 2017, title: 'Etter', note: null, parts: ['a', 'b'] }
  expect(changedFields(before, after)).toEqual([
    { field: 'title', before: 'Før', after: 'Etter' },
    { field: 'parts', before: ['a'], after: ['a', 'b'] },
  ])
})

test('of something new or removed, everything that says something', () => {
  expect(changedFields(null, { title: 'Ny', note: '', shares: [], exempt: false })).toEqual([
    { field: 'title', before: undefined, after: 'Ny' },
    { field: 'exempt', before: undefined, after: false },
  ])
  expect(changedFields({ title: 'Gammel' }, null)).toEqual([
    { field: 'title', before: 'Gammel', after: undefined },
  ])
  expect(changedFields(null, null)).toEqual([])
})

test('ids are found in values and in lists, and nothing else is', () => {
  const id = '01a2014f-7b25-7ada-b528-79693833fdf7'
  expect(
    idsIn([
      { field: 'organisationId', before: id, after: null },
      { field: 'members', before: undefined, after: [id, 'x'] },
      { field: 'year', before: 1, after: `${id} og mer` },
    ]),
  ).toEqual([id, id])
})
