/** What a field was sent as: one text, or a list where the form expects one. */
export type FieldValue = string | readonly string[]

/** Nested data that grows out of field names. */
export type Branch = Map<string, Branch | FieldValue>

const deepest = 4
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const rowNumber = /^\d{1,4}$/

/** Puts a value at a name like `lines.0.amount`; false when the name makes no sense or its place is taken. */
export function plant(root: Branch, name: string, value: FieldValue): boolean {
  const steps = name.split('.')
  const last = steps.pop() ?? ''
  if (steps.length >= deepest || [...steps, last].some((step) => step === '' || forbidden.has(step)))
    return false
  let branch = root
  for (const step of steps) {
    const next = branch.get(step) ?? new Map<string, Branch | FieldValue>()
    if (!(next instanceof Map)) return false
    branch.set(step, next)
    branch = next
  }
  if (branch.has(last)) return false
  branch.set(last, value)
  return true
}

/**
 * The branch as plain data. Where all names are row numbers it is a list without holes, in the order of the
 * numbers, and `names` learns which field each row came from (`'lines.1'` → `'lines.4'`).
 */
export function dataOf(branch: Branch, names: Map<string, string>, at = { path: '', name: '' }): unknown {
  const keys = [...branch.keys()]
  const isList = at.path !== '' && keys.length > 0 && keys.every((key) => rowNumber.test(key))
  if (isList) keys.sort((a, b) => Number(a) - Number(b))
  const parts = keys.map((key, index): [string, unknown] => {
    const place = { path: joined(at.path, isList ? `${index}` : key), name: joined(at.name, key) }
    if (isList) names.set(place.path, place.name)
    const value = branch.get(key)
    // Each choice of a field that is sent several times belongs to that one field.
    if (Array.isArray(value)) for (const nth of value.keys()) names.set(`${place.path}.${nth}`, place.name)
    return [key, value instanceof Map ? dataOf(value, names, place) : value]
  })
  return isList ? parts.map(([, value]) => value) : Object.fromEntries(parts)
}

/** The field name of a path in the data, where rows may have other numbers. */
export function fieldName(path: readonly PropertyKey[], names: ReadonlyMap<string, string>): string {
  const text = path.map(String).join('.')
  for (let length = path.length; length > 0; length--) {
    const start = path.slice(0, length).map(String).join('.')
    const name = names.get(start)
    if (name !== undefined) return name + text.slice(start.length)
  }
  return text
}

const joined = (path: string, step: string): string => (path === '' ? step : `${path}.${step}`)
