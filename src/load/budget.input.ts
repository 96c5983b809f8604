import { z } from 'zod'
import { amount, date, decimal, key, line, passage, share, visibility, wholeNumber } from './values.input.ts'

const budgetLine = z
  .strictObject({
    kind: z.enum(['expense', 'grant', 'own-effort']),
    text: line(),
    amount: amount.optional(),
    /** Own effort may be in hours instead of money. */
    hours: decimal.optional(),
    /** Whose own effort it is. */
    organisation: key.optional(),
    note: passage().optional(),
    source: passage(500).optional(),
  })
  .refine((given) => (given.amount === undefined) !== (given.hours === undefined), {
    error: 'must have either "amount" or "hours"',
  })
  .refine((given) => given.hours === undefined || given.kind === 'own-effort', {
    error: 'can only be in hours when it is own effort',
  })
  .refine((given) => (given.organisation !== undefined) === (given.kind === 'own-effort'), {
    error: 'names an organisation when it is own effort, and only then',
  })

/** "80+" or "0-5", both ends included. */
const ages = line(7).transform((text, { issues }) => {
  const [, from, until] = /^(\d{1,3})(?:\+|-(\d{1,3}))$/.exec(text) ?? []
  const span = { from: Number(from), to: Number(until ?? 150) }
  if (from !== undefined && span.from <= span.to && span.to <= 150) return span
  issues.push({ code: 'custom', input: undefined, message: 'must be ages such as "80+" or "0-5"' })
  return z.NEVER
})

const component = z
  .strictObject({
    /** `fixed`, `flat`, `population`, or the name of a measure of the cooperation's own. */
    basis: key,
    amountPerMember: amount.optional(),
    share: share.optional(),
    /** Kroner per unit. */
    rate: decimal.optional(),
    ages: ages.optional(),
    label: line(100).optional(),
    unit: line(40).optional(),
  })
  .transform((given, { issues }) => {
    const part = partOf(given)
    if (typeof part !== 'string') return part
    issues.push({ code: 'custom', input: undefined, message: part })
    return z.NEVER
  })

type Given = {
  basis: string
  amountPerMember?: bigint | undefined
  share?: string | undefined
  rate?: string | undefined
  ages?: { from: number; to: number } | undefined
  label?: string | undefined
  unit?: string | undefined
}

/** A part of the key in the economy's own words, or what is wrong with it. */
function partOf({ basis, amountPerMember, share: part, rate, ages: span, label, unit }: Given) {
  if (basis === 'fixed')
    return amountPerMember === undefined
      ? 'must have "amountPerMember"'
      : { kind: 'fixed' as const, amountPerMember }
  if (amountPerMember !== undefined) return 'has "amountPerMember", which only the basis "fixed" has'
  if ((part === undefined) === (rate === undefined)) return 'must have either "share" or "rate"'
  if (basis === 'flat')
    return part === undefined ? 'must have "share"' : { kind: 'flat' as const, share: part }
  const size = part === undefined ? { rate: rate ?? '' } : { share: part }
  if (basis === 'population') return { kind: 'population' as const, ...(span ? { ages: span } : {}), ...size }
  if (label === undefined || unit === undefined)
    return `must have "label" and "unit", since "${basis}" is a measure of the cooperation's own`
  return { kind: 'measure' as const, basis, label, unit, ...size }
}

const rules = ['last', 'largest-remainder', 'largest-payer'] as const

const costKey = z.strictObject({
  slug: key,
  title: line(),
  from: date.optional(),
  components: z.array(component).min(1),
  /** In the order that decides who is last. */
  members: z.array(key).min(1),
  exempt: z.array(z.strictObject({ member: key, contributes: passage(500).default('') })).default([]),
  rounding: z.strictObject({
    step: amount.refine((step) => step >= 1n, { error: 'must be at least 0.01' }),
    residual: z.union([z.enum(rules), z.strictObject({ member: key })], {
      error: () => `must be ${rules.join(', ')} or { member: … }`,
    }),
  }),
  populationYearsBefore: wholeNumber.default(1),
  /** What of it is our own inference. */
  inferred: z.array(z.enum(['parts', 'exemptions', 'population-date', 'rounding', 'residual'])).default([]),
  note: passage().optional(),
  source: passage(500).optional(),
})

const scenario = z.strictObject({
  title: line(),
  text: passage(2_000).optional(),
  /** What stands after the question mark in the what-if page's address. */
  ask: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)),
})

/** budget-….yaml: one year's budget, its key, and what is known to come of it. */
export const budgetFile = z.strictObject({
  year: z.number().int().min(1990).max(2100),
  title: line(),
  purpose: passage(500).optional(),
  status: z.enum(['draft', 'proposed', 'adopted', 'closed']),
  adoptedOn: date.optional(),
  closedOn: date.optional(),
  membersOn: date.optional(),
  populationOn: date.optional(),
  visibility,
  source: passage(500).optional(),
  note: passage().optional(),
  statedTotal: amount.optional(),
  lines: z.array(budgetLine).min(1),
  key: costKey,
  /** Measure, then member, then how much. */
  measures: z.record(key, z.record(key, decimal)).optional(),
  /** What the source says that each member pays: loading stops if the calculation gives something else. */
  published: z.record(key, amount).optional(),
  scenarios: z.array(scenario).default([]),
  /** Keys of the cards that it pays for, and of those that it answers. */
  paysFor: z.array(key).default([]),
  answers: z.array(key).default([]),
})

export type BudgetFile = z.output<typeof budgetFile>
