import type { ComponentChildren } from 'preact'
import { m } from '../../platform/text/index.ts'
import { type Column, DataTable, DownloadLinks, FanChart } from '../../platform/ui/index.ts'
import type { Counted } from '../data/history-source.ts'
import { baseYearOf, figureOf, figuresOf, lastYearOf, type Picture } from '../data/picture.model.ts'
import type { IndicatorId } from '../engine/indicator.model.ts'
import { paths, type Selection } from '../paths.ts'
import { countedFigures } from './counted-figures.ts'
import { indicatorName } from './indicator-name.ts'
import { showCounted, showExpected, showSpan } from './show-figure.ts'
import { countedYears, tableYears } from './years.model.ts'

export type IndicatorFanProps = {
  readonly indicator: IndicatorId
  readonly picture: Picture
  readonly counted: Counted | undefined
  readonly selection: Selection
  readonly title: string
  readonly summary: string
  /** Another indicator to set against it, drawn as a second line. */
  readonly other?: { readonly indicator: IndicatorId; readonly name: string } | undefined
  readonly fromZero?: boolean | undefined
  readonly source: ComponentChildren
}

type Row = { readonly year: number; readonly likely: string; readonly span: string }

/** An indicator through the years: what was counted, what is expected, and how sure that is; as a table too. */
export function IndicatorFan(props: IndicatorFanProps) {
  const { indicator, picture, counted, other, selection } = props
  return (
    <>
      <FanChart
        title={props.title}
        summary={props.summary}
        measured={countedFigures(counted, indicator).filter(({ x }) => x <= baseYearOf(picture))}
        fan={figuresOf(picture, indicator).map(({ year, p10, p25, p50, p75, p90 }) => ({
          x: year,
          middle: p50,
          inner: [p25, p75],
          outer: [p10, p90],
        }))}
        other={other && { name: other.name, points: otherPoints(picture, other.indicator) }}
        names={fanNames(other ? indicatorName(indicator) : undefined)}
        format={(value) => showExpected(indicator, value)}
        fromZero={props.fromZero}
        table={<FanTable {...props} />}
      />
      <DownloadLinks csv={paths.csv(selection, indicator)} json={paths.json(selection, indicator)} />
    </>
  )
}

const otherPoints = (picture: Picture, indicator: IndicatorId) =>
  figuresOf(picture, indicator).map(({ year, p50 }) => ({ x: year, y: p50 }))

const fanNames = (likely: string | undefined) => ({
  measured: m.outlookMeasured(),
  likely: likely ?? m.outlookLikely(),
  inner: m.outlookFiveOfTen(),
  outer: m.outlookEightOfTen(),
  today: m.outlookToday(),
})

function FanTable({ indicator, picture, counted, other, title, source }: IndicatorFanProps) {
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={columns(other ? indicatorName(indicator) : m.outlookLikely())}
      rows={[...countedRows(indicator, counted, picture), ...expectedRows(indicator, picture)]}
      source={source}
    />
  )
}

function countedRows(indicator: IndicatorId, counted: Counted | undefined, picture: Picture): Row[] {
  const figures = countedFigures(counted, indicator)
  const base = baseYearOf(picture)
  const shown = countedYears(
    figures.map(({ x }) => x),
    base,
  )
  return figures
    .filter(({ x }) => shown.includes(x))
    .map(({ x, y }) => ({ year: x, likely: showCounted(indicator, y), span: m.outlookCounted() }))
}

function expectedRows(indicator: IndicatorId, picture: Picture): Row[] {
  const base = baseYearOf(picture)
  return tableYears(base, lastYearOf(picture)).flatMap((year) => {
    const figure = figureOf(picture, indicator, year)
    if (!figure) return []
    return [
      {
        year,
        likely: year === base ? showCounted(indicator, figure.p50) : showExpected(indicator, figure.p50),
        span: year === base ? m.outlookTodayInTable() : showSpan(indicator, figure),
      },
    ]
  })
}

const columns = (likely: string): Column<Row>[] => [
  { key: 'year', head: m.outlookYear(), cell: ({ year }) => year },
  { key: 'likely', head: likely, align: 'end', strong: true, cell: (row) => row.likely },
  { key: 'span', head: m.outlookEightOfTen(), align: 'end', cell: ({ span }) => span },
]
