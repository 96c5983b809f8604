import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('an answer is found once, and the one longest unused is forgotten first', async () => {
  const asked: string[] = []
  const remember = remembered<string>(2)
  const ask = (key: string) =>
    remember(key, async () => {
      asked.push(key)
      return key.toUpperCase()
    })
  expect([await ask('a'), await ask('b'), await ask('a'), await ask('c'), await ask('a')]).toEqual([
    'A',
    'B',
    'A',
    'C',
    'A',
  ])
  await ask('b')
  expect(asked).toEqual(['a', 'b', 'c', 'b'])
})
