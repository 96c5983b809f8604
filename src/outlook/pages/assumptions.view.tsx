import { formatNumber, formatRange } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type Column, DataTable, LinksRow, PageHead, Section } from '../../platform/ui/index.ts'
import { type Home, paths } from '../paths.ts'
import { leverSource } from '../scenarios/levers/lever-words.ts'
import type { FittedAssumption, LeverAssumption, WeightClass } from './assumption.model.ts'
import { dateOf } from './date-of.ts'
import { fittedName, fittedSource, fittedValue } from './fitted-words.ts'
import { leverName, leverUnit, qualityName } from './lever-name.ts'
import type { FiguresMade } from './picture-view-props.ts'

export type AssumptionsProps = {
  readonly levers: readonly LeverAssumption[]
  readonly fitted: readonly FittedAssumption[]
  readonly year: number
  readonly made: FiguresMade
  readonly home: Home
}

const weights: Record<WeightClass, () => string> = {
  large: m.outlookWeightLarge,
  middle: m.outlookWeightMiddle,
  small: m.outlookWeightSmall,
}

/** The assumptions as a register of risks: what is assumed, how sure it is, how much it matters. */
export function AssumptionsView({ levers, fitted, year, made, home }: AssumptionsProps) {
  const uncertain = levers.filter(({ quality, weight }) => quality === 'low' && weight === 'large')
  return (
    <>
      <PageHead
        title={m.outlookAssumptionsHead({ count: uncertain.length })}
        lede={m.outlookAssumptionsLede()}
      />
      <Section
        title={m.outlookAssumptionsLevers()}
        id="valg"
        intro={m.outlookAssumptionsLeversIntro({ year })}
      >
        <DataTable
          caption={m.outlookAssumptionsLevers()}
          captionHidden
          columns={leverColumns()}
          rows={levers}
          wide
          source={m.outlookAssumptionsSource({ engine: made.standing.engine, on: dateOf(made.made.on) })}
        />
      </Section>
      <Section title={m.outlookAssumptionsFitted()} id="beregnet" intro={m.outlookAssumptionsFittedIntro()}>
        <DataTable
          caption={m.outlookAssumptionsFitted()}
          captionHidden
          columns={fittedColumns()}
          rows={fitted}
          wide
          source={m.outlookAssumptionsSource({ engine: made.standing.engine, on: dateOf(made.made.on) })}
        />
      </Section>
      <div class="section">
        <LinksRow
          label={m.outlookReadMore()}
          links={[
            { text: m.outlookQualityTitle(), href: paths.quality(home) },
            { text: m.outlookReadingTitle(), href: paths.reading(home) },
          ]}
        />
      </div>
    </>
  )
}

const figure = (value: number) => formatNumber(value, currentLocale())

const leverColumns = (): Column<LeverAssumption>[] => [
  { key: 'name', head: m.outlookAssumption(), cell: ({ id }) => leverName(id) },
  {
    key: 'weight',
    head: m.outlookWeight(),
    strong: true,
    cell: ({ weight, percent }) =>
      m.outlookWeightWith({
        weight: weights[weight](),
        percent: formatNumber(percent, currentLocale(), { decimals: 0 }),
      }),
  },
  { key: 'quality', head: m.outlookQuality(), cell: ({ quality }) => qualityName(quality) },
  {
    key: 'value',
    head: m.outlookValue(),
    cell: ({ id, value }) => `${figure(value)} ${leverUnit(id)}`,
  },
  {
    key: 'range',
    head: m.outlookRange(),
    cell: ({ min, max }) => formatRange([min, max], currentLocale()),
  },
  { key: 'source', head: m.outlookSource(), cell: ({ id }) => leverSource(id) },
]

const fittedColumns = (): Column<FittedAssumption>[] => [
  { key: 'name', head: m.outlookAssumption(), cell: ({ id }) => fittedName(id) },
  { key: 'weight', head: m.outlookWeight(), strong: true, cell: ({ weight }) => weights[weight]() },
  { key: 'quality', head: m.outlookQuality(), cell: ({ quality }) => qualityName(quality) },
  { key: 'value', head: m.outlookValue(), cell: fittedValue },
  { key: 'source', head: m.outlookSource(), cell: ({ id }) => fittedSource(id) },
]
