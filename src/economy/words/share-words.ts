import type { Ore } from '../../platform/money/money.model.ts'
import { formatMoney } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import type { CostShares, MemberShare } from '../cost-share.model.ts'
import { proofOf } from '../proof.model.ts'
import type { Sharing } from '../shares/sharing.model.ts'
import { stepInWords } from './key-words.ts'
import { capitalised, kroner, listInWords, payersInWords } from './part-words.ts'

/** "Hver andel er avrundet til nærmeste 500." */
export const stepSentence = (step: Ore): string => m.economyEachRounded({ step: stepInWords(step) })

/** Whether all who pay are municipalities, and can be called so. */
export const areMunicipalities = ({ participants }: Pick<Sharing, 'participants'>): boolean =>
  participants.every(({ municipality, exempt }) => municipality || exempt)

/** How many pay, in words: "seks kommuner". */
export const payersOfSharing = (sharing: Sharing): string =>
  payersInWords(sharing.participants.filter(({ exempt }) => !exempt).length, areMunicipalities(sharing))

/** Those who pay something else than their nearest step, and by how much. */
export const residualOwners = ({ shares }: CostShares): MemberShare[] =>
  shares.filter(({ residual }) => residual !== 0n)

/**
 * Why somebody pays another amount than the nearest step: one sentence under the table, empty when the rounded
 * shares add up by themselves.
 */
export function residualSentence(sharing: Sharing, shares: CostShares): string {
  const owners = residualOwners(shares)
  const [owner] = owners
  if (!owner) return ''
  const locale = currentLocale()
  if (owners.length > 1)
    return m.economyResidualMany({
      names: listInWords(owners.map(({ name }) => name)),
      total: kroner(shares.total),
    })
  const proof = proofOf(shares, owner.id)
  return m.economyResidualOne({
    name: owner.name,
    exact: kroner(proof?.share.shown ?? owner.shown),
    pays: formatMoney(owner.rounded, locale),
    reason: residualReason(sharing),
  })
}

/** Whose the residual is, as a subordinate clause: "den siste kommunen på lista tar resten". */
export function residualReason(sharing: Sharing): string {
  const { residual } = sharing.key
  const who = areMunicipalities(sharing) ? 'municipality' : 'participant'
  if (residual === 'last') return m.economyReasonLast({ who })
  if (residual === 'largest-payer') return m.economyReasonLargestPayer({ who })
  if (residual === 'largest-remainder') return m.economyReasonLargestRemainder()
  const owner = sharing.participants.find(({ organisationId }) => organisationId === residual.organisationId)
  return m.economyReasonOwner({ name: owner?.name ?? '' })
}

/** The names of those who are exempt. */
export const exemptNames = ({ participants }: Pick<Sharing, 'participants'>): string[] =>
  participants.filter(({ exempt }) => exempt).map(({ name }) => name)

/** "Kristiansand betaler ikke, men bidrar på annen måte." for the lede; empty when nobody is exempt. */
export function exemptSentence(sharing: Sharing): string {
  const exempt = sharing.participants.filter((participant) => participant.exempt)
  if (exempt.length === 0) return ''
  const names = capitalised(listInWords(exempt.map(({ name }) => name)))
  return exempt.every(({ contribution }) => contribution !== '')
    ? m.economyContributesInstead({ names })
    : m.economyDoesNotPay({ names })
}
