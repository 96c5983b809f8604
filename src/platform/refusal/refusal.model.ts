/** An expected no, told as a value: the code picks the text, the details fill its gaps. */
export type Refusal<Code extends string> = {
  readonly ok: false
  readonly code: Code
  readonly details?: Readonly<Record<string, string>>
}

/** What a rule answers: the thing asked for, or one of the refusals it can give. */
export type Decision<T, Code extends string> = { readonly ok: true; readonly value: T } | Refusal<Code>

/** Says no with a code, and the details that the text needs. */
export function refuse<const Code extends string>(
  code: Code,
  details?: Readonly<Record<string, string>>,
): Refusal<Code> {
  return details === undefined ? { ok: false, code } : { ok: false, code, details }
}

/** Says yes, with the outcome. */
export function accept<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}
