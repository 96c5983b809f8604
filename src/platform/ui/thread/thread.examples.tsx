import type { Example } from '../example.ts'
import { ThreadContents, type ThreadContentsStop } from './thread-contents.view.tsx'
import { type StripStop, ThreadStrip } from './thread-strip.view.tsx'

export const contentsStops: readonly ThreadContentsStop[] = [
  {
    station: 'outlook',
    href: '#framtid',
    count: '4',
    sentence: 'Flere eldre, færre i arbeid. Fire utviklingstrekk er felles for alle sju kommuner.',
  },
  {
    station: 'policy',
    href: '#foringer',
    count: '8',
    sentence: 'Lover, reformer og planer som staten venter at kommunene følger opp.',
  },
  {
    station: 'strategy',
    href: '#strategi',
    count: '14',
    sentence: 'Mål for psykisk helse og rus, rehabilitering og velferdsteknologi, 2017–2019.',
  },
  {
    station: 'agreements',
    href: '#avtaler',
    count: '15',
    sentence: 'Tretten lovpålagte avtaler med Sørlandet sykehus, og to rammeavtaler.',
  },
  {
    station: 'networks',
    href: '#nettverk',
    count: '14',
    sentence: 'Styrer, utvalg og fagnettverk der kommunene møtes.',
    breakAfter: { sentence: '3 av 14 mål har ikke noe prosjekt.', link: { text: 'Se målene', href: '#mal' } },
  },
  {
    station: 'projects',
    href: '#prosjekter',
    count: '6',
    sentence: 'Fem pågår. Ett er gått over i vanlig drift.',
  },
  {
    station: 'economy',
    href: '#okonomi',
    count: '1',
    sentence: 'Budsjett 2017: 950 000 kroner, delt på seks kommuner.',
    breakAfter: {
      sentence: 'Ingen av prosjektene har en gevinst som noen måler.',
      link: { text: 'Se prosjektene', href: '#prosjektene' },
    },
  },
  {
    station: 'benefits',
    href: '#gevinster',
    count: '0',
    sentence: 'Her kommer det som er oppnådd, og for hvem.',
  },
  {
    station: 'reports',
    href: '#rapporter',
    count: '0',
    sentence: 'Første rapport til kommunestyrene kommer når gevinster er målt.',
  },
]

export const budgetStops: readonly StripStop[] = [
  { kind: 'record', station: 'policy', title: 'Samhandlingsreformen', href: '#reform' },
  { kind: 'record', station: 'strategy', title: 'Utvikle samarbeidet med sykehuset', href: '#mal' },
  { kind: 'record', station: 'networks', title: 'Helse-, sosial- og omsorgsnettverket', href: '#nettverk' },
  { kind: 'here', station: 'economy', title: 'Budsjett 2017' },
  { kind: 'missing', station: 'benefits', sentence: 'Ingen gevinst er knyttet til budsjettet.' },
]

const orphanStops: readonly StripStop[] = [
  {
    kind: 'missing',
    station: 'policy',
    sentence: 'Ingen føring begrunner prosjektet.',
    link: { text: 'Knytt til en føring', href: '#knytt' },
  },
  { kind: 'here', station: 'projects', title: 'Felles responssenter' },
  { kind: 'record', station: 'benefits', title: 'Færre utrykninger om natta', href: '#gevinst' },
]

const firstStops: readonly StripStop[] = [
  { kind: 'here', station: 'outlook', title: 'Aldersbæreevne i Vennesla' },
  { kind: 'record', station: 'policy', title: 'Omsorg 2020', href: '#omsorg' },
  { kind: 'record', station: 'strategy', title: 'Bo hjemme lengst mulig', href: '#bo' },
]

export const threadExamples: readonly Example[] = [
  {
    name: 'Tråden som innholdsfortegnelse, med to brudd',
    render: () => <ThreadContents stops={contentsStops} />,
  },
  { name: 'Trådstripe: brudd nedover', render: () => <ThreadStrip stops={budgetStops} /> },
  { name: 'Trådstripe: brudd oppover', render: () => <ThreadStrip stops={orphanStops} /> },
  { name: 'Trådstripe: først i tråden', render: () => <ThreadStrip stops={firstStops} /> },
]
