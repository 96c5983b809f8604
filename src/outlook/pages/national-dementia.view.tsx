import { formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type Column, DataTable, Section } from '../../platform/ui/index.ts'
import type { NationalDementia } from '../data/national-dementia.model.ts'
import { dateOf } from './date-of.ts'
import { showExpected, showSpan } from './show-figure.ts'

type Row = { readonly year: number; readonly ours: string; readonly span: string; readonly published: number }

/** The whole country, ours beside what has been published, and why they differ. */
export function NationalDementiaSection({ dementia }: { dementia: NationalDementia }) {
  const { counted, projected, made, publishedBy } = dementia
  const figure = (value: number) => formatNumber(value, currentLocale())
  const rows: Row[] = [
    {
      year: counted.year,
      ours: figure(counted.people),
      span: m.outlookCounted(),
      published: counted.published,
    },
    {
      year: projected.year,
      ours: showExpected('dementia', projected.p50),
      span: showSpan('dementia', projected),
      published: projected.published,
    },
  ]
  const columns: Column<Row>[] = [
    { key: 'year', head: m.outlookYear(), cell: ({ year }) => year },
    { key: 'ours', head: m.outlookNationOurs(), align: 'end', strong: true, cell: ({ ours }) => ours },
    { key: 'span', head: m.outlookEightOfTen(), align: 'end', cell: ({ span }) => span },
    {
      key: 'published',
      head: m.outlookNationPublished(),
      align: 'end',
      cell: ({ published }) => figure(published),
    },
  ]
  const isInside = projected.published >= projected.p10 && projected.published <= projected.p90
  return (
    <Section title={m.outlookNationTitle()} id="demens" intro={m.outlookNationIntro({ year: counted.year })}>
      <div class="stack">
        <DataTable
          caption={m.outlookNationTitle()}
          captionHidden
          columns={columns}
          rows={rows}
          source={
            <>
              {m.outlookNationSource({ on: dateOf(made.on) })} <span lang="en">{publishedBy}</span>
            </>
          }
        />
        <p class="prose">
          {isInside
            ? m.outlookNationInside({ year: projected.year })
            : m.outlookNationOutside({ year: projected.year })}{' '}
          {m.outlookNationWhy()}
        </p>
      </div>
    </Section>
  )
}
