import { expect, test } from 'vitest'
import { progressOn } from './progress.ts'

function shown(isTerminal: boolean): string {
  let text = ''
  const progress = progressOn({ isTerminal, write: (more) => (text += more) }, '07459')
  for (const share of [0, 0.05, 0.5, 0.55, 1]) progress.tell(share)
  progress.done()
  return text
}

test('on a terminal a bar moves on one line', () => {
  const frames = shown(true).split('\r').slice(1)
  expect(frames).toHaveLength(5)
  expect(frames[2]).toBe(`07459 [${'#'.repeat(15)}${'.'.repeat(15)}] 50 %`)
  expect(frames[4]).toBe(`07459 [${'#'.repeat(30)}] 100 %\n`)
})

test('elsewhere each tenth is a line', () => {
  expect(shown(false)).toBe('07459: 0 %\n07459: 50 %\n07459: 100 %\n')
})
