import { expect, test } from 'vitest'
import { choose } from './identify-organisation.model.ts'

const fjordvik = { id: '1', slug: 'fjordvik', name: 'Fjordvik kommune', organisationNumber: '123456785' }
const numberless = { ...fjordvik, id: '2', organisationNumber: null }
const described = { name: 'Fjordvik kommune', organisationNumber: null }
const nobody = { numbered: undefined, called: [] }

test('nobody in the register: it must be added', () => {
  expect(choose(described, nobody)).toEqual({ ok: true, value: undefined })
})

test('the name alone is enough when one has it', () => {
  expect(choose(described, { ...nobody, called: [fjordvik] })).toEqual({ ok: true, value: fjordvik })
  expect(choose(described, { ...nobody, called: [fjordvik, numberless] })).toMatchObject({
    code: 'organisation-name-ambiguous',
  })
})

test('the number decides, when it goes with the name', () => {
  const withNumber = { ...described, organisationNumber: '123456785' }
  expect(choose(withNumber, { numbered: fjordvik, called: [fjordvik, numberless] })).toEqual({
    ok: true,
    value: fjordvik,
  })
  expect(choose({ ...withNumber, name: 'Dalen' }, { numbered: fjordvik, called: [] })).toMatchObject({
    code: 'organisation-number-of-another',
    details: { name: 'Fjordvik kommune' },
  })
})

test('a number that differs from the register is asked about; one that the register lacks is not', () => {
  const other = { ...described, organisationNumber: '111111111' }
  expect(choose(other, { numbered: undefined, called: [fjordvik] })).toMatchObject({
    code: 'organisation-has-another-number',
    details: { number: '123456785' },
  })
  expect(choose(other, { numbered: undefined, called: [numberless] })).toEqual({
    ok: true,
    value: numberless,
  })
})
