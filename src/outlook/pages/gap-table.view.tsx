import { m } from '../../platform/text/index.ts'
import { Bar, type Column, DataTable, DownloadLinks } from '../../platform/ui/index.ts'
import { baseYearOf, figureOf, lastYearOf, type Picture } from '../data/picture.model.ts'
import type { IndicatorId } from '../engine/indicator.model.ts'
import { paths } from '../paths.ts'
import type { PictureViewProps } from './picture-view-props.ts'
import { showCounted, showExpected, showSpan } from './show-figure.ts'
import { SourceLine } from './source-line.view.tsx'
import { tableYears } from './years.model.ts'

type GapTableProps = Pick<PictureViewProps, 'picture' | 'selection' | 'made'>

/** What is needed, what can be had, and what is lacking; only a lack is drawn. */
export function GapTable({ picture, selection, made }: GapTableProps) {
  const years = tableYears(baseYearOf(picture), lastYearOf(picture))
  const most = Math.max(1, ...years.map((year) => figureOf(picture, 'fteGap', year)?.p90 ?? 0))
  const bar = (year: number) => <GapBar picture={picture} year={year} most={most} />
  return (
    <div>
      <DataTable
        caption={m.outlookGapCaption()}
        columns={columns(picture, bar)}
        rows={years}
        money={{ answer: 'gap', bar }}
        source={<SourceLine made={made} />}
      />
      <DownloadLinks csv={paths.csv(selection, 'fteGap')} json={paths.json(selection, 'fteGap')} />
    </div>
  )
}

function columns(picture: Picture, bar: (year: number) => ReturnType<typeof GapBar>): Column<number>[] {
  const base = baseYearOf(picture)
  const likely = (indicator: IndicatorId) => (year: number) =>
    showExpected(indicator, figureOf(picture, indicator, year)?.p50)
  return [
    { key: 'year', head: m.outlookYear(), cell: (year) => year },
    { key: 'bar', head: m.uiBars(), drawing: true, cell: bar },
    { key: 'needed', head: m.outlookNeeded(), align: 'end', cell: likely('careFte') },
    { key: 'had', head: m.outlookCanBeHad(), align: 'end', cell: likely('recruitableFte') },
    { key: 'gap', head: m.outlookGapHead(), align: 'end', strong: true, cell: likely('fteGap') },
    {
      key: 'span',
      head: m.outlookEightOfTen(),
      align: 'end',
      cell: (year) => {
        const gap = figureOf(picture, 'fteGap', year)
        return !gap || year === base ? showCounted('fteGap', undefined) : showSpan('fteGap', gap)
      },
    },
  ]
}

type GapBarProps = { picture: Picture; year: number; most: number }

function GapBar({ picture, year, most }: GapBarProps) {
  const gap = figureOf(picture, 'fteGap', year)
  const share = (value: number | undefined) => Math.max(0, value ?? 0) / most
  const isBase = year === baseYearOf(picture)
  const range = gap && !isBase ? { from: share(gap.p10), to: share(gap.p90) } : undefined
  return <Bar parts={[{ share: share(gap?.p50) }]} range={range} />
}
