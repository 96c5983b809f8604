import type { Decision } from '../../platform/refusal/refusal.model.ts'
import { m } from '../../platform/text/index.ts'
import { Buttons, Form, Lede, LinksRow, Notice, Panel } from '../../platform/ui/index.ts'
import { type Answer, type AnswerRefusal, fieldOf } from './answer.model.ts'
import { ComparisonTable } from './comparison-table.view.tsx'
import { MemberQuestions } from './member-questions.view.tsx'
import { PartQuestions } from './part-questions.view.tsx'
import { plainQuery, type Query } from './query.model.ts'
import { askedOnly } from './question.model.ts'
import { refusalInWords } from './refusal-words.ts'
import type { WhatIfBase } from './what-if-base.model.ts'
import { answerInWords } from './what-if-words.ts'

export type WhatIfProps = {
  readonly base: WhatIfBase
  readonly query: Query
  readonly answer: Decision<Answer, AnswerRefusal>
  /** The address of the what-if page, without its question. */
  readonly action: string
  /** Where to begin again: the page that the question stands on. */
  readonly reset: string
  /** In a live island: called with a field and its new value while a slider is dragged. */
  readonly onSlide?: ((field: string, value: number) => void) | undefined
  /** In a live island: the answer as it was last read aloud. */
  readonly announced?: string | undefined
}

/** A question to a cost key and its answer; the same on the server and alive in the browser. */
export function WhatIf({ base, query, answer, action, reset, onSlide, announced = '' }: WhatIfProps) {
  const errors = answer.ok ? [] : [{ field: fieldOf(answer) ?? '', text: refusalInWords(answer, base.cost) }]
  return (
    <>
      <Panel>
        <Form method="get" action={`${action}#svar`} label={m.economyWhatIf()}>
          <PartQuestions base={base} query={query} errors={errors} onSlide={onSlide} />
          <MemberQuestions base={base} query={query} errors={errors} />
          <Buttons
            primary={{ text: m.economyCalculate() }}
            cancel={{ text: m.economyReset(), href: reset }}
          />
        </Form>
      </Panel>
      <div class="section-body" id="svar">
        {answer.ok ? (
          <Answered base={base} query={query} answer={answer.value} action={action} reset={reset} />
        ) : (
          <Notice title={m.economyNoAnswer()}>
            <p>{refusalInWords(answer, base.cost)}</p>
          </Notice>
        )}
      </div>
      <p class="hidden-text" role="status">
        {announced}
      </p>
    </>
  )
}

type AnsweredProps = Pick<WhatIfProps, 'base' | 'query' | 'action' | 'reset'> & { answer: Answer }

function Answered({ base, query, answer, action, reset }: AnsweredProps) {
  const answered = <Lede>{answerInWords(base, answer)}</Lede>
  if (answer.question.changes.length === 0) return answered
  return (
    <div class="stack">
      {answered}
      <ComparisonTable base={base} answer={answer} />
      <LinksRow
        links={[
          { text: m.economyLinkToQuestion(), href: `${action}?${plainQuery(askedOnly(base, query))}` },
          { text: m.economyReset(), href: reset },
        ]}
      />
    </div>
  )
}
