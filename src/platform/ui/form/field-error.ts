/**
 * What is wrong with one field, in the reader's language, as a sentence that says what to do. `place` points out
 * the characters of the typed text that it is about (an identity number, say).
 */
export type FieldError = {
  field: string
  text: string
  place?: { start: number; end: number } | undefined
}

/** The id that a field's control carries and that the error summary links to. */
export const fieldId = (name: string): string => `field-${name}`

export const errorsOf = (name: string, errors: readonly FieldError[] = []): FieldError[] =>
  errors.filter(({ field }) => field === name)
