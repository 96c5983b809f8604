import type { Example } from '../example.ts'
import { oneDecimal, whole } from '../fixtures.examples.ts'
import { DataTable } from '../table/data-table.view.tsx'
import { FanChart } from './fan-chart.view.tsx'
import { Pyramid, type PyramidGroup } from './pyramid.view.tsx'
import { TileMap } from './tile-map.view.tsx'

const years = [2026, 2030, 2040, 2050]
const fan = years.map((x, at) => ({
  x,
  middle: 3.6 - 0.4 * at,
  inner: [3.6 - 0.45 * at, 3.6 - 0.35 * at] as const,
  outer: [3.6 - 0.5 * at, 3.6 - 0.3 * at] as const,
}))

const Fan = () => (
  <FanChart
    title="Innbyggere 20–66 år for hver innbygger på 67 år eller mer."
    summary="Tallet er 3,6 i 2026 og trolig 2,4 i 2050, mellom 2,1 og 2,7."
    measured={[2005, 2015, 2026].map((x, at) => ({ x, y: 5 - 0.7 * at }))}
    fan={fan}
    names={{
      measured: 'Talt',
      likely: 'Mest trolig',
      inner: '5 av 10 utfall',
      outer: '8 av 10 utfall',
      today: 'I dag',
    }}
    format={oneDecimal}
    table={
      <DataTable
        caption="De samme tallene som tabell"
        captionHidden
        columns={[
          { key: 'year', head: 'År', cell: ({ x }) => x },
          { key: 'likely', head: 'Mest trolig', align: 'end', cell: ({ middle }) => oneDecimal(middle) },
        ]}
        rows={fan}
        source="Eksempeltall. De er ikke en prognose."
      />
    }
  />
)

const ages = ['0–19', '20–39', '40–59', '60–79', '80+']
const groups = (people: readonly number[]): PyramidGroup[] =>
  ages.map((name, at) => ({ name, men: people[at] ?? 0, women: (people[at] ?? 0) + 10 }))

const Ages = () => (
  <Pyramid
    label="Innbyggere etter alder og kjønn i 2040, med 2026 som strek"
    groups={groups([90, 110, 120, 115, 60])}
    compare={groups([110, 120, 125, 90, 30])}
    most={135}
    names={{ men: 'Menn', women: 'Kvinner', shown: '2040', compared: '2026' }}
  />
)

const Tiles = () => (
  <TileMap
    label="Kommunene som ruter, mørkere der flere per tusen har demens"
    tiles={[
      { code: '9902', name: 'Dalen', value: whole(61), column: 0, row: 0, shade: 3 },
      { code: '9901', name: 'Fjordvik', value: whole(410), column: 1, row: 0, shade: 0 },
      { code: '9903', name: 'Øygrend', value: whole(30), column: 0, row: 1, shade: 4 },
    ]}
    shades={['18–20', '20–22', '22–24', '24–26', '26–28']}
    shadesLabel="Personer med demens per 1 000 innbyggere"
    note="Rutene ligger omtrent som kommunene, uten grenser."
  />
)

export const outlookChartExamples: readonly Example[] = [
  { name: 'Vifte fra talte år', render: Fan },
  { name: 'Alderspyramide', render: Ages },
  { name: 'Rutekart', render: Tiles },
]
