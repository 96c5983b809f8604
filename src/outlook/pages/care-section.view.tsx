import { m } from '../../platform/text/index.ts'
import { BarChart, type ChartBar, DownloadLinks, Note, Section } from '../../platform/ui/index.ts'
import { baseYearOf, figureOf, lastYearOf, type Picture } from '../data/picture.model.ts'
import type { IndicatorId } from '../engine/indicator.model.ts'
import { paths } from '../paths.ts'
import { CareTodayTable } from './care-today.view.tsx'
import { GapTable } from './gap-table.view.tsx'
import { IndicatorFan } from './indicator-fan.view.tsx'
import { indicatorName } from './indicator-name.ts'
import { whoIs } from './outlook-words.ts'
import type { PictureViewProps } from './picture-view-props.ts'
import { showExpected, showSpan } from './show-figure.ts'
import { SourceLine } from './source-line.view.tsx'
import { headlineYear, tableYears } from './years.model.ts'

/** What care will ask for: users, people to do the work against those who can be had, and cost. */
export function CareSection(props: PictureViewProps) {
  const { picture, selection, made } = props
  return (
    <Section title={titleOf(picture)} id="omsorg" intro={gapInWords(props)}>
      <div class="stack">
        <Note>
          <p>
            {m.outlookCareNote()} <a href={paths.assumptions(selection)}>{m.outlookAssumptionsTitle()}</a>
          </p>
        </Note>
        <CareTodayTable {...props} />
        <IndicatorFan
          indicator="careFte"
          picture={picture}
          counted={undefined}
          selection={selection}
          title={m.outlookCareChart()}
          summary={m.outlookCareChartWords()}
          other={{ indicator: 'recruitableFte', name: m.outlookCanBeHad() }}
          fromZero
          source={<SourceLine made={made} />}
        />
        <GapTable {...props} />
        <YearBars {...props} indicator="homeCareUsers" caption={m.outlookHomeCaption()} />
        <YearBars {...props} indicator="institutionUsers" caption={m.outlookInstitutionCaption()} />
        <YearBars {...props} indicator="careCost" caption={m.outlookCostCaption()} />
      </div>
    </Section>
  )
}

const gapThen = (picture: Picture) => {
  const year = headlineYear(baseYearOf(picture), lastYearOf(picture))
  const gap = figureOf(picture, 'fteGap', year)
  return gap && { year, gap }
}

function titleOf(picture: Picture): string {
  const then = gapThen(picture)
  if (!then) return m.outlookCareTitle()
  return then.gap.p10 > 0 ? m.outlookCareTitleShort() : m.outlookCareTitle()
}

/** "I 2040 mangler kommunene trolig 900 årsverk, mellom 700 og 1 100." */
function gapInWords({ subject, picture }: PictureViewProps): string {
  const then = gapThen(picture)
  if (!then) return ''
  const { year, gap } = then
  const who = whoIs(subject)
  const unsigned = (value: number) => showExpected('careFte', Math.abs(value))
  if (gap.p10 > 0)
    return m.outlookGapShort({
      year,
      who,
      gap: unsigned(gap.p50),
      low: unsigned(gap.p10),
      high: unsigned(gap.p90),
    })
  if (gap.p90 < 0) return m.outlookGapNone({ year, who, gap: unsigned(gap.p50) })
  return m.outlookGapOpen({ year, who })
}

type Bars = PictureViewProps & { indicator: IndicatorId; caption: string }

/** One row a year: bar, number and span. */
function YearBars({ picture, selection, made, indicator, caption }: Bars) {
  return (
    <div>
      <BarChart
        caption={caption}
        nameHead={m.outlookYear()}
        valueHead={m.outlookLikely()}
        rangeHead={m.outlookEightOfTen()}
        series={[{ name: indicatorName(indicator), tone: 'second' }]}
        bars={tableYears(baseYearOf(picture), lastYearOf(picture)).flatMap((year) =>
          barOf(picture, indicator, year),
        )}
        source={<SourceLine made={made} />}
      />
      <DownloadLinks csv={paths.csv(selection, indicator)} json={paths.json(selection, indicator)} />
    </div>
  )
}

function barOf(picture: Picture, indicator: IndicatorId, year: number): ChartBar[] {
  const figure = figureOf(picture, indicator, year)
  if (!figure) return []
  const isBase = year === baseYearOf(picture)
  return [
    {
      name: `${year}`,
      parts: [Math.max(0, figure.p50)],
      value: showExpected(indicator, figure.p50),
      range: isBase ? undefined : { low: figure.p10, high: figure.p90, text: showSpan(indicator, figure) },
    },
  ]
}
