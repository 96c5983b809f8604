import type { ComponentChildren, VNode } from 'preact'
import type { Station } from '../../records/station.ts'
import { OutlookChart, ShareChart } from '../charts/charts.examples.tsx'
import type { Example } from '../example.ts'
import { shares, whole } from '../fixtures.examples.ts'
import { OrganisationForm, WhatIfForm } from '../form/form.examples.tsx'
import { Panel } from '../form/form.view.tsx'
import { Breadcrumbs, type Crumb } from '../page/breadcrumbs.view.tsx'
import { footerLinks, visitorHeader } from '../page/page.examples.tsx'
import { Page } from '../page/page.view.tsx'
import { PageHead } from '../page/page-head.view.tsx'
import { Definitions } from '../parts/definitions.view.tsx'
import { EmptyState } from '../parts/empty-state.view.tsx'
import { Facts } from '../parts/facts.view.tsx'
import { DownloadLinks, LinksRow } from '../parts/links.view.tsx'
import { Note } from '../parts/notice.view.tsx'
import { keyFacts } from '../parts/parts.examples.tsx'
import { Columns, Section } from '../parts/section.view.tsx'
import { Tag } from '../parts/tag.view.tsx'
import { HalfAndHalf, VenneslaProof } from '../proof/proof.examples.tsx'
import { Bar } from '../table/bar.view.tsx'
import { DataTable } from '../table/data-table.view.tsx'
import { PartyTable, RestTable, ShareTable, WhatIfTable } from '../table/table.examples.tsx'
import { budgetStops, contentsStops } from '../thread/thread.examples.tsx'
import { ThreadContents } from '../thread/thread-contents.view.tsx'
import { ThreadStrip } from '../thread/thread-strip.view.tsx'

type ScreenProps = {
  title: string
  current?: Station
  crumbs?: readonly Crumb[]
  hasErrors?: boolean
  children: ComponentChildren
}

const Screen = ({ title, current, crumbs, hasErrors, children }: ScreenProps): VNode => (
  <Page
    title={title}
    nonce="eksempel"
    assets={{ css: '/assets/index.css', icon: '/static/favicon.svg' }}
    header={{ ...visitorHeader, current }}
    notices={{ pinned: { date: '1. mars 2017', href: '/om-eksempelet' }, demo: { href: '/demo' } }}
    footer={footerLinks}
    hasErrors={hasErrors}
  >
    {crumbs && <Breadcrumbs crumbs={crumbs} />}
    {children}
  </Page>
)

const PayTable = () => (
  <DataTable
    caption="Andeler i 2017, i kroner"
    captionHidden
    columns={[
      { key: 'name', head: 'Kommune', cell: ({ name }) => name },
      { key: 'pays', head: 'Kroner', align: 'end', cell: ({ pays }) => whole(pays) },
      {
        key: 'bar',
        head: 'Søyle',
        drawing: true,
        cell: ({ pays }) => <Bar parts={[{ share: pays / 218_000 }]} />,
      },
    ]}
    rows={shares}
    money={{ answer: 'pays', bar: ({ pays }) => <Bar parts={[{ share: pays / 218_000 }]} /> }}
    sums={[{ head: 'Sum', cells: [{ column: 'pays', text: '950 000' }] }]}
    afterSums={[
      {
        head: 'Kristiansand',
        cells: [
          { column: 'pays', text: '–' },
          { column: 'bar', text: 'Egen innsats, ikke penger' },
        ],
      },
    ]}
  />
)

const upcoming = [
  { term: 'I 2017', text: 'Et midlertidig fagutvalg for psykisk helse og rus settes ned.' },
  { term: 'Innen 31.12.2017', text: 'OSS avgjør hvilke områder som beholder sitt fagutvalg.' },
  { term: 'Årlig', text: 'Budsjettet justeres for lønns- og prisvekst.' },
  { term: '1.1.2019', text: 'Utviklingsavtalen mellom regjeringen og KS utløper.' },
]

const Front = () => (
  <Screen title="Knutepunkt Sørlandet">
    <PageHead
      front
      title="Knutepunkt Sørlandet"
      lede="Sju kommuner på Sørlandet samarbeider om helse, sosial og omsorg. De planlegger sammen, inngår avtaler med sykehuset sammen og deler på utgiftene."
    />
    <Facts facts={keyFacts} />
    <Section
      title="Den røde tråden"
      intro="Alt samarbeidet gjør, svarer på noe og skal føre til noe. I dag er tråden brutt to steder."
    >
      <ThreadContents stops={contentsStops} />
    </Section>
    <Columns ratio="wide-first">
      <Section
        title="Hvem betaler hva i 2017"
        intro="Kommunene lønner en samhandlingskoordinator sammen. Halvparten deles likt, halvparten etter folketall."
      >
        <PayTable />
        <LinksRow links={[{ text: 'Se hvordan andelene er regnet ut', href: '#fordeling' }]} />
      </Section>
      <Section title="Dette skjer framover">
        <Definitions items={upcoming} />
        <LinksRow links={[{ text: 'Hele kalenderen', href: '#kalender' }]} />
      </Section>
    </Columns>
  </Screen>
)

const Sharing = () => (
  <Screen
    title="Hvem betaler hva i 2017"
    current="economy"
    crumbs={[{ text: 'Økonomi', href: '/okonomi' }, { text: 'Budsjett 2017' }]}
  >
    <PageHead
      title="Hvem betaler hva i 2017"
      lede="Samhandlingskoordinatoren koster 950 000 kroner. Seks kommuner deler regningen: halvparten likt, halvparten etter folketall. Kristiansand bidrar med egen innsats."
      notes={
        <>
          <Tag>Vedtatt</Tag> Folketall 1. januar 2016 fra SSB.
        </>
      }
    />
    <ThreadStrip stops={budgetStops} />
    <Section title="Andelene">
      <ShareTable />
      <DownloadLinks csv="/a.csv" json="/a.json" print="/a.pdf" />
    </Section>
    <Columns ratio="narrow-first">
      <Section title="Nøkkelen i ord">
        <HalfAndHalf />
        <p class="table-source">
          Punkt 4, 5 og datoen for folketallet er vår slutning. Kilden oppgir beløpene, ikke avrundingen.
        </p>
      </Section>
      <Section title="Hva andelene består av">
        <ShareChart />
      </Section>
    </Columns>
    <Section
      id="hva-om"
      title="Hva om?"
      intro="Prøv en annen fordeling. Ingenting lagres, og den vedtatte nøkkelen endres ikke."
    >
      <div class="stack">
        <WhatIfForm />
        <p class="lede">
          Med 30 prosent likt betaler Vennesla 23 000 kroner mer. Iveland betaler 26 500 kroner mindre.
        </p>
        <WhatIfTable />
      </div>
    </Section>
  </Screen>
)

const Proof = () => (
  <Screen
    title="Derfor betaler Vennesla 218 000 kroner"
    current="economy"
    crumbs={[
      { text: 'Økonomi', href: '/okonomi' },
      { text: 'Budsjett 2017', href: '/okonomi/2017' },
      { text: 'Bevis' },
    ]}
  >
    <PageHead
      title="Derfor betaler Vennesla 218 000 kroner"
      lede="Regn etter selv. Du trenger bare en lommeregner."
    />
    <div class="section-body">
      <VenneslaProof />
    </div>
    <Columns ratio="narrow-first">
      <Section title="Alle seks, og resten">
        <div class="prose">
          <p>Hver andel rundes av for seg. Da blir summen 950 500, altså 500 kroner for mye.</p>
          <p>
            Regelen sier at den siste kommunen på lista tar forskjellen. Det er Lillesand, som derfor betaler
            181 000 i stedet for 181 500.
          </p>
          <Note>
            Regelen er vår slutning. Kilden oppgir bare beløpene. Denne regelen gir alle seks riktig; «største
            rest» ville gitt Søgne 188 000.
          </Note>
        </div>
      </Section>
      <div class="section">
        <RestTable />
      </div>
    </Columns>
    <Section title="Hvor tallene kommer fra">
      <Definitions
        items={[
          {
            term: 'Budsjett',
            text: '950 000 kroner for 2017. Strategidokument 2017–2019, Knutepunkt Sørlandet.',
          },
          {
            term: 'Folketall',
            text: 'SSB, per 1. januar 2016. Datoen er vår slutning. Den oppgis ikke i kilden.',
          },
          {
            term: 'Nøkkel',
            text: (
              <>
                <a href="#nokkel">Halvparten likt, halvparten etter folketall</a>, versjon 1.
              </>
            ),
          },
          { term: 'Ikke med', text: 'Kristiansand betaler ikke og teller ikke med i de 49 028 innbyggerne.' },
        ]}
      />
      <LinksRow
        label="Andre kommuner"
        links={shares.slice(1).map(({ name }) => ({ text: name, href: `#${name}` }))}
      />
    </Section>
  </Screen>
)

const Register = () => (
  <Screen
    title="Organisasjoner"
    current="networks"
    crumbs={[{ text: 'Nettverk', href: '/nettverk' }, { text: 'Organisasjoner' }]}
    hasErrors
  >
    <PageHead title="Organisasjoner" lede="Kommunene, sykehuset og de andre som deltar i samarbeidet." />
    <Columns ratio="main-aside">
      <div class="section-body">
        <PartyTable />
        <DownloadLinks csv="/a.csv" json="/a.json" more={[{ text: 'Importer fra fil', href: '#fil' }]} />
        <div class="section">
          <EmptyState
            level={2}
            title="Ingen brukerorganisasjoner er registrert ennå"
            next={{ text: 'Legg til en brukerorganisasjon', href: '#ny' }}
          >
            Samarbeidet skal ha brukere med på alle nivåer. Legg inn organisasjonene først, så kan de få plass
            i utvalgene.
          </EmptyState>
        </div>
      </div>
      <div class="section-body">
        <Panel title="Ny organisasjon">
          <OrganisationForm />
        </Panel>
      </div>
    </Columns>
  </Screen>
)

const Outlook = () => (
  <Screen
    title="I 2040 er det trolig 2,4 i yrkesaktiv alder for hver eldre"
    current="outlook"
    crumbs={[{ text: 'Framtid', href: '/framtid' }, { text: 'Vennesla' }]}
  >
    <PageHead
      title="I 2040 er det trolig 2,4 i yrkesaktiv alder for hver eldre i Vennesla"
      lede="I dag er de 4,1. Tallet kan bli så lavt som 2,0 eller så høyt som 2,9. Retningen er sikker, farten er det ikke."
      notes={
        <>
          <Tag>Eksempeltall</Tag> Tallene på denne siden er laget for å vise utformingen.
        </>
      }
    />
    <Section title="Færre til å bære">
      <OutlookChart />
    </Section>
  </Screen>
)

/** Whole pages put together from the parts, as they are meant to look. */
export const screenExamples: readonly Example[] = [
  { name: 'forside', render: Front },
  { name: 'fordeling', render: Sharing },
  { name: 'bevis', render: Proof },
  { name: 'register', render: Register },
  { name: 'framtid', render: Outlook },
]
