import type { z } from 'zod'
import type { budgetAnswer, budgetsAnswer, lineAnswer } from './budget.json.ts'

// What the API answers about 60 000 kroner that three fictional municipalities share by population.

/** Its only line. */
export const lineSample: z.infer<typeof lineAnswer> = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  kind: 'expense',
  text: 'Koordinator, 10 prosent stilling',
  amount: '60000.00',
  hours: null,
  organisation: null,
  note: '',
  source: 'Lønnsregnskapet for 2025',
  revision: 1,
}

const participant = (id: string, slug: string, name: string) => ({
  id,
  slug,
  name,
  exempt: false,
  contribution: '',
})

/** The budget, adopted. */
export const budgetSample: z.infer<typeof budgetAnswer> = {
  year: 2026,
  title: 'Felles legevakt 2026',
  purpose: 'Kommunene lønner en koordinator sammen.',
  note: '',
  source: 'Vedtak i representantskapet',
  status: 'adopted',
  visibility: 'public',
  proposedOn: '2025-11-03',
  adoptedOn: '2025-12-11',
  closedOn: null,
  membersOn: '2026-01-01',
  statedTotal: '60000.00',
  sums: { expenses: '60000.00', grants: '0.00', toShare: '60000.00', ownEffort: '0.00', ownHours: '0' },
  lines: [lineSample],
  key: {
    slug: 'etter-folketall',
    title: 'Etter folketall',
    version: 1,
    from: '2026-01-01',
    until: null,
    components: [
      {
        basis: 'population',
        share: '1',
        amountPerMember: null,
        rate: null,
        label: null,
        unit: null,
        ages: null,
      },
    ],
    rounding: { step: '1.00', residual: 'largest-remainder' },
    populationYearsBefore: 1,
    inferred: [],
    note: '',
    source: 'Samarbeidsavtalen, punkt 6',
  },
  participants: [
    participant('5901', 'fjordvik', 'Fjordvik'),
    participant('5902', 'dalen', 'Dalen'),
    participant('5903', 'oygrend', 'Øygrend'),
  ],
  population: { date: '2025-01-01', source: 'Eksempeltall' },
  notShared: null,
  revision: 4,
  href: '/fjordvik/okonomi/budsjett/2026',
  shares: '/api/v1/cooperations/fjordvik/budgets/2026/shares',
}

/** The year after, as it is made. */
export const draftSample: z.infer<typeof budgetAnswer> = {
  ...budgetSample,
  year: 2027,
  title: 'Felles legevakt 2027',
  status: 'draft',
  visibility: 'cooperation',
  proposedOn: null,
  adoptedOn: null,
  membersOn: '2027-01-01',
  statedTotal: null,
  population: { date: '2026-01-01', source: 'Eksempeltall' },
  revision: 1,
  href: '/fjordvik/okonomi/budsjett/2027',
  shares: '/api/v1/cooperations/fjordvik/budgets/2027/shares',
}

/** The list that the budget stands in. */
export const budgetsSample: z.infer<typeof budgetsAnswer> = {
  items: [
    {
      year: 2026,
      title: 'Felles legevakt 2026',
      status: 'adopted',
      visibility: 'public',
      toShare: '60000.00',
      adoptedTotal: '60000.00',
      payers: 3,
      key: { slug: 'etter-folketall', title: 'Etter folketall', version: 1 },
      href: '/fjordvik/okonomi/budsjett/2026',
      data: '/api/v1/cooperations/fjordvik/budgets/2026',
    },
  ],
  next: null,
}
