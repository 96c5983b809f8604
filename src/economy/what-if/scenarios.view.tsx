import { m } from '../../platform/text/index.ts'
import type { Scenario } from './scenario.model.ts'

type ScenariosProps = {
  readonly scenarios: readonly Scenario[]
  /** The address of the what-if page, without a question. */
  readonly action: string
  /** The language that the questions are written in, when it is not the page's. */
  readonly lang: string | undefined
}

/** Ready-made questions, each a link to its answer. */
export const Scenarios = ({ scenarios, action, lang }: ScenariosProps) => (
  <ul class="prose" aria-label={m.economyScenarios()}>
    {scenarios.map(({ title, text, query }) => (
      <li lang={lang}>
        <a href={`${action}?${query}#svar`}>{title}</a>
        {text && <span class="history-who">{text}</span>}
      </li>
    ))}
  </ul>
)
