import { formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import {
  type Column,
  Columns,
  DataTable,
  Details,
  DownloadLinks,
  Section,
  SliderField,
} from '../../platform/ui/index.ts'
import { baseYearOf, lastYearOf, type Picture } from '../data/picture.model.ts'
import { paths } from '../paths.ts'
import type { PictureViewProps } from './picture-view-props.ts'
import { type AgeGroup, ageGroupName, ageGroups } from './pyramid.model.ts'
import { pyramidData } from './pyramid-data.model.ts'
import { roundedAsKnown } from './rounding.model.ts'
import { SourceLine } from './source-line.view.tsx'
import { YearPyramid } from './year-pyramid.view.tsx'

/** The population by age and sex in a year, against the base year; moves through the years where there is script. */
export function PyramidSection(props: PictureViewProps) {
  const { picture, chosen, selection, made } = props
  const data = pyramidData(picture)
  return (
    <Section title={m.outlookPyramidTitle()} id="pyramide" intro={m.outlookPyramidIntro()}>
      <Columns ratio="wide-first">
        <div data-pyramid>
          <script
            type="application/json"
            id="pyramid-data"
            dangerouslySetInnerHTML={{ __html: JSON.stringify(data) }}
          />
          <form
            class="stack"
            method="get"
            action={paths.picture({ ...selection, codes: undefined }, {}, 'pyramide')}
          >
            <Kept {...props} />
            <SliderField
              name="ar"
              label={m.outlookPyramidYear()}
              value={chosen.year}
              min={baseYearOf(picture)}
              max={lastYearOf(picture)}
              ends={{ min: `${baseYearOf(picture)}`, max: `${lastYearOf(picture)}` }}
            />
            <button class="ds-button" data-variant="secondary" type="submit" data-pyramid-button>
              {m.outlookShowYear()}
            </button>
          </form>
          <div class="section-body" data-pyramid-drawing={chosen.year}>
            <YearPyramid data={data} year={chosen.year} />
          </div>
        </div>
        <div>
          <WideTable {...props} />
        </div>
      </Columns>
      <Details summary={m.outlookPyramidAllAges({ year: chosen.year })}>
        <DataTable
          caption={m.outlookPyramidCaption({ year: chosen.year })}
          columns={groupColumns()}
          rows={groupsIn(picture, chosen.year).toReversed()}
          source={<SourceLine made={made} />}
        />
      </Details>
      <DownloadLinks csv={paths.csv(selection, 'alder')} json={paths.json(selection, 'alder')} />
    </Section>
  )
}

/** What else is chosen on the page. */
const Kept = ({ selection, chosen }: PictureViewProps) => (
  <>
    {selection.codes && !selection.code && (
      <input type="hidden" name="kommuner" value={selection.codes.join(',')} />
    )}
    <input type="hidden" name="alder" value={chosen.band} />
    <input type="hidden" name="demens" value={`${chosen.mapYear}`} />
  </>
)

const groupsIn = (picture: Picture, year: number): AgeGroup[] =>
  ageGroups(picture.people[picture.years.indexOf(year)] ?? [])

const people = (value: number) => formatNumber(roundedAsKnown(value), currentLocale())

const groupColumns = (): Column<AgeGroup>[] => [
  { key: 'age', head: m.outlookAge(), cell: ageGroupName },
  { key: 'men', head: m.outlookMen(), align: 'end', cell: ({ men }) => people(men) },
  { key: 'women', head: m.outlookWomen(), align: 'end', cell: ({ women }) => people(women) },
]

type WideRow = { readonly from: number; readonly to: number }

/** The drawing in a handful of numbers: now and in the chosen year. */
function WideTable({ picture, chosen, made }: PictureViewProps) {
  const rows: WideRow[] = [
    { from: 0, to: 20 },
    { from: 20, to: 40 },
    { from: 40, to: 65 },
    { from: 65, to: 80 },
    { from: 80, to: 90 },
    { from: 90, to: 200 },
  ]
  const years = [...new Set([baseYearOf(picture), chosen.year])]
  const sum = (year: number, { from, to }: WideRow) =>
    groupsIn(picture, year)
      .filter((group) => group.from >= from && group.from < to)
      .reduce((total, { men, women }) => total + men + women, 0)
  return (
    <DataTable
      caption={m.outlookPyramidWideCaption()}
      columns={[
        {
          key: 'age',
          head: m.outlookAge(),
          cell: ({ from, to }) => (to > 105 ? `${from}+` : `${from}–${to - 1}`),
        },
        ...years.map(
          (year): Column<WideRow> => ({
            key: `${year}`,
            head: `${year}`,
            align: 'end',
            strong: year === chosen.year,
            cell: (row) => people(sum(year, row)),
          }),
        ),
      ]}
      rows={rows}
      source={<SourceLine made={made} />}
    />
  )
}
