import { test } from 'vitest'
import { readSheet } from '../sheets/read-sheet.ts'
import { readCsv } from '../../platform/csv/read-csv.ts'
import { figureRow } from './population-sheet.input.ts'
import { figureSource } from './population.input.ts'
test('x', () => {
  const lines = ['kommunenummer;kommune;dato;alder_fra;alder_til;innbyggere;kilde']
  const codes = Array.from({length: 400}, (_, n) => ({ code: `${5001 + n}`, name: '', organisationId: '', during: {from: null, until: null}, source: '' }))
  for (let y = 1980; y < 2026; y++) for (let n = 1; n <= 400; n++) lines.push(`${5000 + n};Sted ${n % 77};${y}-01-01;0;150;${(n * 7919 * y) % 90000};SSB, tabell 07459, CC BY 4.0`)
  const bytes = Buffer.from(lines.join('\r\n'))
  const columns = ['kommunenummer','kommune','dato','alder_fra','alder_til','innbyggere','kilde'].map((name) => ({ name, required: false }))
  for (let i = 0; i < 3; i++) {
    let t = performance.now(); readCsv(bytes); console.log('csv', performance.now() - t)
    t = performance.now(); for (let i = 0; i < 18000; i++) figureSource.safeParse('SSB, tabell 07459, CC BY 4.0'); console.log('source', performance.now() - t)
    t = performance.now(); readSheet(bytes, { columns, schema: figureRow(codes) }); console.log('sheet', performance.now() - t)
  }
})
