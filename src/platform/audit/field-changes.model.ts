/** What a history holds of a record at one moment; from the database, so of any shape. */
export type Told = Readonly<Record<string, unknown>> | null

/** A field that is not the same before and after; undefined where there was or is none. */
export type ChangedField = { readonly field: string; readonly before: unknown; readonly after: unknown }

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const same = (a: unknown, b: unknown): boolean =>
  (isEmpty(a) && isEmpty(b)) || JSON.stringify(a) === JSON.stringify(b)

/** The fields that differ; of something new or removed all that say something. */
export function changedFields(before: Told, after: Told): ChangedField[] {
  const fields = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])
  return [...fields]
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter(({ before, after }) => !same(before, after))
}

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isIdText = (value: unknown): value is string => typeof value === 'string' && id.test(value)

/** Every id that the fields mention, so that they can be shown by name. */
export const idsIn = (changes: readonly ChangedField[]): string[] =>
  changes.flatMap(({ before, after }) => [before, after].flat().filter(isIdText))
