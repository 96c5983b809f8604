import { formatNumber, formatRange } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import {
  BarChart,
  type Column,
  DataTable,
  DownloadLinks,
  LinksRow,
  PageHead,
  Section,
} from '../../platform/ui/index.ts'
import type { Subject } from '../data/selection.model.ts'
import { paths, type Selection } from '../paths.ts'
import { AboutSection } from './about-section.view.tsx'
import {
  type Compared,
  type ComparedPlace,
  MEASURES,
  type Measure,
  type Sorting,
  type SortKey,
  sortedPlaces,
} from './compare.model.ts'
import type { FiguresMade } from './picture-view-props.ts'
import { SourceLine } from './source-line.view.tsx'

export type CompareProps = {
  readonly subject: Subject
  readonly places: readonly ComparedPlace[]
  readonly years: { readonly base: number; readonly year: number }
  readonly sorting: Sorting
  readonly selection: Selection
  readonly made: FiguresMade
}

const heads: Record<Measure, (given: { year: number; base: number }) => string> = {
  baereevne: m.outlookCompareRatio,
  innbyggere: m.outlookCompareGrowth,
  eldre: m.outlookCompareOld,
  demens: m.outlookCompareDementia,
  arsverk: m.outlookCompareGap,
}

/** For the head of the table, where there is little room. */
const shortHeads: Record<Measure, () => string> = {
  baereevne: m.outlookShortRatio,
  innbyggere: m.outlookShortGrowth,
  eldre: m.outlookShortOld,
  demens: m.outlookShortDementia,
  arsverk: m.outlookShortGap,
}

const isGrowth = (measure: Measure) =>
  measure === 'innbyggere' || measure === 'eldre' || measure === 'arsverk'

const style = (measure: Measure) => ({
  decimals: measure === 'baereevne' || measure === 'demens' ? 1 : 0,
  signed: isGrowth(measure),
})

const shown = (measure: Measure, value: number | undefined) =>
  formatNumber(value, currentLocale(), style(measure))

const span = (measure: Measure, { low, high }: Compared) =>
  formatRange([low, high], currentLocale(), { decimals: style(measure).decimals })

/** Municipalities side by side: one measure drawn, all of them in a table that can be sorted. */
export function CompareView(props: CompareProps) {
  const { places, years, sorting, made, selection, subject } = props
  const measure: Measure = sorting.key === 'navn' ? 'baereevne' : sorting.key
  const rows = sortedPlaces(places, sorting)
  return (
    <>
      <PageHead title={headline(props)} lede={m.outlookCompareLede(years)} />
      <Section title={heads[measure](years)} id="tegning">
        <BarChart
          caption={heads[measure](years)}
          nameHead={m.outlookMunicipality()}
          valueHead={m.outlookLikely()}
          rangeHead={m.outlookEightOfTen()}
          series={[{ name: heads[measure](years), tone: 'second' }]}
          bars={rows.map(({ name, measures }) => barOf(name, measure, measures[measure]))}
          source={<SourceLine made={made} />}
        />
      </Section>
      <Section title={m.outlookCompareTable()} id="tabell" intro={m.outlookCompareTableIntro(years)}>
        <DataTable
          caption={m.outlookCompareTable()}
          captionHidden
          columns={columns(props)}
          rows={rows}
          wide
          source={<SourceLine made={made} />}
        />
        <LinksRow links={[{ text: m.outlookCompareTogether(), href: togetherPath(selection, subject) }]} />
        <DownloadLinks csv={paths.compareCsv(selection)} json={paths.api(subject.codes)} />
      </Section>
      <AboutSection
        made={made}
        selection={selection}
        subject={subject}
        counted={undefined}
        other={undefined}
      />
    </>
  )
}

/** The same municipalities as one picture. */
const togetherPath = (selection: Selection, { codes }: Subject): string =>
  paths.picture(selection.slug === null ? { ...selection, codes } : selection)

/** "Iveland får færrest i yrkesaktiv alder for hver eldre, Bykle flest". */
function headline({ places, years }: CompareProps): string {
  const known = sortedPlaces(
    places.filter(({ measures }) => measures.baereevne),
    { key: 'baereevne', descending: false },
  )
  const [lowest, highest] = [known[0], known.at(-1)]
  if (!lowest || !highest || known.length < 2) return m.outlookCompareTitle()
  return m.outlookCompareHeadline({ lowest: lowest.name, highest: highest.name, year: years.year })
}

function barOf(name: string, measure: Measure, figure: Compared | undefined) {
  const drawn = (value: number) => Math.max(0, value)
  return {
    name,
    parts: [drawn(figure?.value ?? 0)],
    value: shown(measure, figure?.value),
    range: figure && { low: drawn(figure.low), high: drawn(figure.high), text: span(measure, figure) },
  }
}

function columns({ years, sorting, selection }: CompareProps): Column<ComparedPlace>[] {
  const sort = (key: SortKey) => {
    const isCurrent = sorting.key === key
    const turned = isCurrent ? !sorting.descending : false
    return {
      href: paths.compare(selection, { sorter: key, ...(turned && { retning: 'synkende' }) }),
      direction: isCurrent
        ? sorting.descending
          ? ('descending' as const)
          : ('ascending' as const)
        : undefined,
    }
  }
  return [
    {
      key: 'name',
      head: m.outlookMunicipality(),
      sort: sort('navn'),
      cell: ({ code, name }) => <a href={paths.picture({ slug: selection.slug, code })}>{name}</a>,
    },
    {
      key: 'people',
      head: m.outlookInhabitantsIn({ year: years.base }),
      align: 'end',
      cell: ({ inhabitants }) => formatNumber(inhabitants, currentLocale(), { decimals: 0 }),
    },
    ...MEASURES.map(
      (measure): Column<ComparedPlace> => ({
        key: measure,
        head: shortHeads[measure](),
        align: 'end',
        strong: sorting.key === measure,
        sort: sort(measure),
        cell: ({ measures }) => shown(measure, measures[measure]?.value),
      }),
    ),
  ]
}
