import { m } from '../../platform/text/index.ts'
import { type Column, DataTable, Filters, Section } from '../../platform/ui/index.ts'
import { baseYearOf, figureOf, lastYearOf, type Picture } from '../data/picture.model.ts'
import { paths } from '../paths.ts'
import { type BandMark, bandMarks, SHOWN_BANDS } from './ages.model.ts'
import { IndicatorFan } from './indicator-fan.view.tsx'
import { indicatorName } from './indicator-name.ts'
import { spanInWords, timesAsMany } from './outlook-words.ts'
import type { PictureViewProps } from './picture-view-props.ts'
import { showCounted, showExpected } from './show-figure.ts'
import { SourceLine } from './source-line.view.tsx'
import { headlineYear, tableYears } from './years.model.ts'

/** People by age: one band at a time as a fan, all of them in a table. */
export function AgesSection(props: PictureViewProps) {
  const { picture, chosen, selection } = props
  const indicator = SHOWN_BANDS[chosen.band]
  return (
    <Section title={titleOf(picture)} id="alder" intro={m.outlookAgesIntro()}>
      <Filters
        label={m.outlookAgesChoose()}
        filters={bandMarks.map((mark) => ({
          text: indicatorName(SHOWN_BANDS[mark]),
          href: paths.picture(selection, { ...kept(props), alder: mark }, 'alder'),
          current: mark === chosen.band,
        }))}
      />
      <IndicatorFan
        indicator={indicator}
        picture={picture}
        counted={props.counted}
        selection={selection}
        title={m.outlookAgesChart({ band: indicatorName(indicator) })}
        summary={summaryOf(picture, chosen.band)}
        source={<SourceLine made={props.made} />}
      />
      <div class="section-body">
        <BandTable {...props} />
      </div>
    </Section>
  )
}

/** What else is chosen on the page and must survive. */
const kept = ({ chosen }: PictureViewProps) => ({ ar: chosen.year, demens: chosen.mapYear })

function titleOf(picture: Picture): string {
  const base = baseYearOf(picture)
  const year = headlineYear(base, lastYearOf(picture))
  const now = figureOf(picture, '80+', base)
  const then = figureOf(picture, '80+', year)
  if (!now || !then) return m.outlookAgesTitle()
  return m.outlookAgesTitleOld({ times: timesAsMany(now.p50, then.p50), year })
}

function summaryOf(picture: Picture, band: BandMark): string {
  const indicator = SHOWN_BANDS[band]
  const base = baseYearOf(picture)
  const now = figureOf(picture, indicator, base)
  const then = figureOf(picture, indicator, lastYearOf(picture))
  if (!now || !then) return ''
  return m.outlookNowAndThen({
    now: showCounted(indicator, now.p50),
    base,
    later: spanInWords(indicator, then, lastYearOf(picture)),
  })
}

type Row = { readonly year: number; readonly isBase: boolean }

function BandTable({ picture, made, chosen }: PictureViewProps) {
  const base = baseYearOf(picture)
  const rows = tableYears(base, lastYearOf(picture)).map((year): Row => ({ year, isBase: year === base }))
  const columns: Column<Row>[] = [
    { key: 'year', head: m.outlookYear(), cell: ({ year }) => year },
    ...bandMarks.map((mark): Column<Row> => {
      const indicator = SHOWN_BANDS[mark]
      return {
        key: mark,
        head: indicatorName(indicator),
        align: 'end',
        strong: mark === chosen.band,
        cell: ({ year, isBase }) => {
          const value = figureOf(picture, indicator, year)?.p50
          return isBase ? showCounted(indicator, value) : showExpected(indicator, value)
        },
      }
    }),
  ]
  return (
    <DataTable
      caption={m.outlookAgesCaption()}
      columns={columns}
      rows={rows}
      wide
      money={{ answer: chosen.band }}
      source={<SourceLine made={made} />}
    />
  )
}
