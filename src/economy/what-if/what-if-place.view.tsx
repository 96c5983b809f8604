import type { Decision } from '../../platform/refusal/refusal.model.ts'
import { m } from '../../platform/text/index.ts'
import type { Answer, AnswerRefusal } from './answer.model.ts'
import type { Query } from './query.model.ts'
import type { Scenario } from './scenario.model.ts'
import { WhatIf } from './what-if.view.tsx'
import { type WhatIfBase, writeBase } from './what-if-base.model.ts'

/** The file that brings a what-if to life in the browser. */
export const whatIfIsland = 'what-if.island.tsx'

type WhatIfPlaceProps = {
  readonly base: WhatIfBase
  readonly query: Query
  readonly answer: Decision<Answer, AnswerRefusal>
  readonly action: string
  readonly scenarios: readonly Scenario[]
  readonly lang: string | undefined
}

/** A what-if on a page: the ready-made questions, the form with its answer, and the data that the island reads. */
export function WhatIfPlace({ base, query, answer, action, scenarios, lang }: WhatIfPlaceProps) {
  return (
    <div class="stack">
      {scenarios.length > 0 && <Scenarios scenarios={scenarios} action={action} lang={lang} />}
      <div data-what-if={action}>
        <WhatIf base={base} query={query} answer={answer} action={action} />
      </div>
      <script
        type="application/json"
        id="what-if-data"
        // Data, not markup: "<" is the only character that could end the block early.
        dangerouslySetInnerHTML={{ __html: writeBase(base).replaceAll('<', '\\u003c') }}
      />
    </div>
  )
}

type ScenariosProps = Pick<WhatIfPlaceProps, 'scenarios' | 'action' | 'lang'>

const Scenarios = ({ scenarios, action, lang }: ScenariosProps) => (
  <div class="prose">
    <p class="note-title" id="ready-made">
      {m.economyScenarios()}
    </p>
    <ul aria-labelledby="ready-made">
      {scenarios.map(({ title, text, query }) => (
        <li lang={lang}>
          <a href={`${action}?${query}#svar`}>{title}</a>
          {text && <span class="history-who">{text}</span>}
        </li>
      ))}
    </ul>
  </div>
)
