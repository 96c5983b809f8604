import { m } from '../../platform/text/index.ts'
import { Section } from '../../platform/ui/index.ts'
import type { CostShares } from '../cost-share.model.ts'
import { KeySection } from '../keys/key-section.view.tsx'
import { MemberSheet } from '../proof/member-sheet.view.tsx'
import { SharesTable } from '../shares/shares-table.view.tsx'
import type { Sharing } from '../shares/sharing.model.ts'
import { residualSentence } from '../words/share-words.ts'
import { AboutBudget } from './about-budget.view.tsx'
import { BudgetHead } from './budget-head.view.tsx'
import { Differences } from './budget-shares.view.tsx'
import type { BudgetViewProps } from './budget-view-props.ts'
import { EffortTable, LinesTable } from './lines-table.view.tsx'

export type PrintViewProps = Omit<
  BudgetViewProps,
  'sharing' | 'strip' | 'whatIf' | 'scenarios' | 'actions'
> & {
  readonly sharing: Sharing
  readonly shares: CostShares
}

/** A budget with every calculation on one page, to be printed as an appendix to a case. */
export function PrintView(props: PrintViewProps) {
  const { budget, sharing, shares, sums, lines, names, lang, links } = props
  return (
    <>
      <BudgetHead
        {...props}
        sharing={{ ok: true, value: sharing }}
        title={m.economyPrintTitle({ year: budget.year })}
      />
      <div class="buttons section-body">
        <button class="ds-button" type="button" data-print hidden>
          {m.uiPrint()}
        </button>
        <a href={links.budget}>{m.economyBackToBudget()}</a>
      </div>
      <Section title={m.economyShares()}>
        <SharesTable sharing={sharing} shares={shares} links={links} lang={lang} />
        <p class="table-source">
          {m.economySumIsOf()} {residualSentence(sharing, shares)}
        </p>
        <Differences sums={sums} shares={shares} budget={budget} />
      </Section>
      <KeySection sharing={sharing} shares={shares} href={links.key} lang={lang} />
      <Section title={m.economyLines()}>
        <div class="stack">
          <LinesTable lines={lines} sums={sums} lang={lang} />
          {lines.some(({ kind }) => kind === 'own-effort') && (
            <EffortTable lines={lines} names={names} lang={lang} />
          )}
        </div>
      </Section>
      <Sheets budget={budget} sharing={sharing} shares={shares} />
      <AboutBudget budget={budget} lang={lang} history={null} />
    </>
  )
}

/** One calculation for each that pays. */
const Sheets = ({ budget, sharing, shares }: Pick<PrintViewProps, 'budget' | 'sharing' | 'shares'>) => (
  <>
    {sharing.participants
      .filter(({ exempt }) => !exempt)
      .map((participant) => (
        <Section title={participant.name}>
          <MemberSheet
            budget={budget}
            sharing={sharing}
            shares={shares}
            participant={participant}
            level={3}
          />
        </Section>
      ))}
  </>
)
