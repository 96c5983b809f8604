import type { CalendarDue } from '../platform/records/index.ts'
import type { StationStatus } from '../platform/records/thread-status.sql.ts'
import type { Cooperation } from '../platform/tenancy/cooperation.ts'
import { localDate } from '../platform/time/local-date.model.ts'
import type { Example } from '../platform/ui/index.ts'
import type { Member } from '../registers/index.ts'
import { About } from './about/about.view.tsx'
import { CooperationFront, type CooperationFrontProps } from './cooperation/cooperation-front.view.tsx'
import type { KeyFigures } from './cooperation/key-figures.ts'
import type { SharedCost } from './cooperation/shared-cost.ts'
import type { Todo } from './cooperation/todo.ts'
import { SiteFront } from './front/site-front.view.tsx'
import { CooperationOpenData } from './open-data/open-data.view.tsx'

const day = localDate('2026-03-02')

export const fjordvik: Cooperation = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  slug: 'fjordvik',
  name: 'Helsefellesskapet Fjordvik',
  purpose: 'Tre kommuner og et sykehus planlegger helsetjenestene sammen.',
  language: 'nb',
  kind: 'health-community',
  foundedYear: 2014,
  published: true,
  pinnedDate: null,
  exampleNote: 'Fjordvik finnes ikke.',
  fictional: true,
  revision: 1,
}

const member = (slug: string, shortName: string, rest: Partial<Member>): Member => ({
  membershipId: `m-${slug}`,
  organisationId: `o-${slug}`,
  slug,
  name: `${shortName} kommune`,
  shortName,
  kind: 'municipality',
  code: null,
  part: 'member',
  roleText: '',
  position: 1,
  during: { from: null, until: null },
  ...rest,
})

const cost: SharedCost = {
  year: 2026,
  status: 'adopted',
  purpose: 'Kommunene lønner en koordinator sammen.',
  keyTitle: 'Halvparten likt, halvparten etter folketall',
  source: 'Eksempel',
  total: 90_000_000n,
  populationOn: localDate('2025-01-01'),
  inferred: ['rounding', 'residual'],
  href: '/fjordvik/okonomi/budsjett/2026',
  shares: [
    {
      slug: 'fjordvik',
      name: 'Fjordvik',
      municipality: true,
      exempt: false,
      contribution: '',
      amount: 60_000_000n,
    },
    {
      slug: 'dalen',
      name: 'Dalen',
      municipality: true,
      exempt: false,
      contribution: '',
      amount: 30_000_000n,
    },
    {
      slug: 'oygrend',
      name: 'Øygrend',
      municipality: true,
      exempt: true,
      contribution: 'Stiller med lokaler.',
      amount: 0n,
    },
  ],
}

const figures: KeyFigures = {
  parties: [
    member('fjordvik', 'Fjordvik', { code: '9901', roleText: 'Leder samarbeidet' }),
    member('dalen', 'Dalen', { code: '9902' }),
    member('oygrend', 'Øygrend', { code: '9903' }),
    member('fjordvik-sykehus', 'Fjordvik sykehus', {
      kind: 'health-trust',
      part: 'agreement-party',
      name: 'Fjordvik sykehus HF',
    }),
  ],
  inhabitants: {
    date: localDate('2025-01-01'),
    persons: 25_725,
    byCode: new Map([
      ['9901', 21_296],
      ['9902', 3_178],
      ['9903', 1_251],
    ]),
    sources: ['Eksempeltall'],
  },
  cost,
}

const thread: readonly StationStatus[] = [
  { station: 'outlook', count: 3, broken: null },
  { station: 'policy', count: 5, broken: { code: 'policy-without-goal', count: 1, total: 5 } },
  { station: 'strategy', count: 4, broken: null },
  { station: 'agreements', count: 3, broken: null },
  { station: 'networks', count: 7, broken: { code: 'goal-without-project', count: 1, total: 4 } },
  { station: 'projects', count: 3, broken: null },
  { station: 'economy', count: 2, broken: { code: 'project-without-benefit', count: 1, total: 3 } },
  { station: 'benefits', count: 2, broken: null },
  { station: 'reports', count: 1, broken: null },
]

const due = (what: string, onDate: CalendarDue['onDate'], whenText: string | null): CalendarDue => ({
  id: what,
  what,
  onDate,
  whenText,
  bearer: 'Koordinatoren',
  doneOn: null,
  visibility: 'public',
  record: { title: 'Strategisk samarbeidsutvalg', path: 'nettverk/strategisk-utvalg', language: 'nb' },
})

const todos: readonly Todo[] = [
  {
    kind: 'overdue',
    on: localDate('2026-02-20'),
    what: 'Rapport på tilskuddet',
    about: 'Felles nattjeneste',
    href: '/fjordvik/prosjekter/felles-nattjeneste',
    language: 'nb',
  },
  {
    kind: 'task',
    on: localDate('2026-03-07'),
    what: 'Send ut sakspapirene',
    about: 'Strategisk samarbeidsutvalg',
    href: '/fjordvik/nettverk/strategisk-utvalg',
    language: 'nb',
  },
  {
    kind: 'draft',
    on: null,
    what: 'Samarbeidet i 2027',
    about: 'Samarbeidet i 2027',
    href: '/fjordvik/okonomi/budsjett/2027',
    language: 'nb',
  },
  {
    kind: 'proposed',
    on: null,
    what: 'Samarbeidet i 2028',
    about: 'Samarbeidet i 2028',
    href: '/fjordvik/okonomi/budsjett/2028',
    language: 'nb',
  },
]

export const visited: CooperationFrontProps = {
  cooperation: fjordvik,
  date: day,
  figures,
  thread,
  dues: [
    due('Møte i strategisk samarbeidsutvalg', localDate('2026-03-14'), null),
    due('Budsjettet justeres', null, 'Hvert år'),
  ],
  todos: null,
}

const bare: CooperationFrontProps = {
  cooperation: { ...fjordvik, purpose: '', exampleNote: null, foundedYear: null },
  date: day,
  figures: { parties: [], inhabitants: null, cost: null },
  thread: thread.map(({ station }) => ({ station, count: 0, broken: null })),
  dues: [],
  todos: [],
}

const undecided: SharedCost = { ...cost, status: 'draft', keyTitle: '', shares: [] }

/** The pages of the slice with invented content, for tests and for looking at. */
export const reportExamples: readonly Example[] = [
  {
    name: 'Installasjonens forside',
    render: () => <SiteFront entries={[{ cooperation: fjordvik, figures }]} more={2} thread={thread} />,
  },
  { name: 'Forside uten noe å se', render: () => <SiteFront entries={[]} more={0} thread={[]} /> },
  { name: 'Samarbeidets forside for den som ser inn', render: () => <CooperationFront {...visited} /> },
  {
    name: 'Samarbeidets forside for koordinatoren',
    render: () => <CooperationFront {...visited} todos={todos} />,
  },
  { name: 'Et nytt samarbeid', render: () => <CooperationFront {...bare} /> },
  {
    name: 'Et samarbeid med et budsjett som ikke er delt',
    render: () => <CooperationFront {...bare} figures={{ ...bare.figures, cost: undecided }} />,
  },
  {
    name: 'Om eksempelet',
    render: () => (
      <About
        cooperation={{ ...fjordvik, fictional: false, pinnedDate: localDate('2017-03-01') }}
        cost={cost}
        sources={[{ name: 'Strategidokument', records: 12 }]}
        today={day}
      />
    ),
  },
  {
    name: 'Om et samarbeid som ikke er et eksempel',
    render: () => (
      <About cooperation={{ ...fjordvik, exampleNote: null }} cost={null} sources={[]} today={day} />
    ),
  },
  {
    name: 'Åpne data',
    render: () => (
      <CooperationOpenData
        name="Helsefellesskapet Fjordvik"
        sets={[
          { name: () => 'Andeler', href: '/andeler', csv: '/andeler.csv', json: '/andeler.json' },
          { name: () => 'Kalender', href: '/kalender' },
        ]}
        links={[{ text: '/api/openapi.json', href: '/api/openapi.json' }]}
      />
    ),
  },
]
