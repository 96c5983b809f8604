import type { FieldError } from './form-error.model.ts'
import { type Branch, dataOf, type FieldValue, fieldName, plant } from './form-tree.model.ts'

/** A form as it came: what was typed by field name, and the same as nested data for a schema. */
export type FormFields = {
  readonly values: Record<string, string>
  readonly data: unknown
  readonly errors: readonly FieldError[]
  /** The field that a place in the data came from. */
  readonly fieldAt: (path: readonly PropertyKey[]) => string
}

const mostFields = 2_000

/**
 * Sorts what a browser sent. `lines.0.amount` becomes a row of a list. Fields named in `many` may be sent
 * several times and become lists (in `values` one text, parted by line breaks). Any other field that is sent
 * twice is refused, so that no two parts of the program can disagree about which one counts. Names that begin
 * with one underscore belong to the program, as its token against forgery does, and are left out.
 */
export function formFields(body: unknown, many: readonly string[] = []): FormFields {
  const values: Record<string, string> = Object.create(null)
  const errors: FieldError[] = []
  const root: Branch = new Map()
  for (const [name, sent] of entriesOf(body, errors)) {
    const value = fieldValue(sent, many.includes(name))
    const code = value === undefined ? unusable(sent) : plant(root, name, value) ? undefined : 'unknown-field'
    if (code !== undefined) errors.push({ field: name, code })
    if (value !== undefined) values[name] = typeof value === 'string' ? value : value.join('\n')
  }
  for (const name of many.filter((each) => values[each] === undefined)) plant(root, name, [])
  const names = new Map<string, string>()
  const data = dataOf(root, names)
  return { values, data, errors, fieldAt: (path) => fieldName(path, names) }
}

const unusable = (sent: unknown): string => (Array.isArray(sent) ? 'repeated' : 'invalid')

function entriesOf(body: unknown, errors: FieldError[]): [string, unknown][] {
  const isForm = typeof body === 'object' && !Array.isArray(body)
  const entries = isForm ? Object.entries(body ?? {}) : []
  if ((isForm || body === undefined) && entries.length <= mostFields) return entries.filter(isOurs)
  errors.push({ field: '', code: 'not-a-form' })
  return []
}

const isOurs = ([name]: [string, unknown]): boolean => !/^_(?!_)/.test(name)

function fieldValue(sent: unknown, isList: boolean): FieldValue | undefined {
  if (!isList) return typeof sent === 'string' ? sent : undefined
  const list = Array.isArray(sent) ? sent : [sent]
  return list.every((item) => typeof item === 'string') ? list : undefined
}
