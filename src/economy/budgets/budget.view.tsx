import type { Decision } from '../../platform/refusal/refusal.model.ts'
import { m } from '../../platform/text/index.ts'
import { Section, type StripStop, ThreadStrip } from '../../platform/ui/index.ts'
import type { Sharing, SharingRefusal } from '../shares/sharing.model.ts'
import type { Answer, AnswerRefusal } from '../what-if/answer.model.ts'
import type { Query } from '../what-if/query.model.ts'
import type { Scenario } from '../what-if/scenario.model.ts'
import { Scenarios } from '../what-if/scenarios.view.tsx'
import type { WhatIfBase } from '../what-if/what-if-base.model.ts'
import { whatIfIntro } from '../what-if/what-if-intro.ts'
import { WhatIfPlace } from '../what-if/what-if-place.view.tsx'
import { AboutBudget } from './about-budget.view.tsx'
import type { Budget } from './budget.model.ts'
import { BudgetActions, type BudgetActionsProps } from './budget-actions.view.tsx'
import { BudgetHead } from './budget-head.view.tsx'
import type { BudgetLine, BudgetSums } from './budget-line.model.ts'
import type { BudgetLinks } from './budget-links.ts'
import { BudgetShares } from './budget-shares.view.tsx'
import { EffortTable, LinesTable, type NameById } from './lines-table.view.tsx'

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

/** A year's budget: who pays what, by which key, made of what, and what would be otherwise. */
export function BudgetView(props: BudgetViewProps) {
  const { budget, strip, whatIf, actions, lang, links } = props
  return (
    <>
      <BudgetHead {...props} />
      {actions && (
        <div class="section-body">
          <BudgetActions {...actions} />
        </div>
      )}
      <ThreadStrip stops={strip} />
      <BudgetShares {...props} />
      <Lines {...props} />
      {whatIf && <WhatIfSection {...props} whatIf={whatIf} />}
      <AboutBudget budget={budget} lang={lang} history={actions && links.history} />
    </>
  )
}

function Lines({ lines, sums, names, lang, actions, links }: BudgetViewProps) {
  const change = actions?.canChange ? links.line : undefined
  const hasEffort = lines.some(({ kind }) => kind === 'own-effort')
  return (
    <Section
      title={m.economyLines()}
      id="linjene"
      action={change && <a href={links.newLine}>{m.economyAddLine()}</a>}
    >
      <div class="stack">
        <LinesTable lines={lines} sums={sums} lang={lang} change={change} />
        {hasEffort && <EffortTable lines={lines} names={names} lang={lang} change={change} />}
      </div>
    </Section>
  )
}

type WhatIfSectionProps = Pick<BudgetViewProps, 'scenarios' | 'links' | 'lang'> & { whatIf: WhatIfOnPage }

const WhatIfSection = ({ whatIf, scenarios, links, lang }: WhatIfSectionProps) => (
  <Section title={m.economyWhatIf()} id="hva-om" intro={whatIfIntro(whatIf.base.adopted)}>
    <div class="stack">
      {scenarios.length > 0 && <Scenarios scenarios={scenarios} action={links.whatIf} lang={lang} />}
      <WhatIfPlace {...whatIf} action={links.whatIf} reset={`${links.budget}#hva-om`} />
    </div>
  </Section>
)
