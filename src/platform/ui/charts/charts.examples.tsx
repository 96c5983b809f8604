import type { Example } from '../example.ts'
import { flatPart, oneDecimal, shares, whole } from '../fixtures.examples.ts'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/data-table.view.tsx'
import { BarChart } from './bar-chart.view.tsx'
import { LineChart } from './line-chart.view.tsx'
import { outlookChartExamples } from './outlook-charts.examples.tsx'

export const ShareChart = () => (
  <BarChart
    caption="Andelene i 1000 kroner, størst først"
    nameHead="Kommune"
    valueHead="1000 kr"
    series={[
      { name: 'Lik del', tone: 'first' },
      { name: 'Etter folketall', tone: 'second' },
    ]}
    bars={shares
      .toSorted((a, b) => b.pays - a.pays)
      .map(({ name, pays }) => ({
        name,
        parts: [flatPart, pays - flatPart],
        value: oneDecimal(pays / 1000),
      }))}
  />
)

const dementia = [
  { year: '2017', count: 205 },
  { year: '2020', count: 225, low: 220, high: 231 },
  { year: '2030', count: 345, low: 320, high: 372 },
  { year: '2040', count: 495, low: 440, high: 555 },
  { year: '2050', count: 590, low: 495, high: 690 },
]

const DementiaChart = () => (
  <BarChart
    caption="Personer med demens. Streken viser 8 av 10 utfall."
    summary="I dag lever trolig 205 personer med demens. I 2050 kan det være 590."
    nameHead="År"
    valueHead="Antall"
    rangeHead="Mellom"
    series={[{ name: 'Antall', tone: 'second' }]}
    bars={dementia.map(({ year, count, low, high }) => ({
      name: year,
      parts: [count],
      value: whole(count),
      tone: low === undefined ? 'measured' : 'second',
      range: low && high ? { low, high, text: `${low}–${high}` } : undefined,
    }))}
    source="Eksempeltall. Virkelige tall bygger på SSBs framskrivinger og forekomst etter alder og kjønn."
  />
)

type Outlook = { year: number; likely: number; low: number; high: number }

const outlook: readonly Outlook[] = [
  { year: 2017, likely: 4.1, low: 4.1, high: 4.1 },
  { year: 2020, likely: 3.8, low: 3.7, high: 3.9 },
  { year: 2025, likely: 3.4, low: 3.2, high: 3.6 },
  { year: 2030, likely: 3.0, low: 2.7, high: 3.3 },
  { year: 2035, likely: 2.7, low: 2.4, high: 3.1 },
  { year: 2040, likely: 2.4, low: 2.0, high: 2.9 },
  { year: 2045, likely: 2.3, low: 1.8, high: 2.9 },
  { year: 2050, likely: 2.2, low: 1.7, high: 2.9 },
]

const measured = [4.9, 4.95, 4.9, 4.75, 4.5, 4.3, 4.1].map((y, index) => ({ x: 2005 + index * 2, y }))

const outlookColumns: Column<Outlook>[] = [
  { key: 'year', head: 'År', cell: ({ year }) => String(year) },
  {
    key: 'likely',
    head: 'Mest trolig',
    align: 'end',
    strong: true,
    cell: ({ likely }) => oneDecimal(likely),
  },
  {
    key: 'range',
    head: '8 av 10 utfall',
    align: 'end',
    cell: ({ year, low, high }) => (year === 2017 ? 'målt' : `${oneDecimal(low)}–${oneDecimal(high)}`),
  },
]

const half = (row: Outlook, side: 'low' | 'high') => row.likely + (row[side] - row.likely) / 2

export const OutlookChart = () => (
  <LineChart
    title="Innbyggere 20–66 år for hver innbygger på 67 år eller mer."
    summary="Tallet falt fra 4,9 i 2005 til 4,1 i 2017, og faller trolig til 2,2 i 2050, mellom 1,7 og 2,9."
    plane={{ x: [2005, 2050], y: [1, 5] }}
    xTicks={[
      { value: 2010, label: '2010', minor: true },
      { value: 2017, label: '2017' },
      { value: 2030, label: '2030' },
      { value: 2040, label: '2040', minor: true },
      { value: 2050, label: '2050' },
    ]}
    yTicks={[1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))}
    lines={[
      { name: 'Målt', kind: 'measured', points: measured },
      {
        name: 'Mest trolig',
        kind: 'projected',
        points: outlook.map(({ year, likely }) => ({ x: year, y: likely })),
        endLabel: '2,2',
      },
    ]}
    bands={[
      {
        name: '8 av 10 utfall',
        kind: 'outer-band',
        points: outlook.map(({ year, low, high }) => ({ x: year, low, high })),
        endLabels: { low: '1,7', high: '2,9' },
      },
      {
        name: '5 av 10 utfall',
        kind: 'inner-band',
        points: outlook.map((row) => ({ x: row.year, low: half(row, 'low'), high: half(row, 'high') })),
      },
    ]}
    moment={{ x: 2017, label: 'I dag' }}
    table={
      <DataTable
        caption="De samme tallene som tabell"
        captionHidden
        columns={outlookColumns}
        rows={outlook}
        source="Eksempeltall. De er ikke en prognose."
      />
    }
  />
)

export const chartExamples: readonly Example[] = [
  { name: 'Søyler i to deler', render: ShareChart },
  { name: 'Søyler med usikkerhet', render: DementiaChart },
  { name: 'Linjer med vifte', render: OutlookChart },
  ...outlookChartExamples,
]
