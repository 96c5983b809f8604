import { headlineYear } from '../../pages/years.model.ts'
import { figuresTimes } from '../stored/scenario.examples.ts'
import type { Answered, WhatIfBase } from './what-if-base.model.ts'

/** Fjordvik and Dalen together, as a page knows them. */
export const fjordvikBase: WhatIfBase = {
  subject: {
    kind: 'set',
    name: 'Fjordvik, Dalen',
    codes: ['9901', '9902'],
    places: [
      { code: '9901', name: 'Fjordvik' },
      { code: '9902', name: 'Dalen' },
    ],
    former: [],
    without: [],
  },
  span: { base: 2026, last: 2028, usual: headlineYear(2026, 2028) },
  action: '/framtid/hva-om',
  hidden: { kommuner: '9901,9902' },
  assumptions: '/framtid/forutsetninger',
  request: { codes: ['9901', '9902'], to: 2028, draws: 1000, seed: 1 },
  parameters: '/framtid/parametre/a1b2c3d4e5f6.json?kommuner=9901,9902',
  made: { engine: '1', parameters: 'a1b2c3d4e5f6', on: '2026-03-02' },
}

/** An answer in which everything is multiplied by the factor. */
export const answeredTimes = (factor: number): Answered => ({
  kind: 'ready',
  answer: { years: [2026, 2027, 2028], standing: figuresTimes(1), changed: figuresTimes(factor) },
})
