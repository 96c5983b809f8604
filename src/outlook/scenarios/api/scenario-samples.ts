import type { z } from 'zod'
import { SHOWN } from '../answer/figures.model.ts'
import type { Scenario } from '../stored/scenario.model.ts'
import { type scenarioAnswer, scenarioJson, type scenariosAnswer } from './scenario.json.ts'
import { type jsonStatAnswer, scenarioJsonStat } from './scenario-json-stat.ts'

/** Answers that could be real, about municipalities that do not exist. */
const likely: Readonly<Record<(typeof SHOWN)[number], readonly [number, number]>> = {
  fteGap: [95, 61],
  careFte: [520, 486],
  recruitableFte: [425, 425],
  careCost: [569, 532],
  homeCareUsers: [810, 810],
  institutionUsers: [190, 190],
  dementia: [520, 520],
  supportRatio: [2.1, 2.1],
  '80+': [1800, 1800],
  population: [21_900, 21_900],
}

const spread = (middle: number) =>
  [middle, 0.8 * middle, 0.9 * middle, middle, 1.1 * middle, 1.2 * middle] as const

const figures = (column: 0 | 1) =>
  Object.fromEntries(SHOWN.map((indicator) => [indicator, [spread(likely[indicator][column])]])) as never

const sample: Scenario = {
  id: '01994000-0000-7000-8000-000000000001',
  slug: 'mer-velferdsteknologi',
  title: 'Mer velferdsteknologi',
  note: 'Hvis trygghetspakken innføres i hele kommunen.',
  visibility: 'public',
  year: 2040,
  ask: { codes: ['9901'], to: 2050, draws: 1000, seed: 1, levers: { welfareTechnology: 15 } },
  made: { engine: '1', data: 'a1b2c3d4e5f6', at: new Date('2026-03-02T12:00:00Z') },
  results: {
    subject: { kind: 'place', name: 'Fjordvik', places: [{ code: '9901', name: 'Fjordvik' }] },
    years: [2040],
    standing: figures(0),
    changed: figures(1),
  },
  revision: 1,
}

export const scenarioSample: z.infer<typeof scenarioAnswer> = scenarioJson('fjordvik', sample)

export const jsonStatSample: z.infer<typeof jsonStatAnswer> = scenarioJsonStat(sample)

export const scenariosSample: z.infer<typeof scenariosAnswer> = {
  items: [
    {
      slug: scenarioSample.slug,
      title: scenarioSample.title,
      note: scenarioSample.note,
      visibility: scenarioSample.visibility,
      about: scenarioSample.about,
      municipalities: ['9901'],
      levers: { welfareTechnology: 15 },
      year: 2040,
      engine: '1',
      data: 'a1b2c3d4e5f6',
      calculatedAt: scenarioSample.calculatedAt,
      revision: 1,
      href: scenarioSample.href,
      self: scenarioSample.self,
    },
  ],
}
