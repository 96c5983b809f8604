import { describe, expect, test } from 'vitest'
import { fitParameters } from '../engine/fit/fit.ts'
import { BASE_YEAR, MADE, madeUpHistory, madeUpRates } from '../engine/made-up-nation.examples.ts'
import { OutlookRefusal } from '../engine/refusal.model.ts'
import { openQueue, takeBlock } from './block-queue.ts'
import { projectOnThreads, startThreads, type ThreadedProjection } from './project-on-threads.ts'

const set = fitParameters(madeUpHistory(), madeUpRates(), { base: BASE_YEAR, last: 2030, made: MADE })
const codes = set.places.map(({ code }) => code)
const projection: ThreadedProjection = {
  set,
  codes,
  request: { to: 2022, draws: 50, seed: 7 },
  indicators: ['population', '80+', 'supportRatio'],
}

describe('a projection on threads', () => {
  test('gives the same figures whatever the number of threads', async () => {
    const [one, ...more] = await Promise.all(
      [1, 2, 3].map((threads) => projectOnThreads(projection, threads)),
    )
    expect(one?.figures).toHaveLength(codes.length * 3 * 9 * 6)
    expect(one?.figures.every((figure) => figure > 0)).toBe(true)
    for (const other of more) expect(other.figures).toEqual(one?.figures)
  })

  test('answers in the order asked for', async () => {
    const asked = [...codes].reverse().slice(2, 5)
    const [all, some] = await Promise.all([
      projectOnThreads(projection, 1),
      projectOnThreads({ ...projection, codes: asked }, 2),
    ])
    const length = all.figures.length / codes.length
    asked.forEach((code, at) => {
      const from = codes.indexOf(code) * length
      expect(some.figures.slice(at * length, (at + 1) * length)).toEqual(
        all.figures.slice(from, from + length),
      )
    })
  })

  test('gives the same figures, to rounding, without the compiled kernel', async () => {
    const [compiled, plain] = await Promise.all([
      projectOnThreads(projection, 1),
      projectOnThreads({ ...projection, kernel: 'plain' }, 1),
    ])
    plain.figures.forEach((figure, at) => {
      expect(Math.abs(figure - (compiled.figures[at] as number))).toBeLessThan(1e-4 * (1 + figure))
    })
  })

  test('may be given threads that were started before anything was read', async () => {
    const waiting = startThreads(2)
    const [early, late] = [await projectOnThreads(projection, waiting), await projectOnThreads(projection, 1)]
    expect(early.figures).toEqual(late.figures)
  })

  test('refuses an unknown municipality and a request that makes no sense, with a sentence', async () => {
    await expect(projectOnThreads({ ...projection, codes: ['0000'] })).rejects.toThrow(OutlookRefusal)
    const request = { ...projection.request, draws: 0 }
    await expect(projectOnThreads({ ...projection, request })).rejects.toThrow(OutlookRefusal)
  })
})

test('a queue hands out every place once, in ever smaller blocks', () => {
  const queue = openQueue(100, 2)
  const sizes: number[] = []
  let expected = 0
  for (let block = takeBlock(queue); block; block = takeBlock(queue)) {
    expect(block.from).toBe(expected)
    expected = block.to
    sizes.push(block.to - block.from)
  }
  expect(expected).toBe(100)
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
})
