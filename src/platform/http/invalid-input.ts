import { type Refusal, refuse } from '../refusal/refusal.model.ts'

/** What the schema of a route found; `params` of our own checks carry a refusal's code and details. */
export type SchemaFinding = {
  readonly keyword: string
  readonly instancePath: string
  readonly params?: { readonly params?: Readonly<Record<string, unknown>> }
}

const fieldOf = ({ instancePath }: SchemaFinding) => instancePath.slice(1).replaceAll('/', '.')

const codeOf = ({ keyword, params }: SchemaFinding): string => {
  const code = params?.params?.code
  return typeof code === 'string' ? code : keyword
}

const textsOf = (params: Readonly<Record<string, unknown>> = {}) =>
  Object.fromEntries(
    Object.entries(params)
      .filter(([name, value]) => name !== 'code' && ['string', 'number'].includes(typeof value))
      .map(([name, value]) => [name, String(value)]),
  )

/**
 * A body that does not fit its schema, as a refusal. One field that breaks one of our own rules gives that
 * rule's refusal, as a form would; anything else names each field with what is wrong with it.
 */
export function invalidInput(findings: readonly SchemaFinding[]): Refusal<string> {
  const [first, ...others] = findings
  if (first?.params?.params?.code && others.length === 0)
    return refuse(codeOf(first), { ...textsOf(first.params.params), field: fieldOf(first) })
  return refuse(
    'invalid-input',
    Object.fromEntries(findings.map((finding) => [fieldOf(finding), codeOf(finding)])),
  )
}
