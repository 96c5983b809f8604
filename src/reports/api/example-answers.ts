import type { z } from 'zod'
import type { cooperationAnswer, cooperationsAnswer } from './cooperation.json.ts'

const listed = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  slug: 'knutepunkt-sorlandet',
  name: 'Knutepunkt Sørlandet',
  kind: 'network',
  language: 'nb' as const,
  purpose: 'Sju kommuner på Sørlandet samarbeider om helse, sosial og omsorg.',
  foundedYear: 2006,
  published: true,
  fictional: false,
  pinnedDate: '2017-03-01',
  href: '/knutepunkt-sorlandet',
}

export const cooperationsExample: z.infer<typeof cooperationsAnswer> = { items: [listed], next: null }

export const cooperationExample: z.infer<typeof cooperationAnswer> = {
  ...listed,
  exampleNote: 'Eksempelet er laget av åpne kilder.',
  date: '2017-03-01',
  members: 7,
  parties: 4,
  inhabitants: {
    persons: 137475,
    date: '2016-01-01',
    sources: ['SSB, tabell 07459, CC BY 4.0'],
  },
  budget: {
    year: 2017,
    status: 'adopted',
    total: '950000.00',
    shares: '/api/v1/cooperations/knutepunkt-sorlandet/budgets/2017/shares',
  },
  links: {
    members: '/knutepunkt-sorlandet/nettverk/organisasjoner.json',
    records: '/api/v1/cooperations/knutepunkt-sorlandet/records',
    dues: '/api/v1/cooperations/knutepunkt-sorlandet/dues',
    budgets: '/api/v1/cooperations/knutepunkt-sorlandet/budgets',
  },
}
