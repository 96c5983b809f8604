import { expect, test } from 'vitest'
import { readHeads, writeHead } from './published-heads.model.ts'

const head = { cooperationId: '00000000-0000-0000-0000-000000000000', number: '12', hash: 'ab'.repeat(32) }

test('a head is read as it was written', () => {
  expect(readHeads(`${writeHead(head)}\n\n${writeHead(head)}\r\n`)).toEqual({
    heads: [head, head],
    badLine: undefined,
  })
})

test.each([
  'x',
  writeHead({ ...head, number: '0' }),
  `${writeHead(head)} mer`,
  writeHead({ ...head, hash: 'ab' }),
])('the line that is no head is told: %s', (text) => {
  expect(readHeads(`${writeHead(head)}\n${text}`).badLine).toBe(2)
})
