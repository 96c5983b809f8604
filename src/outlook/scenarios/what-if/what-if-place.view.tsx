import type { Question } from '../question/question.model.ts'
import { WhatIf } from './what-if.view.tsx'
import type { Answered, WhatIfBase } from './what-if-base.model.ts'

/** The file that brings the levers to life in the browser. */
export const leversIsland = 'levers.island.tsx'

type WhatIfPlaceProps = {
  readonly base: WhatIfBase
  readonly question: Question
  readonly answered: Answered
}

/** A what-if on a page: the levers with their answer, and the data that the island reads. */
export const WhatIfPlace = ({ base, question, answered }: WhatIfPlaceProps) => (
  <>
    <div class="levers" data-levers data-what-if>
      <WhatIf base={base} question={question} answered={answered} />
    </div>
    <script
      type="application/json"
      id="levers-data"
      // Data, not markup: "<" is the only character that could end the block early.
      dangerouslySetInnerHTML={{ __html: JSON.stringify({ base, answered }).replaceAll('<', '\\u003c') }}
    />
  </>
)
