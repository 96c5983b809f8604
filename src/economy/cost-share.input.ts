import { z } from 'zod'
import type { Ore } from '../platform/money/money.model.ts'
import { accept, type Decision, refuse } from '../platform/refusal/refusal.model.ts'
import type { Component, CostToShare } from './cost-key.model.ts'
import {
  isProblem,
  type Problem,
  type Read,
  readAmount,
  readMeasure,
  readRate,
  readShare,
  readStep,
} from './cost-number.model.ts'
import type { Fraction } from './fraction.model.ts'
import { placeName } from './place-name.model.ts'

/** A schema for one piece of input that has a reader of its own. */
const piece = <Raw, T extends object | bigint>(raw: z.ZodType<Raw>, read: (value: Raw) => Read<T>) =>
  raw.transform((value, ctx): T => {
    const result = read(value)
    if (!isProblem(result)) return result
    ctx.issues.push({ code: 'custom', message: result.problem, input: value })
    return z.NEVER
  })

const amount = piece(z.string(), readAmount)
const share = piece(z.string(), readShare)
const rate = piece(z.string(), readRate)
const word = z.string().min(1).max(100)

type RawComponent = {
  readonly basis: string
  readonly share?: Fraction | undefined
  readonly amountPerMember?: Ore | undefined
  readonly rate?: Fraction | undefined
}

type KeyProblem = Problem & { readonly key: keyof RawComponent }

const component = z
  .strictObject({
    basis: word,
    share: share.optional(),
    amountPerMember: amount.optional(),
    rate: rate.optional(),
  })
  .transform((raw, ctx): Component => {
    const read = readComponent(raw)
    if (!isProblem(read)) return read
    ctx.issues.push({ code: 'custom', message: read.problem, path: [read.key], input: raw })
    return z.NEVER
  })

function readComponent(raw: RawComponent): Component | KeyProblem {
  if (raw.basis === 'fixed') return readFixed(raw)
  return raw.basis === 'flat' ? readFlat(raw) : readMeasured(raw)
}

function readFixed({ share, amountPerMember, rate }: RawComponent): Component | KeyProblem {
  if (share) return { key: 'share', problem: 'does not go with the basis "fixed"' }
  if (rate) return { key: 'rate', problem: 'does not go with the basis "fixed"' }
  if (amountPerMember === undefined) return { key: 'amountPerMember', problem: 'is missing' }
  return { kind: 'fixed', amountPerMember }
}

function readFlat({ share, amountPerMember, rate }: RawComponent): Component | KeyProblem {
  if (rate) return { key: 'rate', problem: 'does not go with the basis "flat"' }
  if (amountPerMember !== undefined)
    return { key: 'amountPerMember', problem: 'goes only with the basis "fixed"' }
  return share ? { kind: 'flat', share } : { key: 'share', problem: 'is missing' }
}

function readMeasured({ basis, share, amountPerMember, rate }: RawComponent): Component | KeyProblem {
  if (amountPerMember !== undefined)
    return { key: 'amountPerMember', problem: 'goes only with the basis "fixed"' }
  if (share && rate) return { key: 'rate', problem: 'cannot stand beside a share in the same component' }
  if (rate) return { kind: 'rate', basis, rate }
  return share ? { kind: 'measure', basis, share } : { key: 'share', problem: 'is missing' }
}

const member = z.strictObject({
  id: word,
  name: z.string().min(1).max(200),
  exempt: z.boolean().optional(),
  values: z.record(z.string(), piece(z.unknown(), readMeasure)).default({}),
})

const rules = ['last', 'largest-remainder', 'largest-payer'] as const
const ruleProblem = 'must be "last", "largest-remainder", "largest-payer" or {"member": "id"}'

const residual = z.union([z.enum(rules), z.strictObject({ member: word })], {
  error: ({ input }) => (input === undefined ? 'is missing' : ruleProblem),
})

/** The command line's input: decimals as text, unknown keys refused, at most 50 components and 2 000 members. */
const costToShareSchema = z
  .strictObject({
    total: amount.optional(),
    components: z.array(component).min(1).max(50),
    members: z.array(member).min(1).max(2000),
    rounding: z.strictObject({ step: piece(z.string(), readStep), residual }),
  })
  .transform(
    ({ total, components, members, rounding }): CostToShare => ({
      total,
      key: { components, rounding },
      members,
    }),
  )

/**
 * Reads a parsed JSON value as a cost to share. The refusal's details name the first `place` that does not
 * read (`members[1].values.population`) and the `problem` with it (`must not be negative`).
 */
export function readCostToShare(data: unknown): Decision<CostToShare, 'input-does-not-read'> {
  const read = costToShareSchema.safeParse(data, { error: problemOf })
  if (read.success) return accept(read.data)
  const [issue] = read.error.issues
  const path =
    issue?.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : (issue?.path ?? [])
  return refuse('input-does-not-read', { place: placeName(path), problem: issue?.message ?? '' })
}

const kinds: Readonly<Record<string, string>> = {
  string: 'must be text in quotes',
  object: 'must be an object',
  record: 'must be an object',
  array: 'must be a list',
  boolean: 'must be true or false',
}

function problemOf(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'unrecognized_keys') return 'is not a known key'
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing'
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? 'is of the wrong kind'
  if (issue.code === 'too_small') return 'is empty'
  return issue.code === 'too_big' ? `is longer than ${issue.maximum}` : (issue.message ?? 'does not read')
}
