import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'
import { type CsvColumn, writeCsv } from './write-csv.ts'

type Member = { name: string | null; people: number | null; fee: bigint | null; share: string | null }

const columns: readonly CsvColumn<Member>[] = [
  { name: 'navn', kind: 'text', value: ({ name }) => name },
  { name: 'folketall', kind: 'number', value: ({ people }) => people },
  { name: 'beløp', kind: 'money', value: ({ fee }) => fee },
  { name: 'andel', kind: 'number', value: ({ share }) => share },
]
const fjordvik: Member = { name: 'Fjordvik', people: 14_308, fee: 79_166_67n, share: '22.947' }
const bytes = (text: string) => new TextEncoder().encode(text)

test('numbers are bare, with a point and an ordinary minus', () => {
  expect(writeCsv(columns, [fjordvik, { name: 'Dalen', people: -1, fee: -5n, share: null }])).toBe(
    'navn,folketall,beløp,andel\r\nFjordvik,14308,79166.67,22.947\r\nDalen,-1,-0.05,\r\n',
  )
})

test('for a spreadsheet there are semicolons and a byte order mark', () => {
  expect(writeCsv(columns, [fjordvik], 'spreadsheet')).toBe(
    '\ufeffnavn;folketall;beløp;andel\r\nFjordvik;14308;79166.67;22.947\r\n',
  )
})

test('what is missing is an empty cell', () => {
  expect(writeCsv(columns, [{ name: null, people: null, fee: null, share: null }])).toMatch(/\r\n,,,\r\n$/)
})

test('a number column with something else in it is a fault', () => {
  for (const share of ['1 000', '1,5', '=1+1', '', 'NaN']) {
    expect(() => writeCsv(columns, [{ ...fjordvik, share }])).toThrow(RangeError)
  }
})

describe('formulas', () => {
  const text: readonly CsvColumn<string>[] = [{ name: 'tekst', kind: 'text', value: (each) => each }]

  test.each(['=1+1', '+47 38 07 75 00', '-minus', '@SUM(A1)', '\tx', '\rx', "=cmd|' /C calc'!A0"])(
    '%j begins with an apostrophe in the file and comes back as it was',
    (dangerous) => {
      const file = writeCsv(text, [dangerous])
      expect(file.split('\r\n').slice(1).join('\r\n').replace(/^"/, '').charAt(0)).toBe("'")
      expect(readCsv(bytes(file))).toMatchObject({ ok: true, value: { rows: [{ cells: [dangerous] }] } })
    },
  )

  test('an apostrophe that somebody wrote is kept', () => {
    for (const own of ["'s-Hertogenbosch", "'=1", "''=1", "'"]) {
      expect(readCsv(bytes(writeCsv(text, [own])))).toMatchObject({ value: { rows: [{ cells: [own] }] } })
    }
  })

  test('a column name is guarded too', () => {
    const file = writeCsv([{ name: '=x', kind: 'text', value: () => 'a' }], [1])
    expect(file).toBe("'=x\r\na\r\n")
    expect(readCsv(bytes(file))).toMatchObject({ value: { header: ['=x'] } })
  })
})

test('whatever is written is read back the same, in both styles', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', "'", '=', '-', 'å', ' ', 'a'),
      maxLength: 8,
    }),
  )
  const table = fc.array(fc.tuple(cell, cell, fc.integer(), fc.bigInt(-(10n ** 15n), 10n ** 15n)), {
    maxLength: 6,
  })
  const textual: readonly CsvColumn<[string, string, number, bigint]>[] = [
    { name: 'a', kind: 'text', value: ([a]) => a },
    { name: 'b', kind: 'text', value: ([, b]) => b },
    { name: 'n', kind: 'number', value: ([, , n]) => n },
    { name: 'kr', kind: 'money', value: ([, , , ore]) => ore },
  ]
  fc.assert(
    fc.property(table, fc.constantFrom('standard' as const, 'spreadsheet' as const), (rows, style) => {
      const clean = rows.map(
        ([a, b, n, ore]) => [a.toWellFormed(), b.toWellFormed(), n, ore] as [string, string, number, bigint],
      )
      const read = readCsv(bytes(writeCsv(textual, clean, style)))
      if (!read.ok) return expect(read.code).toBe('csv-not-text')
      const cells = read.value.rows.map((row) => row.cells.slice(0, 3))
      expect(cells).toEqual(clean.map(([a, b, n]) => [a, b, `${n}`]))
    }),
  )
})
