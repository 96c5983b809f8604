import type { Example } from '../example.ts'
import {
  flatPart,
  oneDecimal,
  type Party,
  parties,
  peoplePart,
  type Share,
  shares,
  signed,
  twoDecimals,
  whatIf,
  whole,
} from '../fixtures.examples.ts'
import { Bar, DifferenceBar, Sides } from './bar.view.tsx'
import type { Column, SumRow } from './column.ts'
import { DataTable } from './data-table.view.tsx'
import { Filters, SearchForm } from './filters.view.tsx'
import { HistoryTable } from './history-table.view.tsx'
import { Legend } from './legend.view.tsx'
import { PageLinks } from './page-links.view.tsx'

const shareColumns: Column<Share>[] = [
  { key: 'name', head: 'Kommune', cell: ({ name }) => name },
  { key: 'people', head: 'Innbyggere 1.1.2016', align: 'end', cell: ({ people }) => whole(people) },
  { key: 'flat', head: 'Lik del', align: 'end', cell: () => twoDecimals(flatPart) },
  { key: 'byPeople', head: 'Etter folketall', align: 'end', cell: (row) => twoDecimals(peoplePart(row)) },
  { key: 'exact', head: 'Regnet andel', align: 'end', cell: ({ exact }) => twoDecimals(exact) },
  { key: 'pays', head: 'Betaler', align: 'end', strong: true, cell: ({ pays }) => whole(pays) },
  { key: 'percent', head: 'Prosent', align: 'end', cell: ({ pays }) => oneDecimal(pays / 9_500) },
  { key: 'each', head: 'Kr per innbygger', align: 'end', cell: (row) => twoDecimals(row.pays / row.people) },
  {
    key: 'proof',
    head: 'Bevis',
    align: 'end',
    cell: ({ name }) => (
      <a href={`#bevis-${name}`}>
        Se regnestykket<span class="hidden-text"> for {name}</span>
      </a>
    ),
  },
]

const shareSum: SumRow = {
  head: 'Sum',
  cells: [
    { column: 'people', text: '49 028' },
    { column: 'flat', text: '475 000,00' },
    { column: 'byPeople', text: '475 000,00' },
    { column: 'exact', text: '950 000,00' },
    { column: 'pays', text: '950 000' },
    { column: 'percent', text: '100,0' },
    { column: 'each', text: '19,38' },
  ],
}

const ownEffort: SumRow = {
  head: 'Kristiansand',
  cells: [
    { column: 'people', text: '88 447' },
    { column: 'flat', text: 'Betaler ikke. Bidrar med ledelse og koordinering i KOSS og RKG.', span: 6 },
    { column: 'proof', text: <a href="#innsats">Se innsatsen</a> },
  ],
}

export const ShareTable = () => (
  <DataTable
    caption="Beløp i kroner. Hver andel er avrundet til nærmeste 500."
    columns={shareColumns}
    rows={shares}
    sums={[shareSum]}
    afterSums={[ownEffort]}
    wide
    money={{
      answer: 'pays',
      bar: ({ pays }) => (
        <Bar
          parts={[{ share: flatPart / 218_000 }, { share: (pays - flatPart) / 218_000, tone: 'second' }]}
        />
      ),
    }}
    source={
      <>
        Summen gjelder de seks kommunene som betaler. Lillesand er regnet til 181 640,25 kroner, men betaler
        181 000 fordi den siste kommunen på lista tar resten. <a href="#hvorfor">Se hvorfor</a>
      </>
    }
  />
)

type WhatIfRow = (typeof whatIf)[number]
const change = ({ adopted, pays }: WhatIfRow) => pays - adopted

const whatIfColumns: Column<WhatIfRow>[] = [
  { key: 'name', head: 'Kommune', cell: ({ name }) => name },
  { key: 'adopted', head: 'Vedtatt', align: 'end', cell: ({ adopted }) => whole(adopted) },
  { key: 'pays', head: 'Hva om', align: 'end', strong: true, cell: ({ pays }) => whole(pays) },
  { key: 'change', head: 'Endring, kr', align: 'end', cell: (row) => signed(change(row)) },
  {
    key: 'bar',
    head: 'Mindre eller mer',
    headView: <Sides less="Mindre" more="Mer" />,
    drawing: true,
    cell: (row) => <DifferenceBar share={change(row) / 30_000} />,
  },
  {
    key: 'percent',
    head: 'Prosent',
    align: 'end',
    cell: (row) => signed((change(row) / row.adopted) * 100, 1),
  },
  { key: 'each', head: 'Per innb., kr', align: 'end', cell: (row) => signed(change(row) / row.people, 2) },
]

export const WhatIfTable = () => (
  <DataTable
    caption="Hva hver kommune ville betalt, i kroner"
    captionHidden
    columns={whatIfColumns}
    rows={whatIf}
    sums={[
      {
        head: 'Sum',
        cells: [
          { column: 'adopted', text: '950 000' },
          { column: 'pays', text: '950 000' },
          { column: 'change', text: '0' },
        ],
      },
    ]}
    money={{
      answer: 'pays',
      bar: (row) => <DifferenceBar share={change(row) / 30_000} />,
      summary: (row) => signed(change(row)),
    }}
  />
)

const partyColumns: Column<Party>[] = [
  {
    key: 'name',
    head: 'Navn',
    sort: { href: '?sorter=navn&retning=ned', direction: 'ascending' },
    cell: ({ name }) => <a href={`#${name}`}>{name}</a>,
  },
  { key: 'kind', head: 'Slag', sort: { href: '?sorter=slag' }, cell: ({ kind }) => kind },
  { key: 'code', head: 'Nr.', sort: { href: '?sorter=nr' }, cell: ({ code }) => code },
  { key: 'role', head: 'Rolle', cell: ({ role }) => role },
  {
    key: 'people',
    head: 'Innbyggere',
    align: 'end',
    sort: { href: '?sorter=innbyggere' },
    cell: ({ people }) => (people === undefined ? '–' : whole(people)),
  },
]

export const PartyTable = () => (
  <>
    <SearchForm label="Søk på navn eller nummer" action="#" />
    <Filters
      filters={[
        { text: 'Alle', count: '11', href: '#alle', current: true },
        { text: 'Kommuner', count: '7', href: '#kommuner' },
        { text: 'Helseforetak', count: '1', href: '#hf' },
        { text: 'Andre', count: '3', href: '#andre' },
        { text: 'Avsluttet', count: '0', href: '#avsluttet' },
      ]}
    />
    <DataTable
      caption="Viser 11 av 11, sortert på navn"
      columns={partyColumns}
      rows={parties}
      source="Innbyggere: SSB, 1. januar 2016. Nr. er kommunenummeret slik det var 1. mars 2017."
    />
  </>
)

const restColumns: Column<Share>[] = [
  { key: 'name', head: 'Kommune', cell: ({ name }) => name },
  { key: 'exact', head: 'Regnet andel', align: 'end', cell: ({ exact }) => twoDecimals(exact) },
  { key: 'nearest', head: 'Nærmeste 500', align: 'end', cell: ({ pays, rest }) => whole(pays - rest) },
  { key: 'rest', head: 'Rest', align: 'end', cell: ({ rest }) => signed(rest) },
  { key: 'pays', head: 'Betaler', align: 'end', strong: true, cell: ({ pays }) => whole(pays) },
]

export const RestTable = () => (
  <DataTable
    caption="Hvem som tar resten, i kroner"
    captionHidden
    columns={restColumns}
    rows={shares}
    highlight={({ rest }) => rest !== 0}
    money={{ answer: 'pays' }}
    sums={[
      {
        head: 'Sum',
        cells: [
          { column: 'exact', text: '950 000,00' },
          { column: 'nearest', text: '950 500' },
          { column: 'rest', text: '−500' },
          { column: 'pays', text: '950 000' },
        ],
      },
    ]}
  />
)

export const History = () => (
  <HistoryTable
    caption="Endringer i budsjettet"
    entries={[
      {
        what: 'Vedtok budsjettet',
        who: 'Koordinator i Fjordvik',
        when: '14. desember 2016 kl. 10.20',
        changes: [{ field: 'Status', before: 'Foreslått', after: 'Vedtatt' }],
      },
      {
        what: 'Endret budsjettlinja «Lønn»',
        who: 'Økonomirådgiver i Dalen',
        when: '2. desember 2016 kl. 14.05',
        changes: [
          { field: 'Beløp', before: '780 000', after: '812 000' },
          { field: 'Merknad', before: null, after: 'Justert for lønnsvekst' },
        ],
      },
    ]}
  />
)

export const tableExamples: readonly Example[] = [
  { name: 'Pengetabell med sum, og med det som ikke er i summen', render: ShareTable },
  { name: 'Pengetabell med forskjeller', render: WhatIfTable },
  { name: 'Liste med søk, filter og sortering', render: PartyTable },
  { name: 'Tabell med uthevet rad', render: RestTable },
  { name: 'Historikk', render: History },
  {
    name: 'Tegnforklaring',
    render: () => (
      <Legend
        items={[
          { key: 'first', text: 'Lik del' },
          { key: 'second', text: 'Etter folketall' },
          { key: 'own-effort', text: 'Egen innsats' },
        ]}
      />
    ),
  },
  { name: 'Bla i lista', render: () => <PageLinks previous="#1" next="#3" status="Viser 51–100" /> },
]
