import { expect, test } from 'vitest'
import { accept, type Decision, refuse } from './refusal.model.ts'

const half = (number: number): Decision<number, 'number-is-odd'> =>
  number % 2 === 0 ? accept(number / 2) : refuse('number-is-odd', { number: `${number}` })

test('a decision is either the value or a refusal with its details', () => {
  expect(half(4)).toEqual({ ok: true, value: 2 })
  expect(half(3)).toEqual({ ok: false, code: 'number-is-odd', details: { number: '3' } })
})

test('a refusal without details carries no empty field', () => {
  expect(Object.keys(refuse('already-signed'))).toEqual(['ok', 'code'])
})
