import type { ComponentChildren } from 'preact'
import { formatNumber } from '../../../platform/text/format.ts'
import { currentLocale, m } from '../../../platform/text/index.ts'
import { type Column, DataTable, Details, FanChart, type FanPoint } from '../../../platform/ui/index.ts'
import { indicatorName } from '../../pages/indicator-name.ts'
import {
  type Answer,
  baseYearIn,
  type Figures,
  figureIn,
  lastYearIn,
  type Shown,
} from '../answer/figures.model.ts'
import { shownYears } from '../question/question.model.ts'
import { type Compared, comparedAt } from './show-compared.ts'

export type BothFanProps = {
  readonly answer: Answer
  readonly indicator: Shown
  readonly year: number
  readonly changed: boolean
  readonly source: ComponentChildren
  /** The numbers lie under the drawing, closed until they are asked for. */
  readonly folded?: boolean | undefined
}

type Row = Compared & { readonly year: number }

/** One figure through the years: the changed picture as a fan, the standing one as a line beside it. */
export function BothFan(props: BothFanProps) {
  const { answer, indicator, changed } = props
  return (
    <FanChart
      title={indicatorName(indicator)}
      summary={changed ? m.outlookScenarioFanBoth() : m.outlookScenarioFanStanding()}
      measured={[]}
      fan={fanOf(answer, answer.changed, indicator)}
      other={
        changed
          ? { name: m.outlookScenarioStanding(), points: lineOf(answer, answer.standing, indicator) }
          : undefined
      }
      names={{
        measured: m.outlookScenarioStanding(),
        likely: changed ? m.outlookScenarioChanged() : m.outlookScenarioStanding(),
        inner: m.outlookScenarioFiveOfTen(),
        outer: m.outlookScenarioEightOfTen(),
        today: `${baseYearIn(answer)}`,
      }}
      format={(value) => onAxis(indicator, value)}
      fromZero={indicator !== 'population' && indicator !== 'supportRatio'}
      table={
        props.folded ? (
          <Details summary={m.outlookScenarioYearByYear()}>
            <YearTable {...props} />
          </Details>
        ) : (
          <YearTable {...props} />
        )
      }
    />
  )
}

const YearTable = (props: BothFanProps) => (
  <DataTable
    caption={indicatorName(props.indicator)}
    captionHidden
    columns={columns(props.changed)}
    rows={rowsOf(props)}
    highlight={(row) => row.year === props.year}
    money={
      props.changed
        ? {
            answer: 'changed',
            summary: ({ difference }) => m.outlookScenarioDifferenceOf({ difference }),
          }
        : undefined
    }
    source={props.source}
  />
)

function onAxis(indicator: Shown, value: number): string {
  const decimals = indicator === 'supportRatio' ? 2 : Number.isInteger(value) || Math.abs(value) >= 10 ? 0 : 1
  return formatNumber(value, currentLocale(), { decimals })
}

function fanOf(answer: Answer, figures: Figures, indicator: Shown): FanPoint[] {
  return answer.years.flatMap((x) => {
    // Nothing can be otherwise in the year that has been counted.
    const shown = x === baseYearIn(answer) ? answer.standing : figures
    const figure = figureIn(answer, shown, { indicator, year: x })
    if (!figure) return []
    const { p10, p25, p50, p75, p90 } = figure
    return [{ x, middle: p50, inner: [p25, p75] as const, outer: [p10, p90] as const }]
  })
}

const lineOf = (answer: Answer, figures: Figures, indicator: Shown) =>
  fanOf(answer, figures, indicator).map(({ x, middle }) => ({ x, y: middle }))

function rowsOf({ answer, indicator, year: looked, changed }: BothFanProps): Row[] {
  const span = { base: baseYearIn(answer), last: lastYearIn(answer) }
  // What has been counted is the same in both pictures.
  const years = shownYears(span, looked).filter((year) => !changed || year !== span.base)
  return years.flatMap((year) => {
    const compared = comparedAt(answer, { indicator, year })
    return compared ? [{ ...compared, year }] : []
  })
}

function columns(changed: boolean): Column<Row>[] {
  const year: Column<Row> = { key: 'year', head: m.outlookScenarioYear(), cell: (row) => row.year }
  const standing = {
    key: 'standing',
    head: m.outlookScenarioStanding(),
    align: 'end',
    cell: (row: Row) => row.standing,
  } as const
  if (!changed)
    return [
      year,
      { ...standing, strong: true },
      { key: 'span', head: m.outlookScenarioSpan(), align: 'end', cell: (row) => row.standingSpan },
    ]
  return [
    year,
    standing,
    {
      key: 'changed',
      head: m.outlookScenarioChanged(),
      align: 'end',
      strong: true,
      cell: (row) => row.changed,
    },
    { key: 'span', head: m.outlookScenarioSpan(), align: 'end', cell: (row) => row.changedSpan },
    { key: 'difference', head: m.outlookScenarioDifference(), align: 'end', cell: (row) => row.difference },
  ]
}
