import { formatDate, formatNumber } from '../text/format.ts'
import { currentLocale, m } from '../text/index.ts'
import { parseLocalDate } from '../time/local-date.model.ts'
import type { FieldError } from './form-error.model.ts'

type Details = Readonly<Record<string, string>>

/** A slice's own texts by refusal code, for rules that only it has. */
export type OwnTexts = Readonly<Record<string, (details: Details) => string>>

const figure = (text: string | undefined): string => formatNumber(text, currentLocale())
const date = (text: string | undefined): string => formatDate(parseLocalDate(text ?? ''), currentLocale())

const texts: OwnTexts = {
  required: () => m.formErrorRequired(),
  'too-long': ({ max }) => m.formErrorTooLong({ max: figure(max) }),
  'too-short': ({ min }) => m.formErrorTooShort({ min: figure(min) }),
  'too-many': ({ max }) => m.formErrorTooMany({ max: figure(max) }),
  'too-few': ({ min }) => m.formErrorTooFew({ min: figure(min) }),
  'too-large': ({ max }) => m.formErrorTooLarge({ max: figure(max) }),
  'too-small': ({ min }) => m.formErrorTooSmall({ min: figure(min) }),
  'identity-number': () => m.formErrorIdentityNumber(),
  'identity-number-possible': () => m.formErrorIdentityNumberPossible(),
  'forbidden-character': () => m.formErrorForbiddenCharacter(),
  'one-line': () => m.formErrorOneLine(),
  money: () => m.formErrorMoney(),
  'money-ambiguous': ({ thousands = '', decimals = '' }) =>
    m.formErrorMoneyAmbiguous({ thousands, decimals }),
  'money-decimals': () => m.formErrorMoneyDecimals(),
  'money-negative': () => m.formErrorMoneyNegative(),
  'money-too-large': ({ max }) => m.formErrorMoneyTooLarge({ max: figure(max) }),
  'whole-number': () => m.formErrorWholeNumber(),
  number: () => m.formErrorNumber(),
  'number-ambiguous': () => m.formErrorNumberAmbiguous(),
  'number-decimals': ({ decimals }) => m.formErrorNumberDecimals({ decimals: figure(decimals) }),
  share: () => m.formErrorShare(),
  'share-out-of-range': () => m.formErrorShareOutOfRange(),
  date: () => m.formErrorDate(),
  'date-year': () => m.formErrorDateYear(),
  'date-unknown-day': () => m.formErrorDateUnknownDay(),
  'date-too-early': ({ from }) => m.formErrorDateTooEarly({ date: date(from) }),
  'date-too-late': ({ to }) => m.formErrorDateTooLate({ date: date(to) }),
  'wrong-length': () => m.formErrorOrganisationNumberLength(),
  'wrong-check-digit': () => m.formErrorOrganisationNumberCheckDigit(),
  'not-a-choice': () => m.formErrorChoice(),
  email: () => m.formErrorEmail(),
  repeated: () => m.formErrorRepeated(),
  'unknown-field': () => m.formErrorUnknownField(),
  'not-a-form': () => m.formErrorNotAForm(),
  invalid: () => m.formErrorInvalid(),
}

/** Every code that this file has a text for. */
export const knownErrorCodes: readonly string[] = Object.keys(texts)

/**
 * The sentence for an error, in the language of the page. A slice hands in the texts of its own codes; a code
 * that nobody knows gets a general sentence, because a page with an error on it must not fail.
 */
export function errorText({ code, details = {} }: Omit<FieldError, 'field'>, own: OwnTexts = {}): string {
  const write = (Object.hasOwn(own, code) && own[code]) || (Object.hasOwn(texts, code) && texts[code])
  return write ? write(details) : m.formErrorInvalid()
}

/** An error as the views of a form take it: a sentence, and the place in the typed text that it is about. */
export type ShownError = {
  readonly field: string
  readonly text: string
  readonly place?: { readonly start: number; readonly end: number }
}

/** The errors of a form as sentences in the language of the page. */
export const shownErrors = (errors: readonly FieldError[], own?: OwnTexts): ShownError[] =>
  errors.map((error) => ({ field: error.field, text: errorText(error, own), ...placeOf(error) }))

function placeOf({ details }: FieldError): Pick<ShownError, 'place'> {
  const [start, end] = [Number(details?.from), Number(details?.to)]
  const isPlace = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end
  return isPlace ? { place: { start, end } } : {}
}
