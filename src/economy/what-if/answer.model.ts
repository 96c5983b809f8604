import { accept, type Decision, type Refusal } from '../../platform/refusal/refusal.model.ts'
import { askWhatIf, type Comparison } from '../compare-shares.model.ts'
import type { CostShareRefusal } from '../cost-refusal.model.ts'
import { type CostShares, shareCost } from '../cost-share.model.ts'
import type { WhatIfRefusal } from '../what-if.model.ts'
import type { Query, QuestionRefusal } from './query.model.ts'
import { type Question, readQuestion } from './question.model.ts'
import type { WhatIfBase } from './what-if-base.model.ts'

/** A question and what follows, beside what holds today. */
export type Answer = {
  readonly question: Question
  readonly today: CostShares
  readonly alternative: CostShares
  readonly comparison: Comparison
}

export type AnswerRefusal = QuestionRefusal | WhatIfRefusal | CostShareRefusal

/** What would follow. The base must be a cost that can be shared; only the question can be refused. */
export function answerTo(base: WhatIfBase, query: Query): Decision<Answer, AnswerRefusal> {
  const today = shareCost(base.cost)
  if (!today.ok) return today
  const question = readQuestion(base, query)
  if (!question.ok) return question
  const asked = askWhatIf(today.value, question.value.changes)
  return asked.ok ? accept({ question: question.value, today: today.value, ...asked.value }) : asked
}

/** The field that a refusal is about, when it is one of those in the form. */
export const fieldOf = ({ details }: Refusal<string>): string | undefined => details?.field
