import { formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type Column, DataTable, Section } from '../../platform/ui/index.ts'
import type { OtherProjection } from '../data/other-projection.ts'
import { baseYearOf, figureOf, lastYearOf } from '../data/picture.model.ts'
import type { IndicatorId } from '../engine/indicator.model.ts'
import type { PictureViewProps } from './picture-view-props.ts'
import { showExpected, showSpan } from './show-figure.ts'
import { tableYears } from './years.model.ts'

type Row = { readonly year: number }

/** Somebody else's projection beside ours, where there is one. */
export function OtherSection({ other, picture }: PictureViewProps) {
  if (!other) return null
  const years = tableYears(baseYearOf(picture), lastYearOf(picture)).filter((year) => other.years.has(year))
  const theirs = (pick: (year: number) => number | undefined) => (row: Row) =>
    formatNumber(pick(row.year), currentLocale(), { decimals: 0 })
  const ours = (indicator: IndicatorId) => (row: Row) => {
    const figure = figureOf(picture, indicator, row.year)
    return figure ? `${showExpected(indicator, figure.p50)} (${showSpan(indicator, figure)})` : '–'
  }
  const columns: Column<Row>[] = [
    { key: 'year', head: m.outlookYear(), cell: ({ year }) => year },
    {
      key: 'all',
      head: m.outlookOurs({ what: m.outlookIndicatorPopulation() }),
      align: 'end',
      cell: ours('population'),
    },
    {
      key: 'their-all',
      head: m.outlookTheirs({ name: other.name, what: m.outlookIndicatorPopulation() }),
      align: 'end',
      cell: theirs((year) => other.years.get(year)?.population),
    },
    { key: 'old', head: m.outlookOurs({ what: m.outlookIndicator80() }), align: 'end', cell: ours('80+') },
    {
      key: 'their-old',
      head: m.outlookTheirs({ name: other.name, what: m.outlookIndicator80() }),
      align: 'end',
      cell: theirs((year) => other.years.get(year)?.old),
    },
  ]
  return (
    <Section title={m.outlookOtherTitle()} id="ssb" intro={inWords(other, picture)}>
      <DataTable
        caption={m.outlookOtherCaption({ name: other.name })}
        columns={columns}
        rows={years.map((year) => ({ year }))}
        wide
        source={other.source}
      />
    </Section>
  )
}

function inWords({ name, years }: OtherProjection, picture: PictureViewProps['picture']): string {
  const year = [...years.keys()].filter((known) => known <= lastYearOf(picture)).at(-1)
  const ours = year === undefined ? undefined : figureOf(picture, 'population', year)
  const theirs = year === undefined ? undefined : years.get(year)?.population
  if (!ours || theirs === undefined || year === undefined) return ''
  const isInside = theirs >= ours.p10 && theirs <= ours.p90
  return isInside ? m.outlookOtherInside({ name, year }) : m.outlookOtherOutside({ name, year })
}
