import { m } from '../../platform/text/index.ts'
import { BarChart, type ChartBar, Columns, DownloadLinks, Filters, Section } from '../../platform/ui/index.ts'
import { baseYearOf, figureOf, lastYearOf } from '../data/picture.model.ts'
import { paths } from '../paths.ts'
import { countedIn } from './counted-figures.ts'
import { DementiaMap } from './dementia-map.view.tsx'
import { spanInWords, timesAsMany } from './outlook-words.ts'
import type { PictureViewProps } from './picture-view-props.ts'
import { showCounted, showExpected, showSpan } from './show-figure.ts'
import { SourceLine } from './source-line.view.tsx'
import { YearField } from './year-field.view.tsx'
import { MAP_YEARS } from './years.model.ts'

/** People with dementia, year by year, and by municipality where there are several. */
export function DementiaSection(props: PictureViewProps) {
  const { selection } = props
  return (
    <Section title={titleOf(props)} id="demens">
      <Columns ratio="narrow-first">
        <div class="prose">
          <p>{inWords(props)}</p>
          <p>{m.outlookDementiaMethod()}</p>
          <p>
            <a href={`${paths.quality(selection)}#demens`}>{m.outlookDementiaTruth()}</a>
          </p>
        </div>
        <div>
          <BarChart
            caption={m.outlookDementiaCaption()}
            nameHead={m.outlookYear()}
            valueHead={m.outlookNumber()}
            rangeHead={m.outlookEightOfTen()}
            series={[{ name: m.outlookIndicatorDementia(), tone: 'second' }]}
            bars={yearsShown(props).flatMap((year) => barOf(props, year))}
            source={<SourceLine made={props.made} />}
          />
          <DownloadLinks csv={paths.csv(selection, 'dementia')} json={paths.json(selection, 'dementia')} />
        </div>
      </Columns>
    </Section>
  )
}

/** The map of dementia: any year, counted or expected, municipality by municipality. */
export function DementiaMapSection(props: PictureViewProps) {
  const { picture, chosen, selection, places } = props
  if (places.length < 2) return null
  return (
    <Section title={m.outlookDementiaMapTitle({ year: chosen.mapYear })} id="demenskart">
      <Filters
        label={m.outlookDementiaChoose()}
        filters={MAP_YEARS.map((year) => ({
          text: `${year}`,
          href: paths.picture(selection, { alder: chosen.band, ar: chosen.year, demens: year }, 'demenskart'),
          current: year === chosen.mapYear,
        }))}
      />
      <YearField
        name="demens"
        label={m.outlookOtherYear()}
        value={chosen.mapYear}
        span={[firstYear(props), lastYearOf(picture)]}
        action={paths.picture({ ...selection, codes: undefined }, {}, 'demenskart')}
        keep={{
          alder: chosen.band,
          ar: `${chosen.year}`,
          ...(selection.codes && !selection.code ? { kommuner: selection.codes.join(',') } : {}),
        }}
      />
      <DementiaMap {...props} />
    </Section>
  )
}

const firstYear = ({ counted, picture }: PictureViewProps): number =>
  counted?.bands.years[0] ?? baseYearOf(picture)

function yearsShown({ picture, chosen }: PictureViewProps): number[] {
  return [...new Set([...MAP_YEARS, baseYearOf(picture), chosen.mapYear])].sort((a, b) => a - b)
}

function barOf({ picture, counted }: PictureViewProps, year: number): ChartBar[] {
  const base = baseYearOf(picture)
  const before = year <= base ? countedIn(counted, 'dementia', year) : undefined
  if (before !== undefined)
    return [{ name: `${year}`, parts: [before], value: showCounted('dementia', before), tone: 'measured' }]
  const figure = figureOf(picture, 'dementia', year)
  if (!figure) return []
  return [
    {
      name: `${year}`,
      parts: [figure.p50],
      value: showExpected('dementia', figure.p50),
      range: { low: figure.p10, high: figure.p90, text: showSpan('dementia', figure) },
    },
  ]
}

function titleOf({ picture }: PictureViewProps): string {
  const now = figureOf(picture, 'dementia', baseYearOf(picture))
  const then = figureOf(picture, 'dementia', lastYearOf(picture))
  if (!now || !then) return m.outlookIndicatorDementia()
  return m.outlookDementiaTitle({ times: timesAsMany(now.p50, then.p50), year: lastYearOf(picture) })
}

function inWords({ picture }: PictureViewProps): string {
  const now = figureOf(picture, 'dementia', baseYearOf(picture))
  const then = figureOf(picture, 'dementia', lastYearOf(picture))
  if (!now || !then) return ''
  return m.outlookDementiaWords({
    now: showExpected('dementia', now.p50),
    later: spanInWords('dementia', then, lastYearOf(picture)),
  })
}
