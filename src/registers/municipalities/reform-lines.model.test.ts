import { expect, test } from 'vitest'
import { filledLines, shownLines, withoutBlankLines } from './reform-lines.model.ts'

const fields = {
  onDate: '1.1.2020',
  'lines.0.from': '9901',
  'lines.0.to': '',
  'lines.0.share': '',
  'lines.2.from': ' ',
  'lines.2.to': '',
  'lines.2.share': '',
  'lines.10.from': '',
  'lines.10.to': '',
  'lines.10.share': '50 %',
}

test('lines that nobody has written in are left out', () => {
  expect(filledLines(fields)).toEqual([0, 10])
  expect(Object.keys(withoutBlankLines(fields))).not.toContain('lines.2.from')
  expect(withoutBlankLines(fields)).toMatchObject({ onDate: '1.1.2020', 'lines.10.share': '50 %' })
})

test('a form shows the lines written in, and always a blank one', () => {
  expect(shownLines({}, 4)).toEqual([0, 1, 2, 3])
  expect(shownLines(fields, 4)).toEqual([0, 10, 11, 12])
  expect(shownLines(fields, 1)).toEqual([0, 10, 11])
})
