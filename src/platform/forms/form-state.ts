import type { z } from 'zod'
import { fieldErrors } from './field-errors.ts'
import type { FieldError } from './form-error.model.ts'
import { formFields } from './form-fields.model.ts'

export type { FieldError } from './form-error.model.ts'

/** A form between handler and view: what was typed, and what is wrong with it. */
export type FormState = { readonly values: Record<string, string>; readonly errors: readonly FieldError[] }

/** A form that nobody has typed in, or that is filled in from a record. */
export const emptyForm = (values: Record<string, string> = {}): FormState => formState(values, [])

/** The form again with errors that a rule found after reading, such as a title that is taken. */
export const formWithErrors = (
  body: unknown,
  errors: readonly FieldError[],
  rules: FormRules = {},
): FormState => formState(formFields(body, rules.many).values, errors)

/** What a form may do that others may not: fields that may be sent several times, as check boxes are. */
export type FormRules = { readonly many?: readonly string[] }

export type FormReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly form: FormState }

/** Reads a sent form with a schema: its value, or the form with one error for each field that is wrong. */
export function readForm<T>(schema: z.ZodType<T>, body: unknown, rules: FormRules = {}): FormReading<T> {
  const { values, data, errors, fieldAt } = formFields(body, rules.many)
  const result = schema.safeParse(data)
  if (result.success && errors.length === 0) return { ok: true, value: result.data }
  const found = result.error ? fieldErrors(result.error.issues, data, fieldAt) : []
  return { ok: false, form: formState(values, firstOfEachField([...errors, ...found])) }
}

/** The choices of a field that may be sent several times. */
export const chosen = (form: FormState, field: string): readonly string[] =>
  form.values[field] ? form.values[field].split('\n') : []

function firstOfEachField(errors: readonly FieldError[]): FieldError[] {
  const seen = new Set<string>()
  return errors.filter(({ field }) => !seen.has(field) && seen.add(field))
}

const inspected = Symbol.for('nodejs.util.inspect.custom')

/**
 * What people typed may hold what must not be kept, so the form hides it from whoever writes the whole
 * object to a log or to JSON.
 */
function formState(values: Record<string, string>, errors: readonly FieldError[]): FormState {
  const hidden = () => ({ values: '[typed text]', errors })
  const concealed = { value: hidden, enumerable: false }
  return Object.defineProperties({ values, errors }, { toJSON: concealed, [inspected]: concealed })
}
