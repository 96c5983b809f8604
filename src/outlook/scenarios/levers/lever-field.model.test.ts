import { describe, expect, test } from 'vitest'
import { LEVERS } from '../../engine/lever.model.ts'
import { changedLevers, fieldOf, leverFields, leversIn, queryOf } from './lever-field.model.ts'
import { LEVER_GROUPS, leverGroups } from './lever-groups.model.ts'

test('every lever has a field of its own and stands in one group', () => {
  expect(leverFields.size).toBe(LEVERS.length)
  const grouped = leverGroups.flatMap((group) => LEVER_GROUPS[group])
  expect([...grouped].sort()).toEqual(LEVERS.map(({ id }) => id).sort())
})

test('what was typed is read as Norwegians write it', () => {
  const { choice, errors } = leversIn({
    friskere: '2,5',
    hjemmetjenester: '\u22122',
    kostnad: '1 200',
    bemanning: '1.05',
  })
  expect(errors).toEqual([])
  expect(choice).toEqual({ healthyAgeing: 2.5, homeUseTrend: -2, costPerFte: 1200, ftePerPlace: 1.05 })
})

test('standing values and empty fields are no change', () => {
  expect(leversIn({ friskere: '0', teknologi: ' ', sykefravaer: '10' }).choice).toEqual({})
})

describe('what cannot be used', () => {
  test.each([
    ['teknologi', '140', 'lever-out-of-range'],
    ['teknologi', '-1', 'lever-out-of-range'],
    ['friskere', 'mye', 'lever-not-a-number'],
    ['friskere', '1e3', 'lever-not-a-number'],
    ['friskere', 'NaN', 'lever-not-a-number'],
    ['friskere', '<script>', 'lever-not-a-number'],
    ['friskere', '9'.repeat(400), 'lever-not-a-number'],
  ])('%s=%s is told, and left at the standing value', (field, typed, code) => {
    const { choice, errors } = leversIn({ [field]: typed, hjemme: '20' })
    expect(choice).toEqual({ homeInstead: 20 })
    expect(errors).toMatchObject([{ field, code }])
  })

  test('names that objects have by birth are no levers', () => {
    expect(leversIn({ constructor: '1', __proto__: '2' } as never)).toEqual({ choice: {}, errors: [] })
  })
})

test('a choice stands in an address and comes back the same', () => {
  const choice = { fertility: 90, healthyAgeing: 2.5, homeUseTrend: -2, recruitment: 100 }
  const query = queryOf(choice)
  expect(query).toEqual({ friskere: '2.5', hjemmetjenester: '-2', fruktbarhet: '90' })
  expect(leversIn(query).choice).toEqual({ fertility: 90, healthyAgeing: 2.5, homeUseTrend: -2 })
  expect(changedLevers(choice).map(({ id }) => fieldOf(id))).toEqual([
    'friskere',
    'hjemmetjenester',
    'fruktbarhet',
  ])
})
