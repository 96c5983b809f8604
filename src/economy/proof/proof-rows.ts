import { formatDifference, formatMoney, formatMoneyExact, formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import type { ProofRow } from '../../platform/ui/index.ts'
import { compare, fraction } from '../fraction.model.ts'
import type { MemberProof } from '../proof.model.ts'
import { stepInWords } from '../words/key-words.ts'
import { residualReason } from '../words/share-words.ts'
import { partRow } from './part-row.ts'
import type { Proven } from './proof.json.ts'
import { nearestSumSentence } from './residual-words.ts'

/** Everything in one member's calculation, a row for each thing to work out. */
export function proofRows(proven: Proven): ProofRow[] {
  const { proof } = proven
  const parts = proof.steps.map((step, index) => partRow(step, index, proven))
  return [
    ...parts,
    ...(parts.length > 1 ? [sumRow(proof)] : []),
    roundingRow(proven),
    ...(proof.share.residual === 0n ? [] : [residualRow(proven)]),
  ]
}

function sumRow({ share, sumOfShown, drift }: MemberProof): ProofRow {
  const locale = currentLocale()
  return {
    title: m.proofSum(),
    text: share.parts.map(({ shown }) => formatMoneyExact(shown, locale)).join(' + '),
    note: drift === 0n ? undefined : driftNote(sumOfShown, drift),
    answer: formatMoneyExact(share.shown, locale),
    sum: true,
  }
}

/** Amounts that are shown with two decimals may add up to another øre than the exact sum; it is owned up to. */
function driftNote(sumOfShown: bigint, drift: bigint): string {
  const locale = currentLocale()
  const ore = drift < 0n ? -drift : drift
  const said = {
    sum: formatMoneyExact(sumOfShown, locale),
    count: Number(ore),
    ore: formatNumber(ore, locale),
  }
  return drift > 0n ? m.proofDriftMore(said) : m.proofDriftLess(said)
}

function roundingRow(proven: Proven): ProofRow {
  return {
    title: m.proofRounding({ step: stepInWords(proven.sharing.key.step) }),
    text: roundingText(proven),
    answer: formatDifference(proven.proof.roundedBy, currentLocale()),
  }
}

function roundingText({ sharing, proof }: Proven): string {
  const locale = currentLocale()
  const { share, below, above } = proof
  const exact = formatMoneyExact(share.shown, locale)
  if (below === above) return m.proofWholeStep({ exact })
  if (sharing.key.step === 1n) return m.proofWholeOre()
  const between = { exact, below: formatMoney(below, locale), above: formatMoney(above, locale) }
  const isMiddle = compare(share.exact, fraction(below + above, 2n)) === 0
  return isMiddle
    ? m.proofMiddle(between)
    : m.proofBetween({ ...between, nearest: formatMoney(share.nearest, locale) })
}

function residualRow({ sharing, shares, proof: { share } }: Proven): ProofRow {
  return {
    title: m.proofResidual(),
    text: `${nearestSumSentence(shares)} ${m.proofResidualRule({ reason: residualReason(sharing) })}`,
    answer: formatDifference(share.residual, currentLocale()),
  }
}
