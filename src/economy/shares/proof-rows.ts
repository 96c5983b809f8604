import { formatDifference, formatMoney, formatMoneyExact, formatNumber } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import type { Formula, ProofRow } from '../../platform/ui/index.ts'
import type { SharePart } from '../cost-column.model.ts'
import { takesShare } from '../cost-key.model.ts'
import type { CostShares } from '../cost-share.model.ts'
import { compare, type Fraction, formatFraction, simplified, whole } from '../fraction.model.ts'
import type { Keystroke, MemberProof, ProofStep } from '../proof.model.ts'
import { measureInFigures, stepInWords } from '../words/key-words.ts'
import {
  capitalised,
  kroner,
  type NamedPart,
  partHead,
  rateInWords,
  shareInWords,
  unitOf,
  unitsOf,
} from '../words/part-words.ts'
import { payersOfSharing, residualReason, roundedSumSentence } from '../words/share-words.ts'
import type { Sharing } from './sharing.model.ts'

type Proven = { readonly sharing: Sharing; readonly shares: CostShares; readonly proof: MemberProof }

/** Everything in one member's calculation, a row for each thing to work out. */
export function proofRows(proven: Proven): ProofRow[] {
  const { sharing, proof } = proven
  const parts = proof.steps.map((step, index) => partRow(step, sharing.key.parts[index], proven))
  return [
    ...parts,
    ...(parts.length > 1 ? [sumRow(proof)] : []),
    roundingRow(proven),
    ...(proof.share.residual === 0n ? [] : [residualRow(proven)]),
  ]
}

function partRow({ part, keys }: ProofStep, named: NamedPart | undefined, proven: Proven): ProofRow {
  const by = named ?? { component: part.component, measured: null }
  return {
    title: partHead(by),
    text: partText(part, by, proven),
    formula: formulaOf(part, proven.shares),
    keys: keys.length === 0 ? undefined : keys.map(keyText),
    answer: formatMoneyExact(part.shown, currentLocale()),
  }
}

function partText(part: SharePart, by: NamedPart, { sharing, shares, proof: { share } }: Proven): string {
  const { component } = part
  const { name } = share
  if (component.kind === 'fixed') return m.economyProofFixed({ amount: kroner(component.amountPerMember) })
  const own = measureInFigures(part.numerator)
  if (component.kind === 'rate')
    return m.economyProofRate({
      name,
      own,
      units: unitsOf(by),
      rate: rateInWords(component.rate),
      unit: unitOf(by),
    })
  const pot = m.economyProofPot({
    share: capitalised(shareInWords(component.share)),
    whole: kroner(shares.rest),
    pot: potText(part, shares),
    fixed: shares.fixed === 0n ? 'no' : 'yes',
  })
  const payers = payersOfSharing(sharing)
  return component.kind === 'flat'
    ? `${pot} ${m.economyProofFlat({ payers: capitalised(payers) })}`
    : `${pot} ${m.economyProofMeasure({ name, own, all: measureInFigures(part.denominator), units: unitsOf(by), payers })}`
}

/** What is divided, in kroner; as a fraction of the whole where no two decimals can hold it. */
function potText({ component, pot }: SharePart, { rest }: CostShares): string {
  const locale = currentLocale()
  const { numerator, denominator } = simplified(pot)
  if (denominator === 1n || !takesShare(component)) return formatMoney(numerator / denominator, locale)
  const { numerator: above, denominator: below } = simplified(component.share)
  const product = above === 1n ? '' : ` × ${above}`
  return `${formatMoney(rest, locale)}${product} ÷ ${below}`
}

function formulaOf(part: SharePart, shares: CostShares): Formula {
  const { component, numerator, denominator } = part
  if (component.kind === 'fixed') return { over: formatMoney(component.amountPerMember, currentLocale()) }
  if (component.kind === 'rate')
    return { times: rateInWords(component.rate), over: measureInFigures(numerator) }
  const pot = potText(part, shares)
  const [over, under] = [measureInFigures(numerator), measureInFigures(denominator)]
  return compare(numerator, whole(1n)) === 0 ? { over: pot, under } : { times: pot, over, under }
}

const signs = { times: '×', 'divided-by': '÷', equals: '=' } as const

/** Numbers without groups, as they are typed. */
const keyText = (key: Keystroke): string =>
  key.press === 'number' ? plainNumber(key.value) : signs[key.press]

const plainNumber = (value: Fraction): string =>
  currentLocale() === 'en' ? formatFraction(value) : formatFraction(value).replace('.', ',')

function sumRow({ share, sumOfShown, drift }: MemberProof): ProofRow {
  const locale = currentLocale()
  return {
    title: m.economySum(),
    text: share.parts.map(({ shown }) => formatMoneyExact(shown, locale)).join(' + '),
    note: drift === 0n ? undefined : driftNote(sumOfShown, drift),
    answer: formatMoneyExact(share.shown, locale),
    sum: true,
  }
}

const driftNote = (sumOfShown: bigint, drift: bigint): string =>
  m.economyProofDrift({
    sum: formatMoneyExact(sumOfShown, currentLocale()),
    ore: formatNumber(drift < 0n ? -drift : drift, currentLocale()),
    count: Number(drift < 0n ? -drift : drift),
    side: drift > 0n ? 'more' : 'less',
  })

function roundingRow({ sharing, proof }: Proven): ProofRow {
  const locale = currentLocale()
  const { share, below, above, roundedBy } = proof
  const exact = formatMoneyExact(share.shown, locale)
  const between = { exact, below: formatMoney(below, locale), above: formatMoney(above, locale) }
  const middle = share.nearest === above && roundedBy * 2n === above - below
  return {
    title: m.economyProofRounding({ step: stepInWords(sharing.key.step) }),
    text:
      below === above
        ? m.economyProofWhole({ exact })
        : middle
          ? m.economyProofMiddle(between)
          : m.economyProofBetween({ ...between, nearest: formatMoney(share.nearest, locale) }),
    answer: formatDifference(roundedBy, locale),
  }
}

function residualRow({ sharing, shares, proof: { share } }: Proven): ProofRow {
  return {
    title: m.economyProofResidual(),
    text: `${roundedSumSentence(shares)} ${m.economyProofResidualReason({ reason: residualReason(sharing) })}`,
    answer: formatDifference(share.residual, currentLocale()),
  }
}
