import { m } from '../../../platform/text/index.ts'
import {
  Buttons,
  type Column,
  DataTable,
  Form,
  Note,
  PageHead,
  Section,
  Select,
} from '../../../platform/ui/index.ts'
import type { LeverId } from '../../engine/lever.model.ts'
import { indicatorName } from '../../pages/indicator-name.ts'
import { leverName } from '../../pages/lever-name.ts'
import { paths } from '../../paths.ts'
import { SHOWN, type Shown } from '../answer/figures.model.ts'
import { leverOf } from '../levers/lever-field.model.ts'
import { leverValueWithUnit } from '../levers/lever-words.ts'
import { comparedAt } from '../what-if/show-compared.ts'
import { areComparable, commonYears, leversMoved } from './compare.model.ts'
import type { Scenario } from './scenario.model.ts'
import { dayOf } from './scenario-list.view.tsx'

type CompareViewProps = {
  readonly scenarios: readonly Scenario[]
  readonly year: number
  readonly slug: string
  readonly lang: string | undefined
}

/** Scenarios side by side: what each says of a year, and what is otherwise in each. */
export function CompareView(props: CompareViewProps) {
  const { scenarios, year, slug } = props
  return (
    <>
      <PageHead
        title={m.outlookScenarioCompareTitle({ count: scenarios.length, year })}
        lede={m.outlookScenarioCompareLede()}
      />
      <div class="section-body stack">
        {!areComparable(scenarios) && (
          <Note title={m.outlookScenarioUnlike()}>
            <p>{m.outlookScenarioUnlikeText()}</p>
          </Note>
        )}
        <YearForm {...props} />
      </div>
      <Section title={m.outlookScenarioOverview({ year })}>
        <DataTable
          caption={m.outlookScenarioOverviewCaption({ year })}
          columns={figureColumns(props)}
          rows={SHOWN}
          highlight={(indicator) => indicator === 'fteGap'}
          source={m.outlookScenarioCompareSource()}
          wide
        />
      </Section>
      <Section title={m.outlookScenarioChanges()}>
        <DataTable
          caption={m.outlookScenarioChanges()}
          captionHidden
          columns={leverColumns(props)}
          rows={leversMoved(scenarios.map(({ ask }) => ask.levers))}
          empty={<p>{m.outlookScenarioNothingChanged()}</p>}
        />
      </Section>
      <Section title={m.outlookScenarioAbout()}>
        <DataTable
          caption={m.outlookScenarioAbout()}
          captionHidden
          columns={aboutColumns(props)}
          rows={scenarios}
        />
      </Section>
      <p class="section-body">
        <a href={paths.scenarioList(slug)}>{m.outlookScenarioListTitle()}</a>
      </p>
    </>
  )
}

function YearForm({ scenarios, year, slug }: CompareViewProps) {
  const years = commonYears(scenarios.map(({ results }) => results))
  return (
    <Form
      method="get"
      action={paths.compareScenarios(slug)}
      hidden={{ valg: scenarios.map((scenario) => scenario.slug).join(',') }}
      label={m.outlookScenarioYear()}
    >
      <Select
        name="ar"
        label={m.outlookScenarioYear()}
        value={`${year}`}
        choices={years.map((one) => ({ value: `${one}`, text: `${one}` }))}
        width="short"
      />
      <Buttons primary={{ text: m.outlookScenarioShowYear() }} />
    </Form>
  )
}

/** A column for each scenario: its own figure, and how it differs from its own standing picture. */
const figureColumns = ({ scenarios, year }: CompareViewProps): Column<Shown>[] => [
  { key: 'name', head: m.outlookScenarioFigure(), cell: (indicator) => indicatorName(indicator) },
  ...scenarios.map(
    ({ slug, title, results }): Column<Shown> => ({
      key: slug,
      head: title,
      align: 'end',
      cell: (indicator) => {
        const compared = comparedAt(results, { indicator, year })
        return compared ? `${compared.changed} (${compared.difference})` : '–'
      },
    }),
  ),
]

type MovedLever = { readonly id: LeverId; readonly values: readonly number[] }

const leverColumns = ({ scenarios }: CompareViewProps): Column<MovedLever>[] => [
  { key: 'name', head: m.outlookScenarioLever(), cell: ({ id }) => leverName(id) },
  {
    key: 'standing',
    head: m.outlookScenarioStanding(),
    align: 'end',
    cell: ({ id }) => leverValueWithUnit(leverOf(id), leverOf(id).default),
  },
  ...scenarios.map(
    ({ slug, title }, at): Column<MovedLever> => ({
      key: slug,
      head: title,
      align: 'end',
      cell: ({ id, values }) => leverValueWithUnit(leverOf(id), values[at] ?? leverOf(id).default),
    }),
  ),
]

const aboutColumns = ({ slug, lang }: CompareViewProps): Column<Scenario>[] => [
  {
    key: 'title',
    head: m.outlookScenarioOne(),
    cell: (scenario) => (
      <a href={paths.scenario(slug, scenario.slug)} lang={lang}>
        {scenario.title}
      </a>
    ),
  },
  {
    key: 'whom',
    head: m.outlookScenarioWhom(),
    cell: ({ results }) => results.subject.places.map(({ name }) => name).join(', '),
  },
  { key: 'made', head: m.outlookScenarioCalculated(), cell: ({ made }) => dayOf(made.at) },
  { key: 'engine', head: m.outlookScenarioEngine(), cell: ({ made }) => made.engine },
  { key: 'data', head: m.outlookScenarioData(), cell: ({ made }) => made.data },
  { key: 'seed', head: m.outlookScenarioSeed(), cell: ({ ask }) => `${ask.seed}` },
]
