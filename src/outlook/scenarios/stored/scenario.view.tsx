import { formatNumber } from '../../../platform/text/format.ts'
import { currentLocale, m } from '../../../platform/text/index.ts'
import {
  Definitions,
  DownloadLinks,
  LinksRow,
  Note,
  PageHead,
  Section,
  type TextLink,
} from '../../../platform/ui/index.ts'
import { baseYearIn, lastYearIn, type Shown } from '../answer/figures.model.ts'
import { isChanged } from '../question/question.model.ts'
import { BothFan } from '../what-if/both-fan.view.tsx'
import { OverviewTable } from '../what-if/overview-table.view.tsx'
import { answerInWords, changesInWords } from '../what-if/what-if-words.ts'
import type { Scenario } from './scenario.model.ts'
import { dayOf } from './scenario-list.view.tsx'
import { scenarioVisibilityName } from './visibility-name.ts'

export type ScenarioViewProps = {
  readonly scenario: Scenario
  readonly lang: string | undefined
  /** The figures or the engine have moved on since. */
  readonly older: boolean
  readonly links: {
    readonly whatIf: string
    readonly list: string
    readonly csv: string
    readonly jsonStat: string
    readonly api: string
  }
  /** Others to set it beside. */
  readonly others: readonly TextLink[]
  /** What an editor may do. */
  readonly actions: readonly TextLink[]
}

/** The figures that are drawn on a scenario's page, in their order. */
const DRAWN = ['fteGap', 'careCost', 'dementia', 'supportRatio'] as const satisfies readonly Shown[]

/** A stored scenario: what was asked, and the answer as it was. */
export function ScenarioView({ scenario, lang, older, links, others, actions }: ScenarioViewProps) {
  const { title, note, year, results, ask } = scenario
  const subject = { ...results.subject, codes: ask.codes, former: [], without: [] }
  const told = { choice: ask.levers, year }
  return (
    <>
      <PageHead title={title} lang={lang} lede={answerInWords(subject, told, results)} />
      <div class="section-body stack">
        {note && (
          <p class="prose" lang={lang}>
            {note}
          </p>
        )}
        <Note>
          <p>{m.outlookScenarioNeverFinal()}</p>
        </Note>
        {older && (
          <Note title={m.outlookScenarioOlder()}>
            <p>
              {m.outlookScenarioOlderText({ date: dayOf(scenario.made.at) })}{' '}
              <a href={links.whatIf}>{m.outlookScenarioOlderLink()}</a>
            </p>
          </Note>
        )}
        <div class="buttons">
          <button class="ds-button" data-variant="secondary" type="button" data-print hidden>
            {m.uiPrint()}
          </button>
          <a href={links.whatIf}>{m.outlookScenarioOpen()}</a>
          <a href={links.list}>{m.outlookScenarioListTitle()}</a>
        </div>
        {others.length > 0 && <LinksRow links={others} label={m.outlookScenarioCompare()} />}
        {actions.length > 0 && <LinksRow links={actions} label={m.outlookScenarioEditor()} />}
      </div>
      <Section title={m.outlookScenarioChanges()}>
        {isChanged(ask.levers) ? (
          <ul class="prose">
            {changesInWords(ask.levers).map((change) => (
              <li>{change}</li>
            ))}
          </ul>
        ) : (
          <p>{m.outlookScenarioNothingChanged()}</p>
        )}
      </Section>
      <Section title={m.outlookScenarioOverview({ year })}>
        <div class="stack">
          <OverviewTable
            answer={results}
            year={year}
            changed={isChanged(ask.levers)}
            source={<Made {...scenario} />}
          />
          <DownloadLinks
            csv={links.csv}
            more={[
              { text: 'JSON-stat', href: links.jsonStat },
              { text: 'API', href: links.api },
            ]}
          />
        </div>
      </Section>
      <Section title={m.outlookScenarioYears({ from: baseYearIn(results), to: lastYearIn(results) })}>
        <div class="stack">
          {DRAWN.map((indicator) => (
            <BothFan
              answer={results}
              indicator={indicator}
              year={year}
              changed={isChanged(ask.levers)}
              source={<Made {...scenario} />}
            />
          ))}
        </div>
      </Section>
      <About scenario={scenario} />
    </>
  )
}

/** Which figures these are, so that anybody can make them again. */
const Made = ({ results, ask, made }: Pick<Scenario, 'results' | 'ask' | 'made'>) => (
  <>
    {m.outlookScenarioSourceLine({
      base: baseYearIn(results),
      draws: formatNumber(ask.draws, currentLocale()),
      seed: `${ask.seed}`,
      engine: made.engine,
      parameters: made.data,
    })}
  </>
)

const About = ({ scenario: { results, ask, made, visibility } }: { scenario: Scenario }) => (
  <Section title={m.outlookScenarioAbout()}>
    <Definitions
      items={[
        { term: m.outlookScenarioWhom(), text: results.subject.places.map(({ name }) => name).join(', ') },
        { term: m.outlookScenarioCalculated(), text: dayOf(made.at) },
        { term: m.outlookScenarioDraws(), text: formatNumber(ask.draws, currentLocale()) },
        { term: m.outlookScenarioSeed(), text: `${ask.seed}` },
        { term: m.outlookScenarioEngine(), text: made.engine },
        { term: m.outlookScenarioData(), text: made.data },
        { term: m.outlookScenarioVisibility(), text: scenarioVisibilityName(visibility) },
      ]}
    />
  </Section>
)
