import { errorText, type ShownError, shownErrors } from '../platform/forms/error-text.ts'
import type { FormState } from '../platform/forms/form-state.ts'
import { m } from '../platform/text/index.ts'
import { refusalTexts } from './refusal-texts.ts'

/** What to do about an empty field, said of the field itself, so that the summary on top can be understood. */
const emptyFields: Readonly<Record<string, () => string>> = {
  name: m.registersRequiredName,
  kind: m.registersRequiredKind,
  part: m.registersRequiredPart,
  from: m.registersRequiredFrom,
  last: m.registersRequiredLast,
  onDate: m.registersRequiredDate,
  code: m.registersRequiredCode,
  persons: m.registersRequiredPersons,
  source: m.registersRequiredSource,
  slug: m.registersRequiredSlug,
  role: m.registersRequiredRole,
}

/** The errors of a form as sentences in the language of the page, each with the place that it is about. */
export const errorsOf = ({ errors }: FormState): ShownError[] =>
  shownErrors(errors, refusalTexts).map((shown, index) => {
    const code = errors[index]?.code
    const isEmpty = code === 'required' || code === 'not-a-choice' || code === 'too-short'
    const text = isEmpty ? emptyFields[shown.field]?.() : undefined
    return text === undefined ? shown : { ...shown, text }
  })

/** One refusal as a sentence. */
export const refusalSentence = (refusal: Parameters<typeof errorText>[0]): string =>
  errorText(refusal, refusalTexts)
