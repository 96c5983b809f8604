import { z } from 'zod'
import { formatDecimalOre } from '../../platform/money/money.model.ts'
import type { ComparedShare } from '../compare-shares.model.ts'
import { costSharesJson, costSharesSchema } from '../cost-share.json.ts'
import type { Answer } from '../what-if/answer.model.ts'
import { amountJson, amountSchema } from './amount.json.ts'

const fates = ['same', 'merges', 'joins', 'leaves', 'becomes-exempt', 'pays-again'] as const

const comparedSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  fate: z.enum(fates),
  before: z
    .array(z.strictObject({ id: z.string(), name: z.string(), amount: amountSchema }))
    .describe('What each of those that merge pays today'),
  adopted: amountSchema,
  alternative: amountSchema,
  difference: amountSchema,
  percent: z.string().nullable().describe('One decimal; null where nothing is paid today'),
  perInhabitant: amountSchema.nullable(),
})

/** What holds, what would follow, and the two side by side. */
export const whatIfAnswer = z.strictObject({
  populationOn: z.iso
    .date()
    .nullable()
    .describe('The date of the other population, if another was asked for'),
  adopted: costSharesSchema,
  alternative: costSharesSchema,
  comparison: z.strictObject({
    rows: z.array(comparedSchema),
    adopted: amountSchema,
    alternative: amountSchema,
    difference: amountSchema,
  }),
})

export const whatIfJson = ({
  question,
  today,
  alternative,
  comparison,
}: Answer): z.infer<typeof whatIfAnswer> => ({
  populationOn: question.populationOn,
  adopted: costSharesJson(today),
  alternative: costSharesJson(alternative),
  comparison: {
    rows: comparison.rows.map(comparedJson),
    adopted: formatDecimalOre(comparison.adopted),
    alternative: formatDecimalOre(comparison.alternative),
    difference: formatDecimalOre(comparison.difference),
  },
})

const comparedJson = (row: ComparedShare): z.infer<typeof comparedSchema> => ({
  id: row.id,
  name: row.name,
  fate: row.fate,
  before: row.before.map(({ id, name, rounded }) => ({ id, name, amount: formatDecimalOre(rounded) })),
  adopted: formatDecimalOre(row.adopted),
  alternative: formatDecimalOre(row.alternative),
  difference: formatDecimalOre(row.difference),
  percent: row.percent ?? null,
  perInhabitant: amountJson(row.perInhabitant ?? null),
})
