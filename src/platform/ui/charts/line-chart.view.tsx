import type { ComponentChildren } from 'preact'
import { Legend, type LegendKey } from '../table/legend.view.tsx'
import type { ChartBand, ChartLine, ChartTick } from './chart-data.ts'
import { EndLabels, Grid, Moment } from './chart-marks.view.tsx'
import { bandPath, linePath, type Plane } from './line-path.model.ts'

export type LineChartProps = {
  /** What is drawn and in what unit. */
  title: string
  /** The drawing in words: what a person who cannot see it needs to know. */
  summary: string
  plane: Plane
  xTicks: readonly ChartTick[]
  yTicks: readonly ChartTick[]
  lines: readonly ChartLine[]
  bands?: readonly ChartBand[] | undefined
  /** A moment that divides the drawing: "I dag". */
  moment?: { x: number; label: string } | undefined
  /** The same numbers as a table; stands beside the drawing. */
  table: ComponentChildren
}

const lineKeys: Record<ChartLine['kind'], LegendKey> = {
  measured: 'solid',
  projected: 'dashed',
  second: 'solid-second',
}

/** Lines with bands of uncertainty, and always the table with the same numbers. */
export function LineChart(props: LineChartProps) {
  const { title, summary, lines, bands = [], table } = props
  const legend = [
    ...lines.map(({ name, kind }) => ({ key: lineKeys[kind], text: name })),
    ...bands.toReversed().map(({ name, kind }) => ({ key: kind, text: name })),
  ]
  return (
    <figure class="chart">
      <figcaption>
        <span class="chart-title">{title}</span> {summary}
      </figcaption>
      <div class="chart-columns">
        <div>
          <Legend items={legend} />
          <Drawing {...props} />
        </div>
        <div>{table}</div>
      </div>
    </figure>
  )
}

/** Long numbers need more room beside the drawing; cut off they would be other numbers. */
function roomFor(ticks: readonly ChartTick[]): 'long' | 'longer' | undefined {
  const longest = Math.max(...ticks.map(({ label }) => label.length))
  if (longest > 6) return 'longer'
  return longest > 3 ? 'long' : undefined
}

/** Curves are stretched to the room there is; text, dots and line weights are not. */
function Drawing({ plane, title, lines, bands = [], ...marks }: LineChartProps) {
  return (
    <svg class="chart-drawing" role="img" aria-label={title} data-numbers={roomFor(marks.yTicks)}>
      <Grid plane={plane} xTicks={marks.xTicks} yTicks={marks.yTicks} />
      <svg
        viewBox="0 0 1000 1000"
        preserveAspectRatio="none"
        width="100%"
        height="100%"
        overflow="visible"
        aria-hidden="true"
      >
        {bands.map(({ kind, points }) => (
          <path class={`bar-${kind}`} d={bandPath(points, plane)} />
        ))}
        {lines.map(({ kind, points }) => (
          <path class={`chart-line chart-line-${kind}`} d={linePath(points, plane)} />
        ))}
      </svg>
      {marks.moment && <Moment plane={plane} {...marks.moment} lines={lines} />}
      <EndLabels plane={plane} lines={lines} bands={bands} />
    </svg>
  )
}
