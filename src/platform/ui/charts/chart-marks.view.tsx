import { classList } from '../class-list.ts'
import type { ChartBand, ChartLine, ChartTick } from './chart-data.ts'
import { type Plane, place } from './line-path.model.ts'

type GridProps = { plane: Plane; xTicks: readonly ChartTick[]; yTicks: readonly ChartTick[] }

/** Level rules with their values, and the foot with its years. */
export function Grid({ plane, xTicks, yTicks }: GridProps) {
  const foot = plane.y[0]
  return (
    <>
      {yTicks.map(({ value, label }) => {
        const { y } = place(plane, { x: 0, y: value })
        return (
          <>
            <line class={value === foot ? 'chart-axis' : 'chart-rule'} x1="0" x2="100%" y1={y} y2={y} />
            <text class="chart-tick" x="0" y={y} dx="-12" dy="5" text-anchor="end">
              {label}
            </text>
          </>
        )
      })}
      {xTicks.map(({ value, label, minor }) => (
        <text
          class={classList('chart-tick', minor && 'chart-tick-minor')}
          x={place(plane, { x: value, y: 0 }).x}
          y="100%"
          dy="26"
          text-anchor="middle"
        >
          {label}
        </text>
      ))}
    </>
  )
}

type MomentProps = { plane: Plane; x: number; label: string; lines: readonly ChartLine[] }

/** An upright line where what was measured ends and what is expected begins. */
export function Moment({ plane, x, label, lines }: MomentProps) {
  const at = place(plane, { x, y: 0 }).x
  const known = lines.flatMap(({ kind, points }) => (kind === 'measured' ? points : []))
  const last = known.findLast((point) => point.x === x)
  return (
    <>
      <line class="chart-axis" x1={at} x2={at} y1="-16" y2="100%" />
      <text x={at} y="0" dx="8" dy="-6">
        {label}
      </text>
      {last && <circle class="chart-dot" cx={at} cy={place(plane, last).y} r="5" />}
    </>
  )
}

type EndLabelsProps = { plane: Plane; lines: readonly ChartLine[]; bands: readonly ChartBand[] }

/** The last values, written where the lines end. */
export function EndLabels({ plane, lines, bands }: EndLabelsProps) {
  const labels = [
    ...bands.flatMap(({ points, endLabels }) => {
      const last = points.at(-1)
      if (!last || !endLabels) return []
      return [
        { x: last.x, y: last.high, text: endLabels.high, strong: false },
        { x: last.x, y: last.low, text: endLabels.low, strong: false },
      ]
    }),
    ...lines.flatMap(({ points, endLabel }) => {
      const last = points.at(-1)
      return last && endLabel ? [{ ...last, text: endLabel, strong: true }] : []
    }),
  ]
  return (
    <>
      {labels.map(({ text, strong, ...point }) => (
        <text class={strong ? 'chart-strong' : 'chart-tick'} {...place(plane, point)} dx="10" dy="5">
          {text}
        </text>
      ))}
    </>
  )
}
