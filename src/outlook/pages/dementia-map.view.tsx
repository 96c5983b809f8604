import { formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type Column, DataTable, type Tile, TileMap } from '../../platform/ui/index.ts'
import { baseYearOf, figureOf } from '../data/picture.model.ts'
import type { IndicatorId } from '../engine/indicator.model.ts'
import { paths } from '../paths.ts'
import { countedIn } from './counted-figures.ts'
import type { PictureViewProps, PlaceFigures } from './picture-view-props.ts'
import { showCounted, showExpected } from './show-figure.ts'
import { SourceLine } from './source-line.view.tsx'
import { shadeOf, tilePlaces } from './tiles.model.ts'
import { MAP_YEARS } from './years.model.ts'

/** A figure of a place in a year: counted up to the base year, expected after it. */
export function figureThen({ picture, counted }: PlaceFigures, indicator: IndicatorId, year: number) {
  const isCounted = year <= baseYearOf(picture)
  const before = isCounted ? countedIn(counted, indicator, year) : undefined
  return before ?? figureOf(picture, indicator, year)?.p50
}

const perThousand = (place: PlaceFigures, year: number): number | undefined => {
  const [ill, all] = [figureThen(place, 'dementia', year), figureThen(place, 'population', year)]
  return ill === undefined || !all ? undefined : (1000 * ill) / all
}

/** Each municipality as a square, darker where more of the people have dementia; and the same as a table. */
export function DementiaMap(props: PictureViewProps) {
  const { places, chosen, made } = props
  const shares = places.flatMap((place) => perThousand(place, chosen.mapYear) ?? [])
  const span = { least: Math.min(...shares), most: Math.max(...shares) }
  return (
    <div class="stack section-body">
      <TileMap
        label={m.outlookDementiaMapLabel({ year: chosen.mapYear })}
        tiles={tilesOf(props, span)}
        shades={shadesOf(span)}
        shadesLabel={m.outlookDementiaShades()}
        note={m.outlookTileNote()}
      />
      <DataTable
        caption={m.outlookDementiaTable()}
        columns={columns(props)}
        rows={places}
        wide
        money={{ answer: `${chosen.mapYear}` }}
        source={<SourceLine made={made} />}
      />
    </div>
  )
}

type Span = { readonly least: number; readonly most: number }

function tilesOf({ places, chosen: { mapYear } }: PictureViewProps, span: Span): Tile[] {
  const squares = new Map(tilePlaces(places.map(({ code }) => code)).map((square) => [square.code, square]))
  return places.flatMap((place) => {
    const square = squares.get(place.code)
    const share = perThousand(place, mapYear)
    if (!square || share === undefined) return []
    const value = showExpected('dementia', figureThen(place, 'dementia', mapYear))
    return [{ ...square, name: place.name, value, shade: shadeOf(share, span) }]
  })
}

/** Where each of the five shades begins and ends, people per thousand. */
function shadesOf({ least, most }: Span): string[] {
  const one = (value: number) => formatNumber(value, currentLocale(), { decimals: 1 })
  if (most <= least) return [one(least)]
  const step = (most - least) / 5
  return Array.from({ length: 5 }, (_, at) => `${one(least + at * step)}–${one(least + (at + 1) * step)}`)
}

function columns({ places, chosen, selection }: PictureViewProps): Column<PlaceFigures>[] {
  const first = places[0]?.counted?.bands.years[0] ?? 0
  const years = [...new Set([...MAP_YEARS, chosen.mapYear])]
    .filter((year) => year >= first)
    .sort((a, b) => a - b)
  return [
    {
      key: 'name',
      head: m.outlookMunicipality(),
      cell: ({ code, name }) => <a href={paths.picture({ slug: selection.slug, code })}>{name}</a>,
    },
    ...years.map(
      (year): Column<PlaceFigures> => ({
        key: `${year}`,
        head: `${year}`,
        align: 'end',
        strong: year === chosen.mapYear,
        cell: (place) => {
          const value = figureThen(place, 'dementia', year)
          return year <= baseYearOf(place.picture)
            ? showCounted('dementia', value)
            : showExpected('dementia', value)
        },
      }),
    ),
    {
      key: 'share',
      head: m.outlookPerThousand({ year: chosen.mapYear }),
      align: 'end',
      cell: (place) => formatNumber(perThousand(place, chosen.mapYear), currentLocale(), { decimals: 1 }),
    },
  ]
}
