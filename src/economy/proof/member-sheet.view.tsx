import { formatMoney } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { ProofSheet } from '../../platform/ui/index.ts'
import { isFrozen } from '../budgets/budget.model.ts'
import { proofOf } from '../proof.model.ts'
import type { Proven } from './proof.json.ts'
import { proofRows } from './proof-rows.ts'

export type MemberSheetProps = Omit<Proven, 'proof'> & {
  /** 3 where the sheet stands below a section's heading. */
  readonly level?: 2 | 3
}

/** One member's calculation down to the answer; nothing for a member that is exempt. */
export function MemberSheet({ level = 2, ...props }: MemberSheetProps) {
  const { budget, shares, participant } = props
  const proof = proofOf(shares, participant.id)
  if (!proof || participant.exempt) return null
  const { name } = participant
  return (
    <ProofSheet
      rows={proofRows({ ...props, proof })}
      final={{
        text: isFrozen(budget) ? m.proofPays({ name }) : m.proofWouldPay({ name }),
        answer: m.proofKr({ amount: formatMoney(proof.share.rounded, currentLocale()) }),
      }}
      level={level}
    />
  )
}
