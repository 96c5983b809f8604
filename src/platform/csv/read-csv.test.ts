import { describe, expect, test } from 'vitest'
import { type CsvLimits, readCsv } from './read-csv.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer)
const read = (text: string, limits?: CsvLimits) => readCsv(utf8(text), limits)
const table = (header: string[], ...rows: string[][]) => ({
  ok: true,
  value: { header, rows: rows.map((cells) => ({ cells })) },
})

describe('encodings', () => {
  const text = 'navn;beløp\nØygrend;1 000,50\n'
  const expected = table(['navn', 'beløp'], ['Øygrend', '1 000,50'])

  test.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${text}`), 'utf-8'],
    ['Windows-1252', latin(text), 'windows-1252'],
    ['UTF-16', utf16(text), 'utf-16le'],
    ['UTF-16 the other way round', utf16(text).map((_, at, all) => all[at ^ 1] ?? 0), 'utf-16be'],
  ])('%s is read right', (_, file, encoding) => {
    expect(readCsv(file)).toMatchObject({ ...expected, value: { ...expected.value, encoding } })
  })

  test('Windows-1252 has its own marks', () => {
    expect(readCsv(Uint8Array.of(0x61, 0x0a, 0x80, 0x96, 0xe5))).toMatchObject(table(['a'], ['€–å']))
  })

  test.each([
    ['a workbook', utf8('PK\u0003\u0004\u0014\u0000')],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)],
    ['half a UTF-16 letter', Uint8Array.of(0xff, 0xfe, 0x61)],
  ])('%s is not text', (_, file) => {
    expect(readCsv(file)).toEqual({ ok: false, code: 'csv-not-text' })
  })
})

describe('delimiters', () => {
  test.each([
    ['semicolons, with decimal commas', 'navn;andel\nDalen;0,5\nFjordvik;0,25\n', ';'],
    ['commas', 'name,share\nDalen,0.5\n', ','],
    ['tabs', 'navn\tandel\nDalen\t0,5\n', '\t'],
    ['commas, with semicolons in a text', 'name,note\nDalen,a;b;c;d\nFjordvik,e;f\n', ','],
    ['semicolons, with commas in a quoted text', 'navn;merknad\nDalen;"en, to, tre, fire"\n', ';'],
    ['semicolons, with a comma in the header', 'navn;beløp, kr\nDalen;500\n', ';'],
    ['what the first line says', 'sep=,\r\nnavn,andel\r\nDalen,5\r\n', ','],
  ])('%s', (_, text, delimiter) => {
    expect(read(text)).toMatchObject({ ok: true, value: { delimiter, header: { length: 2 } } })
  })

  test('a single column needs none', () => {
    expect(read('navn\nDalen\n')).toMatchObject(table(['navn'], ['Dalen']))
  })
})

describe('rows', () => {
  test('tell the line they begin on, past blank lines and breaks within cells', () => {
    const result = read('a;b\r\n\r\n"x\r\ny";1\r\nz;2\r\n;;\r\n"p\nq";3')
    expect(result.ok && result.value.rows).toEqual([
      { line: 3, cells: ['x\r\ny', '1'] },
      { line: 5, cells: ['z', '2'] },
      { line: 7, cells: ['p\nq', '3'] },
    ])
  })

  test('count from the first line of the file, the hint included', () => {
    expect(read('sep=;\na;b\n1;2')).toMatchObject({ value: { rows: [{ line: 3 }] } })
  })

  test('with any line endings, also mixed', () => {
    expect(read('a,b\r1,2\n3,4\r\n5,6')).toMatchObject(table(['a', 'b'], ['1', '2'], ['3', '4'], ['5', '6']))
  })

  test('that are short are filled, and empty cells too many are passed over', () => {
    expect(read('a;b;c;;\n1\n1;2;3;;\n')).toMatchObject(
      table(['a', 'b', 'c'], ['1', '', ''], ['1', '2', '3']),
    )
  })

  test('keep quotation marks and air', () => {
    expect(read('a;b\n"si ""ja""";  x \n5" rør;y\n')).toMatchObject(
      table(['a', 'b'], ['si "ja"', '  x '], ['5" rør', 'y']),
    )
  })

  test('are read as they stand where a quotation mark ends early', () => {
    expect(read('a;b\n"x"y;2\n')).toMatchObject(table(['a', 'b'], ['"x"y', '2']))
  })

  test('may be none', () => {
    expect(read('a;b\n')).toMatchObject(table(['a', 'b']))
  })
})

describe('refusals', () => {
  test.each<[string, [string, CsvLimits], { code: string; details?: Record<string, string> }]>([
    ['nothing', ['', {}], { code: 'csv-empty' }],
    ['only air', ['\n;;\n \n', {}], { code: 'csv-empty' }],
    ['a quote that is never closed', ['a;b\n1;2\n"x;3\n', {}], { code: 'csv-quote', details: { line: '3' } }],
    [
      'a column without a name',
      ['a;;c\n1;2;3', {}],
      { code: 'csv-column-without-name', details: { column: '2' } },
    ],
    [
      'a name that is there already',
      ['a;b;a \n1;2;3', {}],
      { code: 'csv-column-twice', details: { column: '3' } },
    ],
    [
      'a row with too much in it',
      ['a;b\n1;2\n1;2;3', {}],
      { code: 'csv-row-too-long', details: { line: '3' } },
    ],
    ['too many rows', ['a\n1\n2\n3', { rows: 2 }], { code: 'csv-too-many-rows', details: { max: '2' } }],
    [
      'too many columns',
      ['a;b;c\n', { columns: 2 }],
      { code: 'csv-too-many-columns', details: { max: '2' } },
    ],
    [
      'a long cell',
      ['a;b\n1;xxxx', { cell: 3 }],
      { code: 'csv-cell-too-long', details: { line: '2', column: '2', max: '3' } },
    ],
    ['too many bytes', ['a\nøø', { bytes: 5 }], { code: 'csv-too-large', details: { max: '5' } }],
  ])('%s', (_, [text, limits], refusal) => {
    expect(read(text, limits)).toEqual({ ok: false, ...refusal })
  })

  test('the limits themselves are allowed', () => {
    expect(read('a;b\n1;xxx\n2;y', { rows: 2, columns: 2, cell: 3, bytes: 15 }).ok).toBe(true)
  })
})

test('a large file is read in a moment', () => {
  const file = utf8(`navn;folketall\n${'Øygrend;14308\n'.repeat(50_000)}`)
  const start = performance.now()
  expect(readCsv(file)).toMatchObject({ ok: true, value: { rows: { length: 50_000 } } })
  expect(performance.now() - start).toBeLessThan(5_000)
})
