import type { z } from 'zod'
import type { CostSharesJson } from '../cost-share.json.ts'
import type { proofSchema } from '../proof/proof.json.ts'
import type { whatIfAnswer } from './what-if.json.ts'

// What the API answers about 60 000 kroner that three fictional municipalities share by population.

/** Who pays what. */
export const sharesSample: CostSharesJson = {
  total: '60000.00',
  shares: [
    {
      id: '5901',
      name: 'Fjordvik',
      parts: [
        {
          basis: 'population',
          amount: '40000.00',
        },
      ],
      exact: '40000.00',
      rounded: '40000.00',
      percent: '66.667',
    },
    {
      id: '5902',
      name: 'Dalen',
      parts: [
        {
          basis: 'population',
          amount: '10000.00',
        },
      ],
      exact: '10000.00',
      rounded: '10000.00',
      percent: '16.667',
    },
    {
      id: '5903',
      name: 'Øygrend',
      parts: [
        {
          basis: 'population',
          amount: '10000.00',
        },
      ],
      exact: '10000.00',
      rounded: '10000.00',
      percent: '16.667',
    },
  ],
  residuals: [],
}

/** What if Øygrend were exempt? */
export const whatIfSample: z.infer<typeof whatIfAnswer> = {
  populationOn: null,
  adopted: sharesSample,
  alternative: {
    total: '60000.00',
    shares: [
      {
        id: '5901',
        name: 'Fjordvik',
        parts: [
          {
            basis: 'population',
            amount: '48000.00',
          },
        ],
        exact: '48000.00',
        rounded: '48000.00',
        percent: '80.000',
      },
      {
        id: '5902',
        name: 'Dalen',
        parts: [
          {
            basis: 'population',
            amount: '12000.00',
          },
        ],
        exact: '12000.00',
        rounded: '12000.00',
        percent: '20.000',
      },
      {
        id: '5903',
        name: 'Øygrend',
        parts: [],
        exact: '0.00',
        rounded: '0.00',
        percent: '0.000',
      },
    ],
    residuals: [],
  },
  comparison: {
    rows: [
      {
        id: '5901',
        name: 'Fjordvik',
        fate: 'same',
        before: [
          {
            id: '5901',
            name: 'Fjordvik',
            amount: '40000.00',
          },
        ],
        adopted: '40000.00',
        alternative: '48000.00',
        difference: '8000.00',
        percent: '20.0',
        perInhabitant: '2.00',
      },
      {
        id: '5902',
        name: 'Dalen',
        fate: 'same',
        before: [
          {
            id: '5902',
            name: 'Dalen',
            amount: '10000.00',
          },
        ],
        adopted: '10000.00',
        alternative: '12000.00',
        difference: '2000.00',
        percent: '20.0',
        perInhabitant: '2.00',
      },
      {
        id: '5903',
        name: 'Øygrend',
        fate: 'becomes-exempt',
        before: [
          {
            id: '5903',
            name: 'Øygrend',
            amount: '10000.00',
          },
        ],
        adopted: '10000.00',
        alternative: '0.00',
        difference: '-10000.00',
        percent: '-100.0',
        perInhabitant: '-10.00',
      },
    ],
    adopted: '60000.00',
    alternative: '60000.00',
    difference: '0.00',
  },
}

/** How Dalen's share is worked out. */
export const proofSample: z.infer<typeof proofSchema> = {
  budget: {
    year: 2026,
    title: 'Felles legevakt 2026',
    status: 'adopted',
    adoptedOn: '2025-12-11',
    source: 'Vedtak i representantskapet',
  },
  member: {
    id: '5902',
    slug: 'dalen',
    name: 'Dalen',
    exempt: false,
    contribution: '',
  },
  total: '60000.00',
  fixed: '0.00',
  rest: '60000.00',
  steps: [
    {
      basis: 'population',
      pot: '60000',
      numerator: '1000',
      denominator: '6000',
      keys: ['60000', '×', '1000', '÷', '6000', '='],
      amount: '10000.00',
    },
  ],
  sumOfShown: '10000.00',
  exact: '10000.00',
  rounding: {
    step: '1.00',
    below: '10000.00',
    above: '10000.00',
    nearest: '10000.00',
    by: '0.00',
  },
  residual: {
    rule: 'largest-remainder',
    amount: '0.00',
  },
  pays: '10000.00',
  population: {
    date: '2025-01-01',
    source: 'Eksempeltall',
  },
  key: {
    slug: 'etter-folketall',
    title: 'Etter folketall',
    version: 1,
    inferred: [],
  },
}
