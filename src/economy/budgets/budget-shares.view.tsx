import { m } from '../../platform/text/index.ts'
import { Columns, DownloadLinks, EmptyState, Notice, Section } from '../../platform/ui/index.ts'
import type { CostShares } from '../cost-share.model.ts'
import { KeySection } from '../keys/key-section.view.tsx'
import { SharesBars } from '../shares/shares-bars.view.tsx'
import { SharesTable } from '../shares/shares-table.view.tsx'
import type { Sharing } from '../shares/sharing.model.ts'
import { refusalInWords } from '../what-if/refusal-words.ts'
import { kroner } from '../words/part-words.ts'
import { residualSentence } from '../words/share-words.ts'
import type { Budget } from './budget.model.ts'
import type { BudgetSums } from './budget-line.model.ts'
import type { BudgetViewProps } from './budget-view-props.ts'

type BudgetSharesProps = Pick<BudgetViewProps, 'budget' | 'sharing' | 'sums' | 'lang' | 'links' | 'actions'>

/** Who pays what, by which key, and what it is made of; or why there are no shares yet. */
export function BudgetShares(props: BudgetSharesProps) {
  const { sharing, links, lang } = props
  if (!sharing.ok || !sharing.value.outcome.ok) return <NotShared {...props} />
  const shares = sharing.value.outcome.value
  return (
    <>
      <SharesSection {...props} sharing={sharing.value} shares={shares} />
      <Columns>
        <KeySection sharing={sharing.value} shares={shares} href={links.key} lang={lang} />
        <Section title={m.economyMadeOf()}>
          <SharesBars sharing={sharing.value} shares={shares} />
        </Section>
      </Columns>
    </>
  )
}

type SharedProps = Omit<BudgetSharesProps, 'sharing' | 'actions'> & { sharing: Sharing; shares: CostShares }

/** The table of shares with what must be said about it. */
function SharesSection({ sharing, shares, links, sums, budget, lang }: SharedProps) {
  const residual = residualSentence(sharing, shares)
  return (
    <Section title={m.economyShares()} id="andelene">
      <SharesTable sharing={sharing} shares={shares} links={links} lang={lang} />
      <p class="table-source">
        {m.economySumIsOf()} {residual} {residual && <a href={links.why}>{m.economySeeWhy()}</a>}
      </p>
      <div class="section-body stack">
        <Differences sums={sums} shares={shares} budget={budget} />
        <DownloadLinks csv={links.csv} json={links.json} print={links.print} />
      </div>
    </Section>
  )
}

type DifferencesProps = { sums: BudgetSums; shares: CostShares; budget: Budget }

/** What does not add up is shown: a source's total beside the sum of the lines, a rate's sum beside both. */
export function Differences({ sums, shares, budget }: DifferencesProps) {
  const { statedTotal } = budget
  const stated = statedTotal !== null && statedTotal !== sums.toShare
  const keyed = shares.total !== sums.toShare
  if (!stated && !keyed) return null
  const toShare = kroner(sums.toShare)
  return (
    <Notice title={m.economyDoesNotAddUp()}>
      {stated && <p>{m.economyStatedDiffers({ stated: kroner(statedTotal), lines: toShare })}</p>}
      {keyed && <p>{m.economyKeyDiffers({ key: kroner(shares.total), lines: toShare })}</p>}
    </Notice>
  )
}

/** No shares yet: why, and what to do about it. */
function NotShared({ sharing, links, actions }: BudgetSharesProps) {
  const next = actions ? { text: m.economyNextKey(), href: links.changeKey } : undefined
  return (
    <Section title={m.economyShares()} id="andelene">
      <EmptyState title={m.economyNoShares()} next={next}>
        {whyNoShares(sharing)}
      </EmptyState>
    </Section>
  )
}

function whyNoShares(sharing: BudgetViewProps['sharing']): string {
  if (!sharing.ok) return sharing.code === 'key-missing' ? m.economyNoKey() : m.economyParticipantMissing()
  const { outcome, cost } = sharing.value
  return outcome.ok ? '' : refusalInWords(outcome, cost)
}
