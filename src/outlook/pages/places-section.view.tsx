import { m } from '../../platform/text/index.ts'
import { type Column, DataTable, LinksRow, Section } from '../../platform/ui/index.ts'
import { baseYearOf, figureOf, lastYearOf } from '../data/picture.model.ts'
import { isSmallPlace } from '../data/small-place.model.ts'
import { paths } from '../paths.ts'
import type { PictureViewProps, PlaceFigures } from './picture-view-props.ts'
import { showCounted, showExpected, showSpan } from './show-figure.ts'
import { SourceLine } from './source-line.view.tsx'
import { headlineYear } from './years.model.ts'

/** Each municipality by itself: where it stands, and where it is likely to go. */
export function PlacesSection({ places, selection, made, picture }: PictureViewProps) {
  if (places.length < 2) return null
  const base = baseYearOf(picture)
  const year = headlineYear(base, lastYearOf(picture))
  const hasSmall = places.some((place) => isSmallPlace(place.picture))
  return (
    <Section title={m.outlookPlacesTitle()} id="kommunene">
      <DataTable
        caption={m.outlookPlacesCaption({ base, year })}
        columns={columns({ base, year, slug: selection.slug })}
        rows={places}
        money={{ answer: 'then' }}
        source={
          <>
            {hasSmall && `${m.outlookSmallMark()} `}
            <SourceLine made={made} />
          </>
        }
      />
      <LinksRow links={[{ text: m.outlookCompareLink(), href: paths.compare(selection) }]} />
    </Section>
  )
}

type Asked = { readonly base: number; readonly year: number; readonly slug: string | null }

const columns = ({ base, year, slug }: Asked): Column<PlaceFigures>[] => [
  {
    key: 'name',
    head: m.outlookMunicipality(),
    cell: ({ code, name, picture }) => (
      <>
        <a href={paths.picture({ slug, code })}>{name}</a>
        {isSmallPlace(picture) && ' *'}
      </>
    ),
  },
  {
    key: 'people',
    head: m.outlookInhabitantsIn({ year: base }),
    align: 'end',
    cell: ({ picture }) => showCounted('population', figureOf(picture, 'population', base)?.p50),
  },
  {
    key: 'now',
    head: m.outlookRatioIn({ year: base }),
    align: 'end',
    cell: ({ picture }) => showCounted('supportRatio', figureOf(picture, 'supportRatio', base)?.p50),
  },
  {
    key: 'then',
    head: m.outlookRatioIn({ year }),
    align: 'end',
    strong: true,
    cell: ({ picture }) => showExpected('supportRatio', figureOf(picture, 'supportRatio', year)?.p50),
  },
  {
    key: 'span',
    head: m.outlookEightOfTen(),
    align: 'end',
    cell: ({ picture }) => {
      const figure = figureOf(picture, 'supportRatio', year)
      return figure ? showSpan('supportRatio', figure) : '–'
    },
  },
]
