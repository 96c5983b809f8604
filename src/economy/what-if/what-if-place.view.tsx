import type { Decision } from '../../platform/refusal/refusal.model.ts'
import type { Answer, AnswerRefusal } from './answer.model.ts'
import { plainQuery, type Query } from './query.model.ts'
import { WhatIf } from './what-if.view.tsx'
import { type WhatIfBase, writeBase } from './what-if-base.model.ts'

/** The file that brings a what-if to life in the browser. */
export const whatIfIsland = 'what-if.island.tsx'

type WhatIfPlaceProps = {
  readonly base: WhatIfBase
  readonly query: Query
  readonly answer: Decision<Answer, AnswerRefusal>
  readonly action: string
  readonly reset: string
}

/** A what-if on a page: the form with its answer, and the data that the island reads. */
export function WhatIfPlace({ base, query, answer, action, reset }: WhatIfPlaceProps) {
  return (
    <>
      <div data-what-if={action} data-reset={reset} data-query={plainQuery(query)}>
        <WhatIf base={base} query={query} answer={answer} action={action} reset={reset} />
      </div>
      <script
        type="application/json"
        id="what-if-data"
        // Data, not markup: "<" is the only character that could end the block early.
        dangerouslySetInnerHTML={{ __html: writeBase(base).replaceAll('<', '\\u003c') }}
      />
    </>
  )
}
