import { errorText } from '../platform/forms/error-text.ts'
import type { FieldError } from '../platform/forms/form-error.model.ts'
import type { FormState } from '../platform/forms/form-state.ts'
import { formatDate } from '../platform/text/format.ts'
import { currentLocale, m } from '../platform/text/index.ts'
import { parseLocalDate } from '../platform/time/local-date.model.ts'
import type { FieldError as ShownError } from '../platform/ui/index.ts'
import { isSaid, refusalInWords } from './what-if/refusal-words.ts'

type Details = Readonly<Record<string, string>>

const date = (text = ''): string => formatDate(parseLocalDate(text), currentLocale())

/** What each refusal of the economy's own says to people, in the language set. */
export const ownRefusals = {
  'key-missing': () => m.economyNoKey(),
  'participant-missing': () => m.economyParticipantMissing(),
  'budget-is-adopted': () => m.economyRefusalAdopted(),
  'budget-year-taken': ({ year = '' }) => m.economyRefusalYearTaken({ year }),
  'budget-to-copy-missing': ({ year = '' }) => m.economyRefusalCopyMissing({ year }),
  'step-not-open': () => m.economyRefusalStepNotOpen(),
  'shares-changed': () => m.economyRefusalSharesChanged(),
  'adopted-in-future': ({ date: on }) => m.economyRefusalFuture({ date: date(on) }),
  'closed-before-adopted': ({ date: on }) => m.economyRefusalClosedBefore({ date: date(on) }),
  'population-date-missing': ({ date: on }) => m.economyRefusalPopulationOn({ date: date(on) }),
  'key-title-taken': ({ title = '' }) => m.economyRefusalKeyTitle({ title }),
  'version-begins-too-early': ({ date: on }) => m.economyRefusalVersionEarly({ date: date(on) }),
  'scenario-title-taken': () => m.economyRefusalScenarioTitle(),
  'hours-only-own-effort': () => m.economyRefusalHoursOnly(),
  'hours-or-amount': () => m.economyRefusalHoursOrAmount(),
  'effort-needs-member': () => m.economyRefusalEffortMember(),
  'ages-unreadable': () => m.economyRefusalAges(),
} as const satisfies Readonly<Record<string, (details: Details) => string>>

/** Refusals of a rule that is tried before figures are known; details about places say nothing to people. */
const sayable = (code: string, details: Details): string | undefined =>
  isSaid(code) ? refusalInWords({ ok: false, code, details }) : undefined

/** A refusal in words, whichever part of the economy it comes from. */
export function refusalText(code: string, details: Details = {}): string {
  return sayable(code, details) ?? errorText({ code, details }, ownRefusals)
}

/** Errors as a form shows them, each with the place in the text that it is about. */
export const shownErrors = ({ errors, values }: FormState): ShownError[] =>
  errors.map((error) => {
    const text = refusalText(error.code, error.details)
    const place = placeIn(error, values[error.field])
    return place ? { field: error.field, text, place } : { field: error.field, text }
  })

function placeIn({ details }: FieldError, typed = '') {
  const [start, end] = [Number(details?.from), Number(details?.to)]
  const isPlace = Number.isInteger(start) && Number.isInteger(end) && start < end && end <= typed.length
  return isPlace ? { start, end } : undefined
}
