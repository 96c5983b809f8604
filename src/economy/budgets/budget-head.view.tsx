import { formatDate } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { PageHead, Tag } from '../../platform/ui/index.ts'
import type { CostShares } from '../cost-share.model.ts'
import { populationSource, type Sharing } from '../shares/sharing.model.ts'
import { keyInBrief } from '../words/key-words.ts'
import { capitalised, kroner } from '../words/part-words.ts'
import { exemptSentence, payersOfSharing } from '../words/share-words.ts'
import type { BudgetViewProps } from './budget-view-props.ts'
import { statusName } from './status-name.ts'

type BudgetHeadProps = Pick<BudgetViewProps, 'budget' | 'sharing' | 'sums' | 'lang' | 'seenFrom'> & {
  /** Another heading than the page's own question. */
  readonly title?: string
}

/** What is paid for, what it costs and who shares it, in words; then where the figures come from. */
export function BudgetHead({ budget, sharing, lang, seenFrom, sums, title }: BudgetHeadProps) {
  const shared = sharing.ok && sharing.value.outcome.ok ? sharing.value.outcome.value : undefined
  const notes = [footing(sharing), seenFrom && m.economySeenFrom({ date: seenFrom })]
  return (
    <PageHead
      title={title ?? m.economyBudgetTitle({ year: budget.year })}
      lede={
        <>
          {budget.purpose && <span lang={lang}>{budget.purpose} </span>}
          {sharing.ok && shared
            ? ledeOf(sharing.value, shared)
            : m.economyCostsToShare({ amount: kroner(sums.toShare) })}
        </>
      }
      notes={
        <>
          <Tag>{statusName(budget.status)}</Tag>
          <span>{notes.filter(Boolean).join(' ')}</span>
        </>
      }
    />
  )
}

/** "Det koster 950 000 kroner. Seks kommuner deler regningen: …" */
function ledeOf(sharing: Sharing, shares: CostShares): string {
  const payers = capitalised(payersOfSharing(sharing))
  const brief = keyInBrief(sharing.key.parts)
  const lede = m.economyLede({ amount: kroner(shares.total), payers, brief })
  return `${lede} ${exemptSentence(sharing)}`.trim()
}

function footing(sharing: BudgetViewProps['sharing']): string {
  if (!sharing.ok || !sharing.value.populationOn) return ''
  const source = populationSource(sharing.value.figures)
  const date = formatDate(sharing.value.populationOn, currentLocale())
  return source === '' ? '' : m.economyFooting({ date, source })
}
