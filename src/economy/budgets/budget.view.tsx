import { m } from '../../platform/text/index.ts'
import { Section, ThreadStrip } from '../../platform/ui/index.ts'
import { Scenarios } from '../what-if/scenarios.view.tsx'
import { whatIfIntro } from '../what-if/what-if-intro.ts'
import { WhatIfPlace } from '../what-if/what-if-place.view.tsx'
import { AboutBudget } from './about-budget.view.tsx'
import { BudgetActions } from './budget-actions.view.tsx'
import { BudgetHead } from './budget-head.view.tsx'
import { BudgetShares } from './budget-shares.view.tsx'
import type { BudgetViewProps, WhatIfOnPage } from './budget-view-props.ts'
import { EffortTable, LinesTable } from './lines-table.view.tsx'

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
