import type { ComponentChildren } from 'preact'
import type { ChartBand, ChartLine, ChartPoint, ChartTick } from './chart-data.ts'
import { fanPlane, yearTicks } from './fan-plane.model.ts'
import { LineChart } from './line-chart.view.tsx'

/** What is expected in a year: the middle, five of ten outcomes, eight of ten outcomes. */
export type FanPoint = {
  x: number
  middle: number
  inner: readonly [number, number]
  outer: readonly [number, number]
}

export type FanChartProps = {
  title: string
  summary: string
  measured: readonly ChartPoint[]
  fan: readonly FanPoint[]
  /** A second line, such as what there is to set against what is needed. */
  other?: { name: string; points: readonly ChartPoint[] } | undefined
  names: { measured: string; likely: string; inner: string; outer: string; today: string }
  format: (value: number) => string
  /** The axis begins at zero. */
  fromZero?: boolean | undefined
  table: ComponentChildren
}

/** Measured years as a solid line, then the fan of what may come, wider for every year. */
export function FanChart(props: FanChartProps) {
  const { title, summary, measured, fan, names, format, table } = props
  const plane = fanPlane({
    measured,
    fan,
    other: props.other?.points ?? [],
    fromZero: props.fromZero ?? false,
  })
  const today = fan[0]?.x ?? plane.x[0]
  return (
    <LineChart
      title={title}
      summary={summary}
      plane={plane}
      xTicks={yearTicks(plane.x, today)}
      yTicks={plane.ticks.map((value): ChartTick => ({ value, label: format(value) }))}
      lines={linesOf(props)}
      bands={bandsOf(props, plane.y)}
      moment={{ x: today, label: names.today }}
      table={table}
    />
  )
}

function linesOf({ measured, fan, other, names, format }: FanChartProps): ChartLine[] {
  const last = fan.at(-1)
  const lastOther = other?.points.at(-1)
  const lines: ChartLine[] = []
  if (measured.length > 1) lines.push({ name: names.measured, kind: 'measured', points: measured })
  if (other)
    lines.push({
      name: other.name,
      kind: 'second',
      points: other.points,
      endLabel: lastOther && format(lastOther.y),
    })
  lines.push({
    name: names.likely,
    kind: 'projected',
    points: fan.map(({ x, middle }) => ({ x, y: middle })),
    endLabel: last && format(last.middle),
  })
  return lines
}

/** Numbers at the ends of a band stand apart from the middle's, or not at all. */
const ROOM_FOR_LABEL = 0.06

function bandsOf({ fan, names, format, other }: FanChartProps, y: readonly [number, number]): ChartBand[] {
  const last = fan.at(-1)
  const room = (y[1] - y[0]) * ROOM_FOR_LABEL
  const isApart = last && !other && last.outer[1] - last.middle > room && last.middle - last.outer[0] > room
  return [
    {
      name: names.outer,
      kind: 'outer-band',
      points: fan.map(({ x, outer: [low, high] }) => ({ x, low, high })),
      endLabels: isApart ? { low: format(last.outer[0]), high: format(last.outer[1]) } : undefined,
    },
    {
      name: names.inner,
      kind: 'inner-band',
      points: fan.map(({ x, inner: [low, high] }) => ({ x, low, high })),
    },
  ]
}
