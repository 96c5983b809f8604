import { formatDate } from '../../../platform/text/format.ts'
import { currentLocale, m } from '../../../platform/text/index.ts'
import { today } from '../../../platform/time/local-date.model.ts'
import { Checkbox, type Column, DataTable, EmptyState, Form, PageHead } from '../../../platform/ui/index.ts'
import { paths } from '../../paths.ts'
import { changesInWords } from '../what-if/what-if-words.ts'
import { type ListedScenario, MOST_COMPARED } from './scenario.model.ts'
import { scenarioVisibilityName } from './visibility-name.ts'

type ScenarioListProps = {
  readonly scenarios: readonly ListedScenario[]
  readonly slug: string
  readonly lang: string | undefined
  readonly wrong: string | undefined
}

/** What a cooperation has worked out, each with what was otherwise; two or more can be set side by side. */
export const ScenarioList = ({ scenarios, slug, lang, wrong }: ScenarioListProps) => (
  <>
    <PageHead title={m.outlookScenarioListTitle()} lede={m.outlookScenarioListLede()} />
    <p class="section-body">
      <a href={paths.whatIf({ slug })}>{m.outlookScenarioTry()}</a>
    </p>
    <div class="section-body">
      {scenarios.length === 0 ? (
        <EmptyState title={m.outlookScenarioNone()} level={2}>
          {m.outlookScenarioNoneText()}
        </EmptyState>
      ) : (
        <Form
          method="get"
          action={paths.compareScenarios(slug)}
          label={m.outlookScenarioCompare()}
          errors={wrong === undefined ? [] : [{ field: choiceField(scenarios[0]?.slug ?? ''), text: wrong }]}
        >
          <DataTable
            caption={m.outlookScenarioListTitle()}
            captionHidden
            columns={columns(slug, lang, scenarios.length > 1)}
            rows={scenarios}
          />
          {scenarios.length > 1 && (
            <div class="buttons">
              <button class="ds-button" data-variant="secondary" type="submit">
                {m.outlookScenarioCompare()}
              </button>
              <span class="hint">{m.outlookScenarioCompareHint({ most: MOST_COMPARED })}</span>
            </div>
          )}
        </Form>
      )}
    </div>
  </>
)

/** Each box has a name of its own, since an address holds a name once. */
export const choiceField = (slug: string): string => `s-${slug}`

function columns(slug: string, lang: string | undefined, canCompare: boolean): Column<ListedScenario>[] {
  return [
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
      cell: ({ subjectName }) => subjectName,
    },
    {
      key: 'changes',
      head: m.outlookScenarioChanges(),
      cell: ({ levers }) => changesInWords(levers).join('. ') || m.outlookScenarioNothingChanged(),
    },
    {
      key: 'made',
      head: m.outlookScenarioCalculated(),
      cell: ({ made }) => dayOf(made.at),
    },
    {
      key: 'visibility',
      head: m.outlookScenarioVisibility(),
      cell: ({ visibility }) => scenarioVisibilityName(visibility),
    },
    ...(canCompare
      ? [
          {
            key: 'choose',
            head: m.outlookScenarioCompare(),
            cell: ({ slug: name, title }: ListedScenario) => (
              <Checkbox name={choiceField(name)} label={m.outlookScenarioChoose2({ title })} optional />
            ),
          },
        ]
      : []),
  ]
}

export const dayOf = (at: Date): string =>
  formatDate(
    today(() => at),
    currentLocale(),
  )
