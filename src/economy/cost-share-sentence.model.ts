import { formatDecimalOre } from '../platform/money/money.model.ts'
import type { Refusal } from '../platform/refusal/refusal.model.ts'
import type { CostShareRefusal } from './cost-refusal.model.ts'
import { cleaned } from './place-name.model.ts'

type Details = Readonly<Record<string, string>>

/** What the command line says, in the words of its own input; interfaces have texts of their own. */
const sentences: Readonly<Record<CostShareRefusal, (details: Details) => string>> = {
  'key-has-no-parts': () => 'components is empty',
  'step-too-fine': () => 'rounding.step must be at least "0.01"',
  'amount-negative': ({ component }) => `components[${component}].amountPerMember must not be negative`,
  'rate-negative': ({ component }) => `components[${component}].rate must not be negative`,
  'share-negative': ({ component }) => `components[${component}].share must not be negative`,
  'rate-beside-share': () => 'components cannot mix rates with shares, since a rate decides the total',
  'total-must-be-left-out': () => 'total must be left out, since it follows from the rate',
  'total-missing': () => 'total is missing',
  'total-negative': () => 'total must not be negative',
  'shares-do-not-add-up': ({ sum }) => `The shares of the components add up to ${sum}, not to 1`,
  'fixed-exceeds-total': ({ fixed, total }) =>
    `The fixed amounts come to ${kroner(fixed)}, which is more than the total of ${kroner(total)}`,
  'member-listed-twice': ({ index, other }) => `members[${index}].id is the same as members[${other}].id`,
  'no-payer': () => 'members has nobody who pays',
  'value-missing': ({ index, basis }) => `members[${index}].values.${cleaned(basis)} is missing`,
  'value-negative': ({ index, basis }) => `members[${index}].values.${cleaned(basis)} must not be negative`,
  'nothing-to-share-by': ({ component, basis }) =>
    `components[${component}] has nothing to share by, since ${cleaned(basis)} is 0 for everyone who pays`,
  'residual-owner-unknown': () => 'rounding.residual.member is not one of the members',
  'residual-owner-exempt': () => 'rounding.residual.member is exempt and cannot own the residual',
  'residual-exceeds-share': ({ index, nearest, residual }) =>
    `members[${index}] would pay less than nothing, ${kroner(nearest)} with a residual of ${kroner(residual)}, ` +
    'so the step must be smaller or the residual rule another',
}

/** One English sentence, with its full stop, for a refusal of the engine. */
export const costShareSentence = ({ code, details = {} }: Refusal<CostShareRefusal>): string =>
  `${sentences[code](details)}.`

const kroner = (ore = '0'): string => formatDecimalOre(BigInt(ore))
