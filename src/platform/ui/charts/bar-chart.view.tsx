import type { ComponentChildren } from 'preact'
import { m } from '../../text/index.ts'
import { Bar, type BarPart, type BarTone } from '../table/bar.view.tsx'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/data-table.view.tsx'
import { Legend } from '../table/legend.view.tsx'

/** One bar: its name, its parts in the order of the series, and the number that the row ends with. */
export type ChartBar = {
  name: string
  parts: readonly number[]
  value: string
  /** An interval around the value, and how it is written. */
  range?: { low: number; high: number; text: string } | undefined
  tone?: BarTone | undefined
}

export type BarChartProps = {
  /** What the bars show, and in what unit. */
  caption: string
  /** The drawing in words. */
  summary?: string | undefined
  nameHead: string
  valueHead: string
  rangeHead?: string | undefined
  series: readonly { name: string; tone: BarTone }[]
  bars: readonly ChartBar[]
  source?: ComponentChildren
}

const reach = ({ parts, range }: ChartBar) =>
  Math.max(
    parts.reduce((sum, part) => sum + part, 0),
    range?.high ?? 0,
  )

/** Bars in the rows of a table: drawing and numbers are one. The longest bar fills the room. */
export function BarChart(props: BarChartProps) {
  const { summary, series, bars } = props
  const longest = Math.max(...bars.map(reach), Number.MIN_VALUE)
  return (
    <figure class="chart">
      {summary && <figcaption>{summary}</figcaption>}
      {series.length > 1 && <Legend items={series.map(({ name, tone }) => ({ key: tone, text: name }))} />}
      <DataTable
        caption={props.caption}
        columns={columns(props, longest)}
        rows={bars}
        source={props.source}
        money={{ answer: 'value', bar: (bar) => <BarOf bar={bar} series={series} longest={longest} /> }}
      />
    </figure>
  )
}

function columns(props: BarChartProps, longest: number): Column<ChartBar>[] {
  const { nameHead, valueHead, rangeHead, series } = props
  const all: Column<ChartBar>[] = [
    { key: 'name', head: nameHead, cell: (bar) => bar.name },
    {
      key: 'bar',
      head: m.uiBars(),
      drawing: true,
      cell: (bar) => <BarOf bar={bar} series={series} longest={longest} />,
    },
    { key: 'value', head: valueHead, align: 'end', cell: (bar) => bar.value },
  ]
  if (rangeHead)
    all.push({ key: 'range', head: rangeHead, align: 'end', cell: (bar) => bar.range?.text ?? '–' })
  return all
}

type BarOfProps = { bar: ChartBar; series: BarChartProps['series']; longest: number }

function BarOf({ bar, series, longest }: BarOfProps) {
  const parts: BarPart[] = bar.parts.map((part, index) => ({
    share: part / longest,
    tone: bar.tone ?? series[index]?.tone ?? 'first',
  }))
  const range = bar.range && { from: bar.range.low / longest, to: bar.range.high / longest }
  return <Bar parts={parts} range={range} />
}
