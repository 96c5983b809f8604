import type { Refusal } from '../../platform/refusal/refusal.model.ts'
import { formatDate, formatMoney, formatPercentWithUnit } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { parseLocalDate } from '../../platform/time/local-date.model.ts'
import type { CostToShare } from '../cost-key.model.ts'
import type { AnswerRefusal } from './answer.model.ts'

type Details = Readonly<Record<string, string>>
type Words = Readonly<Record<AnswerRefusal, (details: Details) => string>>

const ore = (text = '0') => formatMoney(BigInt(text), currentLocale())

/** Every reason why a cost cannot be shared, or a question cannot be answered, in a sentence that helps. */
const words: Words = {
  'key-has-no-parts': () => m.economyRefusalNoParts(),
  'step-too-fine': () => m.economyRefusalStep(),
  'amount-negative': () => m.economyRefusalNegative(),
  'rate-negative': () => m.economyRefusalNegative(),
  'share-negative': () => m.economyRefusalNegative(),
  'rate-beside-share': () => m.economyRefusalRateBesideShare(),
  'total-must-be-left-out': () => m.economyRefusalRateBesideShare(),
  'total-missing': () => m.economyRefusalTotalMissing(),
  'total-negative': () => m.economyRefusalTotalNegative(),
  'shares-do-not-add-up': ({ sum = '' }) => m.economyRefusalSum({ sum: percentText(sum) }),
  'fixed-exceeds-total': ({ fixed, total }) =>
    m.economyRefusalFixed({ fixed: ore(fixed), total: ore(total) }),
  'member-listed-twice': ({ name = '' }) => m.economyRefusalTwice({ name }),
  'no-payer': () => m.economyRefusalNoPayer(),
  'value-missing': ({ name = '', basis = '' }) => valueMissing(name, basis),
  'value-negative': () => m.economyRefusalNegative(),
  'nothing-to-share-by': () => m.economyRefusalNothingToShareBy(),
  'residual-owner-unknown': () => m.economyRefusalOwner(),
  'residual-owner-exempt': () => m.economyRefusalOwner(),
  'residual-exceeds-share': ({ name = '' }) => m.economyRefusalResidual({ name }),
  'member-unknown': () => m.economyRefusalMember(),
  'member-already-there': () => m.economyRefusalMember(),
  'merger-into-itself': () => m.economyRefusalMergerNeedsTwo(),
  'split-does-not-fit': () => m.economyRefusalPercent(),
  'percent-does-not-read': () => m.economyRefusalPercent(),
  'percents-exceed-hundred': ({ sum = '' }) => m.economyRefusalPercents({ sum }),
  'population-date-without-figures': ({ date = '' }) =>
    m.economyRefusalPopulationDate({ date: formatDate(parseLocalDate(date), currentLocale()) }),
  'total-does-not-read': () => m.economyRefusalTotalText(),
  'member-choice-unknown': () => m.economyRefusalMember(),
  'merger-needs-two': () => m.economyRefusalMergerNeedsTwo(),
  'newcomer-needs-name': () => m.economyRefusalNewName(),
  'newcomer-needs-figure': ({ basis = '' }) =>
    basis === 'population' ? m.economyRefusalNewPeople() : m.economyRefusalNewFigure(),
}

const valueMissing = (name: string, basis: string): string =>
  basis.startsWith('population')
    ? m.economyRefusalPeopleMissing({ name })
    : m.economyRefusalValueMissing({ name })

/** A sum of shares, "1.1" or "7/6", in per cent. */
function percentText(sum: string): string {
  const [above = '0', below = '1'] = sum.split('/')
  return formatPercentWithUnit(((Number(above) / Number(below)) * 100).toFixed(1), currentLocale())
}

/** Whether a code is one that this file has words for. */
export const isSaid = (code: string): code is AnswerRefusal => Object.hasOwn(words, code)

/** A refusal in words; members are called by name where the cost tells it. */
export function refusalInWords({ code, details = {} }: Refusal<AnswerRefusal>, cost?: CostToShare): string {
  const name = cost?.members.find(({ id }) => id === details.member)?.name ?? details.member ?? ''
  return words[code]({ ...details, name })
}
