import type { z } from 'zod'
import { issueText } from './issue-text.ts'
import type { Path, Problem, Reading, Told } from './problem.ts'

/** Holds what a file says up to its schema; every mistake is named with its line. */
export function checkShape<T>(raw: Told<unknown>, schema: z.ZodType<T>): Reading<T> {
  const checked = schema.safeParse(raw.value)
  if (checked.success) return { ok: true, told: { ...raw, value: checked.data } }
  return { ok: false, problems: checked.error.issues.flatMap((issue) => problemsOf(raw, issue)) }
}

function problemsOf(raw: Told<unknown>, issue: z.core.$ZodIssue): Problem[] {
  const at = (path: Path, text: string) => ({ file: raw.file, line: raw.lineOf(path), text })
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => at([...issue.path, key], issueText({ ...issue, keys: [key] }, key)))
  return [at(issue.path, issueText(issue, valueAt(raw.value, issue.path)))]
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )
