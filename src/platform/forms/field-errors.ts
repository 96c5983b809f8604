import type { z } from 'zod'
import type { FieldError } from './form-error.model.ts'

type Issue = z.core.$ZodIssue
type Details = Record<string, string>
type Verdict = { code: string; details?: Details }

/** Turns the issues of a schema into field errors with our codes; never carries what was typed. */
export function fieldErrors(
  issues: readonly Issue[],
  data: unknown,
  fieldAt: (path: readonly PropertyKey[]) => string,
): FieldError[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: fieldAt([...issue.path, key]), code: 'unknown-field' }))
    }
    return [{ field: fieldAt(issue.path), ...verdictOn(issue, valueAt(data, issue.path)) }]
  })
}

function verdictOn(issue: Issue, value: unknown): Verdict {
  if (issue.code === 'custom') return ownVerdict(issue.params ?? {})
  if (isBlank(value)) return { code: 'required' }
  if (issue.code === 'too_big') return tooMuch(issue)
  if (issue.code === 'too_small') return tooLittle(issue)
  if (issue.code === 'invalid_value') return { code: 'not-a-choice' }
  if (issue.code === 'invalid_format') return { code: issue.format === 'email' ? 'email' : 'invalid' }
  return { code: 'invalid' }
}

function ownVerdict({ code, ...rest }: Record<string, unknown>): Verdict {
  if (typeof code !== 'string') return { code: 'invalid' }
  const details = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]))
  return Object.keys(details).length === 0 ? { code } : { code, details }
}

function tooMuch({ origin, maximum }: z.core.$ZodIssueTooBig): Verdict {
  const details = { max: `${maximum}` }
  if (origin === 'string') return { code: 'too-long', details }
  return { code: origin === 'array' ? 'too-many' : 'too-large', details }
}

function tooLittle({ origin, minimum }: z.core.$ZodIssueTooSmall): Verdict {
  const details = { min: `${minimum}` }
  if (origin === 'string') return { code: 'too-short', details }
  return { code: origin === 'array' ? 'too-few' : 'too-small', details }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)
