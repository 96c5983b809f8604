import { describe, expect, test } from 'vitest'
import { madeUpParameters } from '../../data/made-up-parameters.examples.ts'
import { project } from '../../engine/project.ts'
import { type Answer, figureIn, type Shown } from './figures.model.ts'
import { openWorkbench } from './workbench.ts'

const request = { codes: ['9901'], to: 2045, draws: 60, seed: 7 }
const bench = () => openWorkbench(madeUpParameters, { plans: 2, selections: 3 })

/** The likely value changed less the likely value standing. */
function differenceIn(answer: Answer, at: { indicator: Shown; year: number }): number {
  const [standing, changed] = [answer.standing, answer.changed].map(
    (figures) => figureIn(answer, figures, at)?.p50,
  )
  return (changed ?? Number.NaN) - (standing ?? Number.NaN)
}

describe('a question to the engine', () => {
  test('without changes has the standing picture on both sides, and is what the engine itself gives', () => {
    const answer = bench().answer({ ...request, levers: {} })
    expect(answer.changed).toEqual(answer.standing)
    expect(answer.years).toEqual(Array.from({ length: 20 }, (_, at) => 2026 + at))
    const rows = project(madeUpParameters, ['9901'], {
      to: 2045,
      draws: 60,
      seed: 7,
      indicators: ['careFte'],
    })
    const row = rows.find(({ year }) => year === 2040)
    const figure = figureIn(answer, answer.changed, { indicator: 'careFte', year: 2040 })
    expect(figure?.p50).toBeCloseTo(row?.p50 ?? 0, 0)
    expect(figure?.mean).toBeCloseTo(row?.mean ?? 0, 0)
  })

  test('about needs leaves the people as they are', () => {
    const answer = bench().answer({ ...request, levers: { welfareTechnology: 20 } })
    expect(answer.changed.population).toEqual(answer.standing.population)
    expect(answer.changed.dementia).toEqual(answer.standing.dementia)
    expect(differenceIn(answer, { indicator: 'careFte', year: 2040 })).toBeLessThan(0)
    expect(differenceIn(answer, { indicator: 'fteGap', year: 2040 })).toBeLessThan(0)
  })

  test('about needs gives the same as a new projection with the same levers', () => {
    const levers = { healthyAgeing: 2, costGrowth: 1 }
    const answer = bench().answer({ ...request, levers })
    const rows = project(madeUpParameters, ['9901'], {
      to: 2045,
      draws: 60,
      seed: 7,
      levers,
      indicators: ['careCost'],
    })
    const row = rows.find(({ year }) => year === 2045)
    expect(figureIn(answer, answer.changed, { indicator: 'careCost', year: 2045 })?.p90).toBeCloseTo(
      row?.p90 ?? 0,
      2,
    )
  })

  test('about people projects anew: fewer births, fewer children', () => {
    const answer = bench().answer({ ...request, levers: { fertility: 60 } })
    expect(differenceIn(answer, { indicator: 'population', year: 2045 })).toBeLessThan(0)
    expect(differenceIn(answer, { indicator: '80+', year: 2045 })).toBe(0)
  })

  test('asked again, also after others, has the same answer', () => {
    const ours = bench()
    const ask = { ...request, levers: { mortalityTrend: 150 } }
    const first = ours.answer(ask)
    for (const fertility of [70, 80, 90, 110]) ours.answer({ ...request, levers: { fertility } })
    expect(ours.answer(ask)).toEqual(first)
    expect(bench().answer(ask)).toEqual(first)
  })

  test('about several municipalities adds them draw by draw', () => {
    const levers = {}
    const together = bench().answer({ ...request, codes: ['9901', '9902', '9903'], levers })
    const mean = (codes: string[]) =>
      bench()
        .answer({ ...request, codes, levers })
        .standing.dementia.at(-1)?.[0] ?? Number.NaN
    expect(together.standing.dementia.at(-1)?.[0]).toBeCloseTo(
      mean(['9901']) + mean(['9902']) + mean(['9903']),
      1,
    )
  })

  test.each([
    [{ codes: ['0301'] }, /no municipality 0301/],
    [{ to: 2026 }, /must come after the base year 2026/],
    [{ to: 2090 }, /Nothing is projected beyond/],
    [{ draws: 0 }, /Draws must be a whole number/],
    [{ draws: 10_000_000 }, /Draws must be a whole number/],
    [{ levers: { welfareTechnology: 140 } }, /goes from 0 to 30/],
  ])('that makes no sense is refused in a sentence: %j', (change, sentence) => {
    expect(() => bench().answer({ ...request, levers: {}, ...change })).toThrow(sentence)
  })
})
