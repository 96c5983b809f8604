import type { Example } from '../example.ts'
import { Definitions } from './definitions.view.tsx'
import { Details } from './details.view.tsx'
import { EmptyState } from './empty-state.view.tsx'
import { Facts } from './facts.view.tsx'
import { Lede } from './lede.view.tsx'
import { DownloadLinks, LinksRow } from './links.view.tsx'
import { Note, Notice, StatusMessage } from './notice.view.tsx'
import { Columns, Section } from './section.view.tsx'
import { Tabs } from './tabs.view.tsx'
import { Tag } from './tag.view.tsx'

export const keyFacts = [
  { value: '7', label: 'kommuner' },
  { value: '137 475', label: 'innbyggere 1. januar 2016' },
  { value: '950 000 kr', label: 'felles budsjett i 2017' },
  { value: '2006', label: 'nettverket startet' },
]

const texts: readonly Example[] = [
  {
    name: 'Ingress',
    render: () => <Lede>Sju kommuner på Sørlandet samarbeider om helse, sosial og omsorg.</Lede>,
  },
  { name: 'Nøkkeltall', render: () => <Facts facts={keyFacts} /> },
  { name: 'Merkelapp', render: () => <Tag>Vedtatt</Tag> },
  {
    name: 'Anmerkning',
    render: () => (
      <Note>
        <p>Regelen er vår slutning. Kilden oppgir bare beløpene.</p>
      </Note>
    ),
  },
  {
    name: 'Melding før noe viktig',
    render: () => (
      <Notice title="Fristen for oppsigelse er om seks uker">
        <p>Sier Dalen opp innen 1. juli, slutter avtalen å gjelde ved årsskiftet.</p>
      </Notice>
    ),
  },
  { name: 'Statusmelding', render: () => <StatusMessage>Budsjettlinja er lagret.</StatusMessage> },
]

const links: readonly Example[] = [
  {
    name: 'Mer å lese',
    render: () => (
      <Details summary="Slik er folketallet hentet">
        <p>Folketallet er hentet fra Statistisk sentralbyrå og låst da nøkkelen ble vedtatt.</p>
      </Details>
    ),
  },
  { name: 'Nedlasting', render: () => <DownloadLinks csv="/a.csv" json="/a.json" print="/a.pdf" /> },
  {
    name: 'Lenker i rad',
    render: () => (
      <LinksRow
        links={['Iveland', 'Søgne', 'Songdalen'].map((name) => ({ text: name, href: `#${name}` }))}
        label="Andre kommuner"
      />
    ),
  },
  {
    name: 'Faner som lenker',
    render: () => (
      <Tabs
        label="Budsjett 2017"
        tabs={[
          { text: 'Fordeling', href: '#fordeling', current: true },
          { text: 'Budsjettlinjer', href: '#linjer' },
          { text: 'Historikk', href: '#historikk' },
        ]}
      />
    ),
  },
]

const blocks: readonly Example[] = [
  {
    name: 'Tomt, med neste skritt',
    render: () => (
      <EmptyState
        level={2}
        title="Ingen brukerorganisasjoner er registrert ennå"
        next={{ text: 'Legg til en brukerorganisasjon', href: '#ny' }}
      >
        Samarbeidet skal ha brukere med på alle nivåer. Legg inn organisasjonene først, så kan de få plass i
        utvalgene.
      </EmptyState>
    ),
  },
  {
    name: 'Hvor tallene kommer fra',
    render: () => (
      <Definitions
        items={[
          { term: 'Budsjett', text: '950 000 kroner for 2017. Strategidokument 2017–2019.' },
          { term: 'Folketall', text: 'SSB, per 1. januar 2016. Datoen er vår slutning.' },
        ]}
      />
    ),
  },
  {
    name: 'Avsnitt i to spalter',
    render: () => (
      <Columns ratio="wide-first">
        <Section title="Hvem betaler hva" intro="Halvparten deles likt, halvparten etter folketall." />
        <Section title="Dette skjer framover" />
      </Columns>
    ),
  },
]

export const partsExamples: readonly Example[] = [...texts, ...links, ...blocks]
