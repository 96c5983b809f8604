import { errorText } from '../../platform/forms/error-text.ts'
import { m } from '../../platform/text/index.ts'
import type { AddBudgetRefusal } from '../budgets/add-budget.ts'
import type { OpenRefusal } from '../budgets/open-budget.ts'
import type { CostShareRefusal } from '../cost-refusal.model.ts'
import type { SharingRefusal } from '../shares/sharing.model.ts'
import type { AnswerRefusal } from '../what-if/answer.model.ts'

type QuestionCode = Exclude<AnswerRefusal, CostShareRefusal>
type BudgetCode = AddBudgetRefusal | Exclude<OpenRefusal, 'missing' | 'stale'> | SharingRefusal
type LineCode = 'hours-only-own-effort' | 'hours-or-amount' | 'effort-needs-member' | 'only-effort-has-member'
type TextCode = 'required' | 'identity-number' | 'forbidden-character' | 'one-line'

type Titles<Code extends string> = Readonly<Record<Code, () => string>>

const cannotShare = () => m.economyApiCannotShare()
const cannotAnswer = () => m.economyApiCannotAnswer()

/** Why no shares come out; the code says which rule, the details where. */
const costTitles: Titles<CostShareRefusal> = {
  'key-has-no-parts': cannotShare,
  'step-too-fine': cannotShare,
  'amount-negative': cannotShare,
  'rate-negative': cannotShare,
  'share-negative': cannotShare,
  'rate-beside-share': cannotShare,
  'total-must-be-left-out': cannotShare,
  'total-missing': cannotShare,
  'total-negative': cannotShare,
  'shares-do-not-add-up': cannotShare,
  'fixed-exceeds-total': cannotShare,
  'member-listed-twice': cannotShare,
  'no-payer': cannotShare,
  'value-missing': cannotShare,
  'value-negative': cannotShare,
  'nothing-to-share-by': cannotShare,
  'residual-owner-unknown': cannotShare,
  'residual-owner-exempt': cannotShare,
  'residual-exceeds-share': cannotShare,
}

/** Why a question cannot be answered; the details name the parameter. */
const questionTitles: Titles<QuestionCode> = {
  'percent-does-not-read': cannotAnswer,
  'percents-exceed-hundred': cannotAnswer,
  'population-date-without-figures': cannotAnswer,
  'total-does-not-read': cannotAnswer,
  'member-choice-unknown': cannotAnswer,
  'merger-needs-two': cannotAnswer,
  'newcomer-needs-name': cannotAnswer,
  'newcomer-needs-figure': cannotAnswer,
  'member-unknown': cannotAnswer,
  'member-already-there': cannotAnswer,
  'merger-into-itself': cannotAnswer,
  'split-does-not-fit': cannotAnswer,
}

const budgetTitles: Titles<BudgetCode> = {
  'budget-year-taken': () => m.economyApiYearTaken(),
  'budget-to-copy-missing': () => m.economyApiCopyMissing(),
  'budget-is-adopted': () => m.economyApiAdopted(),
  'population-date-missing': () => m.economyApiPopulationDateMissing(),
  'key-missing': () => m.economyApiKeyMissing(),
  'participant-missing': () => m.economyApiParticipantMissing(),
}

const lineTitles: Titles<LineCode> = {
  'hours-only-own-effort': () => m.economyApiHoursOnlyEffort(),
  'hours-or-amount': () => m.economyApiHoursOrAmount(),
  'effort-needs-member': () => m.economyApiEffortNeedsMember(),
  'only-effort-has-member': () => m.economyApiOnlyEffortHasMember(),
}

const textTitles: Titles<TextCode> = {
  required: () => errorText({ code: 'required' }),
  'identity-number': () => errorText({ code: 'identity-number' }),
  'forbidden-character': () => errorText({ code: 'forbidden-character' }),
  'one-line': () => errorText({ code: 'one-line' }),
}

/** What each refusal of the economy's API means, in the language set. */
export const refusalTitles: Readonly<Record<string, () => string>> = {
  ...costTitles,
  ...questionTitles,
  ...budgetTitles,
  ...lineTitles,
  ...textTitles,
}
