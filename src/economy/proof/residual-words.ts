import { formatMoney } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type CostShares, type MemberShare, shareCost } from '../cost-share.model.ts'
import { sumsOf } from '../proof.model.ts'
import type { Sharing } from '../shares/sharing.model.ts'
import { capitalised, kroner, listInWords } from '../words/part-words.ts'
import { residualOwners, residualReason } from '../words/share-words.ts'

/** What the nearest steps add up to: "Da blir summen 950 500 kroner, altså 500 kroner for mye." */
export function nearestSumSentence(shares: CostShares): string {
  const { nearest } = sumsOf(shares)
  const over = nearest - shares.total
  const sum = kroner(nearest)
  if (over === 0n) return m.proofSumExactly({ sum })
  return over > 0n
    ? m.proofSumOver({ sum, over: kroner(over) })
    : m.proofSumUnder({ sum, under: kroner(-over) })
}

/** Who takes what is left over, and what it changes; empty when nothing is. */
export function ownersSentence(sharing: Sharing, shares: CostShares): string {
  const locale = currentLocale()
  const owners = residualOwners(shares)
  const [owner] = owners
  if (!owner) return ''
  const rule = m.proofResidualRule({ reason: residualReason(sharing) })
  if (owners.length > 1)
    return `${rule} ${m.proofOwners({ names: listInWords(owners.map(({ name }) => name)) })}`
  const pays = formatMoney(owner.rounded, locale)
  return `${rule} ${m.proofOwner({ name: owner.name, pays, nearest: formatMoney(owner.nearest, locale) })}`
}

/** What another rule would have given, to show that an inferred one makes a difference; empty when it does not. */
export function otherRuleSentence({ cost, shares }: CostShares): string {
  const isByRemainder = cost.key.rounding.residual === 'largest-remainder'
  const residual = isByRemainder ? 'last' : 'largest-remainder'
  const other = shareCost({ ...cost, key: { ...cost.key, rounding: { ...cost.key.rounding, residual } } })
  if (!other.ok) return ''
  const differs = other.value.shares.find(({ rounded }, index) => rounded !== shares[index]?.rounded)
  return differs ? otherPays(isByRemainder ? m.proofRuleLast() : m.proofRuleLargestRemainder(), differs) : ''
}

const otherPays = (rule: string, { name, rounded }: MemberShare): string =>
  m.proofOtherRule({ rule, name, amount: kroner(rounded) })

/** "Alle seks, og resten" or, when nothing is left over, "Alle seks". */
export const allTitle = (number: string, count: number, shares: CostShares): string =>
  residualOwners(shares).length > 0
    ? m.proofAllAndRest({ number, count })
    : m.proofAll({ number: capitalised(number), count })
