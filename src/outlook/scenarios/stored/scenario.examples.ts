import { type Figures, SHOWN, type Shown, type Spread } from '../answer/figures.model.ts'
import type { Scenario } from './scenario.model.ts'

const years = [2026, 2027, 2028]

const likely: Readonly<Record<Shown, number>> = {
  fteGap: 40,
  careFte: 520,
  recruitableFte: 480,
  careCost: 570,
  homeCareUsers: 810,
  institutionUsers: 190,
  dementia: 420,
  supportRatio: 2.1,
  '80+': 1300,
  population: 21_402,
}

const spread = (middle: number): Spread => [
  middle,
  0.8 * middle,
  0.9 * middle,
  middle,
  1.1 * middle,
  1.2 * middle,
]

/** Figures that grow by a tenth a year, all of them multiplied. */
export const figuresTimes = (factor: number): Figures =>
  Object.fromEntries(
    SHOWN.map((shown) => [shown, years.map((_, at) => spread(likely[shown] * factor * (1 + at / 10)))]),
  ) as Record<Shown, Spread[]>

/** A scenario about Fjordvik with fewer hours to each user; anything can be otherwise. */
export const scenarioOf = (parts: Partial<Scenario> = {}): Scenario => ({
  id: '01994000-0000-7000-8000-000000000001',
  slug: 'mer-velferdsteknologi',
  title: 'Mer velferdsteknologi',
  note: 'Hvis trygghetspakken innføres i hele kommunen.',
  visibility: 'cooperation',
  year: 2028,
  ask: { codes: ['9901'], to: 2028, draws: 1000, seed: 1, levers: { welfareTechnology: 20 } },
  made: { engine: '1', data: 'a1b2c3d4e5f6', at: new Date('2026-03-02T12:00:00Z') },
  results: {
    subject: { kind: 'place', name: 'Fjordvik', places: [{ code: '9901', name: 'Fjordvik' }] },
    years,
    standing: figuresTimes(1),
    changed: figuresTimes(0.9),
  },
  revision: 1,
  ...parts,
})
