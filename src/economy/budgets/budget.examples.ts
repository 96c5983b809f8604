import { accept, refuse } from '../../platform/refusal/refusal.model.ts'
import { ownEffort, provenFor } from '../proof/proof.examples.ts'
import { answerTo } from '../what-if/answer.model.ts'
import { knutepunktBase } from '../what-if/what-if.examples.ts'
import { type BudgetLine, sumsOfLines } from './budget-line.model.ts'
import { budgetLinks } from './budget-links.ts'
import type { BudgetViewProps } from './budget-view-props.ts'

const lines: BudgetLine[] = [
  {
    id: '01890a5d-ac96-774b-bcce-b302099a8001',
    position: 1,
    kind: 'expense',
    text: 'Samhandlingskoordinator, 100 prosent stilling',
    amount: 95_000_000n,
    hours: null,
    organisationId: null,
    note: '',
    source: '',
    revision: 1,
  },
  ownEffort,
]

const { budget, sharing } = provenFor('vennesla')
const query = { 'del-1': '30' }

/** The adopted budget of 2017 as a visitor sees it, with a question asked. */
export const adoptedBudget: BudgetViewProps = {
  budget: { ...budget, purpose: 'Kommunene har en samhandlingskoordinator sammen.' },
  lines,
  sums: sumsOfLines(lines),
  names: new Map([['kristiansand', 'Kristiansand']]),
  sharing: accept(sharing),
  seenFrom: '1. mars 2017',
  strip: [
    { kind: 'record', station: 'networks', title: 'Nettverket', href: '/kns/nettverk/nettverket' },
    { kind: 'here', station: 'economy', title: 'Budsjett 2017' },
  ],
  whatIf: { base: knutepunktBase, query, answer: answerTo(knutepunktBase, query) },
  scenarios: [
    {
      id: '1',
      title: 'Søgne og Songdalen slås sammen',
      text: 'Fra 2020.',
      query: 'm-sogne=sammen&m-songdalen=sammen',
    },
  ],
  actions: null,
  lang: undefined,
  links: budgetLinks({
    slug: 'kns',
    year: 2017,
    budgetId: budget.id,
    keySlug: 'halvparten-likt',
    owner: 'lillesand',
  }),
}

/** A draft without a key, as a coordinator sees it. */
export const draftBudget: BudgetViewProps = {
  ...adoptedBudget,
  budget: { ...budget, status: 'draft', adoptedOn: null, versionId: null, visibility: 'cooperation' },
  sharing: refuse('key-missing'),
  whatIf: null,
  scenarios: [],
  actions: {
    steps: ['propose'],
    canChange: true,
    hasMeasures: true,
    csrf: { name: '_csrf', value: 'token' },
    revision: 3,
    hrefs: {
      change: '/kns/okonomi/budsjett/2017/endre',
      key: '/kns/okonomi/budsjett/2017/nokkel',
      newLine: '/kns/okonomi/budsjett/2017/linje/ny',
      measures: '/kns/okonomi/budsjett/2017/tall',
      nextYear: '/kns/okonomi/budsjett/ny?fra=2017',
      propose: '/kns/okonomi/budsjett/2017/foresla',
      withdraw: '/kns/okonomi/budsjett/2017/trekk',
      adopt: '/kns/okonomi/budsjett/2017/vedta',
      close: '/kns/okonomi/budsjett/2017/avslutt',
    },
  },
}
