import { formatMoney, formatMoneyExact } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import type { Formula, ProofRow } from '../../platform/ui/index.ts'
import type { SharePart } from '../cost-column.model.ts'
import { type ShareComponent, takesShare } from '../cost-key.model.ts'
import {
  compare,
  type Fraction,
  formatFraction,
  fraction,
  nearest,
  simplified,
  whole,
} from '../fraction.model.ts'
import type { Keystroke, ProofStep } from '../proof.model.ts'
import { measureInFigures } from '../words/key-words.ts'
import {
  capitalised,
  dividedBy,
  kroner,
  type NamedPart,
  partHead,
  rateInWords,
  shareInWords,
  unitOf,
  unitsOf,
} from '../words/part-words.ts'
import { areMunicipalities, payersOfSharing } from '../words/share-words.ts'
import type { Proven } from './proof.json.ts'

/** One part of a share as a row of the calculation: what is divided, by what, and the keys to press. */
export function partRow({ part, keys }: ProofStep, index: number, proven: Proven): ProofRow {
  const by = proven.sharing.key.parts[index] ?? { component: part.component, measured: null }
  return {
    title: partHead(by),
    text: partText(part, by, proven),
    formula: formulaOf(part, proven),
    keys: keys.length === 0 ? undefined : keys.map(keyText),
    answer: formatMoneyExact(part.shown, currentLocale()),
  }
}

function partText(part: SharePart, by: NamedPart, proven: Proven): string {
  const { component, numerator } = part
  const { name } = proven.participant
  const own = measureInFigures(numerator)
  if (component.kind === 'fixed') return m.proofFixed({ amount: kroner(component.amountPerMember) })
  if (component.kind === 'rate')
    return m.proofRate({ name, own, units: unitsOf(by), rate: rateInWords(component.rate), unit: unitOf(by) })
  return `${potSentence(part, by, proven)} ${whoSentence(part, by, proven)}`
}

/** What this part divides: "Halvparten av 950 000 kroner er 475 000 kroner." */
function potSentence(part: SharePart, by: NamedPart, proven: Proven): string {
  const { rest, fixed } = proven.shares
  const component = part.component as ShareComponent
  const pot = kroner(nearest(part.pot))
  if (isOtherHalf(part, proven)) return m.proofOtherHalf({ pot, by: dividedBy(by) })
  if (compare(component.share, whole(1n)) === 0)
    return fixed === 0n ? m.proofAllOfIt({ total: kroner(rest) }) : m.proofAllOfRest({ rest: kroner(rest) })
  const share = capitalised(shareInWords(component.share))
  const said = isWholeOre(part.pot)
    ? m.proofPot({ share, whole: kroner(rest), pot })
    : m.proofPotInexact({ share, whole: kroner(rest), pot })
  const isFirst = proven.shares.cost.key.components.find(takesShare) === component
  return fixed > 0n && isFirst ? `${m.proofFixedFirst({ rest: kroner(rest) })} ${said}` : said
}

/** The second of two halves needs no sum of its own. */
function isOtherHalf(part: SharePart, { shares }: Proven): boolean {
  const takers = shares.cost.key.components.filter(takesShare)
  const half = fraction(1n, 2n)
  return (
    takers.length === 2 &&
    takers[1] === part.component &&
    takers.every(({ share }) => compare(share, half) === 0) &&
    isWholeOre(part.pot)
  )
}

function whoSentence(part: SharePart, by: NamedPart, { sharing, participant }: Proven): string {
  const count = sharing.participants.filter(({ exempt }) => !exempt).length
  if (part.component.kind === 'flat')
    return m.proofFlat({ payers: capitalised(payersOfSharing(sharing)), count })
  return m.proofMeasure({
    name: participant.name,
    own: measureInFigures(part.numerator),
    all: measureInFigures(part.denominator),
    units: unitsOf(by),
    who: areMunicipalities(sharing) ? 'municipality' : 'participant',
  })
}

const isWholeOre = (pot: Fraction): boolean => simplified(pot).denominator === 1n

function formulaOf(part: SharePart, proven: Proven): Formula {
  const { component, numerator, denominator } = part
  if (component.kind === 'fixed') return { over: formatMoney(component.amountPerMember, currentLocale()) }
  if (component.kind === 'rate')
    return { times: rateInWords(component.rate), over: measureInFigures(numerator) }
  const pot = potFigures(part.pot, component, proven)
  const [over, under] = [measureInFigures(numerator), measureInFigures(denominator)]
  return compare(numerator, whole(1n)) === 0 ? { over: pot, under } : { times: pot, over, under }
}

/** The pot in kroner; worked out from the rest where no two decimals can hold it. */
function potFigures(pot: Fraction, component: ShareComponent, { shares }: Proven): string {
  const locale = currentLocale()
  if (isWholeOre(pot)) return formatMoney(simplified(pot).numerator, locale)
  const { numerator, denominator } = simplified(component.share)
  const times = numerator === 1n ? '' : ` × ${numerator}`
  return `${formatMoney(shares.rest, locale)}${times} ÷ ${denominator}`
}

const signs = { times: '×', 'divided-by': '÷', equals: '=' } as const

/** Numbers without groups, as they are typed. */
function keyText(key: Keystroke): string {
  if (key.press !== 'number') return signs[key.press]
  const figure = formatFraction(key.value)
  return currentLocale() === 'en' ? figure : figure.replace('.', ',')
}
