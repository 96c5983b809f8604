import { z } from 'zod'
import { decimalText, moneyText, orNothing } from '../../platform/forms/fields.input.ts'
import { parseDecimalOre } from '../../platform/money/money.model.ts'
import { freeText, shortText } from '../../platform/privacy/free-text.input.ts'
import { lineKinds } from './budget-line.model.ts'

/** A line as it was written; whose own effort it is, is told by slug. */
export type LineInput = {
  readonly kind: (typeof lineKinds)[number]
  readonly text: string
  readonly amount: bigint | null
  readonly hours: string | null
  readonly organisation: string | null
  readonly note: string
  readonly source: string
}

type Problem = { readonly path: string; readonly code: string }

/** What does not fit together in a line: cash lines need an amount, own effort a member and either hours or money. */
function problemOf({ kind, amount, hours, organisation }: LineInput): Problem | undefined {
  if (kind !== 'own-effort') {
    if (hours !== null) return { path: 'hours', code: 'hours-only-own-effort' }
    return amount === null ? { path: 'amount', code: 'required' } : undefined
  }
  if (organisation === null) return { path: 'organisation', code: 'effort-needs-member' }
  return (amount === null) === (hours === null) ? { path: 'amount', code: 'hours-or-amount' } : undefined
}

const fitting = <Schema extends z.ZodType<LineInput>>(schema: Schema) =>
  schema.check(({ value, issues }) => {
    const problem = problemOf(value)
    if (problem)
      issues.push({
        code: 'custom',
        input: undefined,
        path: [problem.path],
        message: problem.code,
        params: { code: problem.code },
      })
  })

const words = {
  kind: z.enum(lineKinds),
  text: shortText({ min: 1 }),
  note: freeText({ multiline: true }).default(''),
  source: shortText({ max: 500 }).default(''),
}

/** A line out of a form. */
export const lineForm = fitting(
  z
    .object({
      ...words,
      amount: orNothing(moneyText()),
      hours: orNothing(decimalText({ max: 9_999_999, decimals: 2 })),
      organisation: orNothing(z.string().max(80)),
    })
    .transform((line): LineInput => (line.kind === 'own-effort' ? line : { ...line, organisation: null })),
)

const amount = z
  .string()
  .regex(/^(0|[1-9]\d{0,12})(\.\d{1,2})?$/)
  .describe('Kroner with at most two decimals: "950000.00"')

/** A line as the API takes it. */
export const lineBody = fitting(
  z
    .strictObject({
      ...words,
      amount: amount.nullish(),
      hours: z
        .string()
        .regex(/^(0|[1-9]\d{0,6})(\.\d{1,2})?$/)
        .nullish()
        .describe('Own effort in hours: "120.5"'),
      organisation: z.string().max(80).nullish().describe('Whose own effort it is: slug of the organisation'),
    })
    .transform(
      (line): LineInput => ({
        ...line,
        amount: line.amount ? (parseDecimalOre(line.amount) ?? null) : null,
        hours: line.hours ?? null,
        organisation: line.organisation ?? null,
      }),
    ),
)
