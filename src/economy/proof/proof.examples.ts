import type { Ore } from '../../platform/money/money.model.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import type { Budget } from '../budgets/budget.model.ts'
import type { BudgetLine } from '../budgets/budget-line.model.ts'
import { fraction, whole } from '../fraction.model.ts'
import type { KeyPart, KeyVersion } from '../keys/key-version.model.ts'
import { proofOf } from '../proof.model.ts'
import { type Figure, type Participant, type SharingFacts, sharingOf } from '../shares/sharing.model.ts'
import type { Proven } from './proof.json.ts'

const half = fraction(1n, 2n)

/** Half equally. */
export const flatHalf: KeyPart = { component: { kind: 'flat', share: half }, measured: null }

/** Half by population. */
export const peopleHalf: KeyPart = {
  component: { kind: 'measure', basis: 'population', share: half },
  measured: { kind: 'population', ages: null },
}

/** 2.345 kroner for each inhabitant of 80 and older. */
export const ratePerOld: KeyPart = {
  component: { kind: 'rate', basis: 'population-80+', rate: fraction(2345n, 10n) },
  measured: { kind: 'population', ages: { from: 80, to: 120 } },
}

/** A third by the hours of a fictional measure. */
export const thirdByHours: KeyPart = {
  component: { kind: 'measure', basis: 'hours', share: fraction(1n, 3n) },
  measured: { kind: 'own', label: 'Timer', unit: 'time' },
}

/** 5 000 kroner each, before anything is shared. */
export const fixedFirst: KeyPart = { component: { kind: 'fixed', amountPerMember: 500_000n }, measured: null }

const key: KeyVersion = {
  id: 'version',
  keyId: 'key',
  slug: 'halvparten-likt',
  title: 'Halvparten likt, halvparten etter folketall',
  number: 1,
  during: { from: localDate('2017-01-01'), until: null },
  parts: [flatHalf, peopleHalf],
  members: [],
  step: 50_000n,
  residual: 'last',
  populationYearsBefore: 1,
  inferred: ['population-date', 'rounding', 'residual'],
  note: '',
  source: '',
}

const municipality = (id: string, slug: string, name: string): Participant => ({
  id,
  organisationId: slug,
  slug,
  name,
  municipality: true,
  exempt: false,
  contribution: '',
})

const kristiansand: Participant = {
  ...municipality('1001', 'kristiansand', 'Kristiansand'),
  exempt: true,
  contribution: 'Bidrar med ledelse og koordinering i KOSS og RKG.',
}

const people: Readonly<Record<string, bigint>> = {
  '1001': 88_447n,
  '1014': 14_308n,
  '0935': 1_317n,
  '1018': 11_260n,
  '1017': 6_419n,
  '0928': 5_147n,
  '0926': 10_577n,
}

const figure = (member: string, basis: string, value: bigint): Figure => ({
  member,
  basis,
  value: whole(value),
  onDate: localDate('2016-01-01'),
  source: 'SSB',
})

/** Knutepunkt Sørlandet's joint coordinator of 2017. */
const facts: SharingFacts = {
  key,
  participants: [
    kristiansand,
    municipality('1014', 'vennesla', 'Vennesla'),
    municipality('0935', 'iveland', 'Iveland'),
    municipality('1018', 'sogne', 'Søgne'),
    municipality('1017', 'songdalen', 'Songdalen'),
    municipality('0928', 'birkenes', 'Birkenes'),
    municipality('0926', 'lillesand', 'Lillesand'),
  ],
  figures: Object.entries(people).map(([code, persons]) => figure(code, 'population', persons)),
  toShare: 95_000_000n,
  populationOn: localDate('2016-01-01'),
}

const budget: Budget = {
  id: 'budget',
  cooperationId: 'cooperation',
  year: 2017,
  title: 'Samhandlingskoordinator 2017',
  purpose: '',
  note: '',
  source: 'Strategidokument 2017–2019, Knutepunkt Sørlandet',
  statedTotal: null,
  membersOn: localDate('2017-01-01'),
  populationOn: null,
  visibility: 'public',
  status: 'adopted',
  versionId: 'version',
  proposedOn: null,
  adoptedOn: localDate('2017-01-01'),
  closedOn: null,
  revision: 1,
}

/** What is otherwise than in 2017. */
type Otherwise = {
  readonly parts?: readonly KeyPart[]
  readonly step?: Ore
  readonly toShare?: Ore
  readonly status?: Budget['status']
}

/** One member's proof, by the rules of 2017 or others. */
export function provenFor(slug: string, { parts, step, toShare, status }: Otherwise = {}): Proven {
  const sharing = sharingOf({
    ...facts,
    key: { ...key, parts: parts ?? key.parts, step: step ?? key.step },
    toShare: toShare ?? facts.toShare,
    figures: [...facts.figures, ...facts.participants.flatMap(({ id }) => otherFigures(id))],
  })
  if (!sharing.outcome.ok) throw new Error(`refused: ${sharing.outcome.code}`)
  const shares = sharing.outcome.value
  const participant = sharing.participants.find((candidate) => candidate.slug === slug)
  const proof = participant && proofOf(shares, participant.id)
  if (!proof) throw new Error(`nobody is called ${slug}`)
  const adoptedOn = status && status !== 'adopted' ? null : budget.adoptedOn
  return {
    budget: { ...budget, status: status ?? budget.status, adoptedOn },
    sharing,
    shares,
    participant,
    proof,
  }
}

const otherFigures = (id: string): Figure[] => [
  figure(id, 'population-80+', (people[id] ?? 0n) / 20n),
  figure(id, 'hours', 120n),
]

/** What an exempt member gives instead. */
export const ownEffort: BudgetLine = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  position: 2,
  kind: 'own-effort',
  text: 'Leder og koordinator i nettverket',
  amount: null,
  hours: '120.5',
  organisationId: 'kristiansand',
  note: '',
  source: '',
  revision: 1,
}

/** Addresses of a proof's page. */
export const proofLinks = {
  budget: '/kns/okonomi/budsjett/2017',
  key: '/kns/okonomi/nokkel/halvparten-likt',
  proof: (slug: string) => `/kns/okonomi/budsjett/2017/bevis/${slug}`,
  json: '/api/v1/cooperations/kns/budgets/2017/shares/vennesla',
}
