import { type FigureStyle, formatNumber, formatRange, missing } from '../../../platform/text/format.ts'
import { currentLocale, m } from '../../../platform/text/index.ts'
import type { Summary } from '../../engine/summary.ts'
import { type Answer, baseYearIn, figureIn, type Shown } from '../answer/figures.model.ts'

/** A figure of a year in both pictures, written so that the difference is that of the figures one sees. */
export type Compared = {
  readonly standing: string
  readonly changed: string
  readonly difference: string
  readonly standingSpan: string
  readonly changedSpan: string
}

type Figure = { readonly indicator: Shown; readonly year: number }

/**
 * Both pictures come from the same draws, so they are written finer than either of them is known: people and
 * full-time equivalents whole, small amounts with a decimal.
 */
function decimalsOf(indicator: Shown, { p50 }: Summary): number {
  if (indicator === 'supportRatio') return 2
  return indicator === 'careCost' && Math.abs(p50) < 100 ? 1 : 0
}

/** What is lacking has a sign of its own. */
const isSigned = (indicator: Shown): boolean => indicator === 'fteGap'

/** The likely values of a year in both pictures, rounded as they are shown; in the base year nothing is otherwise yet. */
export function roundedAt(answer: Answer, at: Figure): Rounded | undefined {
  const standing = figureIn(answer, answer.standing, at)
  const changed = at.year === baseYearIn(answer) ? standing : figureIn(answer, answer.changed, at)
  if (!standing || !changed) return undefined
  const decimals = decimalsOf(at.indicator, standing)
  const round = (value: number) => Number(value.toFixed(decimals))
  return { standing, changed, decimals, round, difference: round(changed.p50) - round(standing.p50) }
}

type Rounded = {
  readonly standing: Summary
  readonly changed: Summary
  readonly decimals: number
  readonly round: (value: number) => number
  /** Of the rounded values, so that it is what one sees. */
  readonly difference: number
}

/** "440–520"; with words between where signs would run into the dash: "+189 til +539". */
function spanOf({ round }: Rounded, { p10, p90 }: Summary, style: FigureStyle): string {
  if (!style.signed) return formatRange([round(p10), round(p90)], currentLocale(), style)
  const [low = '', high = ''] = [p10, p90].map((value) => formatNumber(round(value), currentLocale(), style))
  return m.outlookScenarioFromTo({ min: low, max: high })
}

export function comparedAt(answer: Answer, at: Figure): Compared | undefined {
  const rounded = roundedAt(answer, at)
  if (!rounded) return undefined
  const { standing, changed, decimals, round, difference } = rounded
  const style = { decimals, signed: isSigned(at.indicator) }
  const show = (value: number) => formatNumber(round(value), currentLocale(), style)
  const isToday = at.year === baseYearIn(answer)
  const span = (summary: Summary) => (isToday ? missing : spanOf(rounded, summary, style))
  return {
    standing: show(standing.p50),
    changed: isToday ? missing : show(changed.p50),
    difference: isToday
      ? missing
      : formatNumber(difference.toFixed(decimals), currentLocale(), { decimals, signed: true }),
    standingSpan: span(standing),
    changedSpan: span(changed),
  }
}
