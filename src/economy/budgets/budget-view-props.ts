import type { Decision } from '../../platform/refusal/refusal.model.ts'
import type { StripStop } from '../../platform/ui/index.ts'
import type { Sharing, SharingRefusal } from '../shares/sharing.model.ts'
import type { Answer, AnswerRefusal } from '../what-if/answer.model.ts'
import type { Query } from '../what-if/query.model.ts'
import type { Scenario } from '../what-if/scenario.model.ts'
import type { WhatIfBase } from '../what-if/what-if-base.model.ts'
import type { Budget } from './budget.model.ts'
import type { BudgetActionsProps } from './budget-actions.view.tsx'
import type { BudgetLine, BudgetSums } from './budget-line.model.ts'
import type { BudgetLinks } from './budget-links.ts'
import type { NameById } from './lines-table.view.tsx'

/** Everything that a budget's page shows. */
export type BudgetViewProps = {
  readonly budget: Budget
  readonly lines: readonly BudgetLine[]
  readonly sums: BudgetSums
  readonly names: NameById
  readonly sharing: Decision<Sharing, SharingRefusal>
  /** The date that the page is seen from, when it is another than today. */
  readonly seenFrom: string | null
  readonly strip: readonly StripStop[]
  readonly whatIf: WhatIfOnPage | null
  readonly scenarios: readonly Scenario[]
  /** What the reader may do; null for those who only look. */
  readonly actions: BudgetActionsProps | null
  readonly lang: string | undefined
  readonly links: BudgetLinks
}

export type WhatIfOnPage = {
  readonly base: WhatIfBase
  readonly query: Query
  readonly answer: Decision<Answer, AnswerRefusal>
}
