import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with names',
  record: 'fields with names',
}

const marks: Readonly<Record<string, string>> = {
  'identity-number': 'holds what looks like an identity number, which is never stored',
  'forbidden-character': 'holds a character that cannot be shown',
  'one-line': 'must be on one line',
}

/** What is wrong at a place in a file, in a sentence; `found` is what stands there. */
export function issueText(issue: Issue, found: unknown): string {
  const name = nameOf(issue.path)
  if (issue.code === 'unrecognized_keys') return `${quoted(issue.keys)} is not known here`
  if (found === undefined || found === null) return name ? `${name} is missing` : 'the file is empty'
  return `${name ?? 'the file'} ${demand(issue)}`
}

function demand(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `must be one of: ${issue.values.join(', ')}`
    case 'too_small':
      return issue.origin === 'string' ? 'is empty or too short' : `must be at least ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'string'
        ? `is longer than ${issue.maximum} characters`
        : `must be at most ${issue.maximum}`
    case 'custom':
      return marks[`${issue.params?.code}`] ?? issue.message
    default:
      return issue.message
  }
}

/** The innermost name on the way: `"share"`, and in a list `item 3 of "members"`. */
function nameOf(path: readonly PropertyKey[]): string | undefined {
  const last = path.at(-1)
  if (last === undefined) return undefined
  if (typeof last !== 'number') return `"${String(last)}"`
  return `item ${last + 1} of ${nameOf(path.slice(0, -1)) ?? 'the list'}`
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')
