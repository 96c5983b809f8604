import { z } from 'zod'
import {
  dateText,
  decimalText,
  moneyText,
  orNothing,
  wholeNumberText,
} from '../../platform/forms/fields.input.ts'
import { freeText, shortText } from '../../platform/privacy/free-text.input.ts'
import { budgetVisibilities } from './budget.model.ts'

const year = { min: 1990, max: 2100 }

const words = {
  title: shortText({ min: 1 }),
  purpose: shortText({ max: 500 }).default(''),
  note: freeText({ multiline: true }).default(''),
  source: shortText({ max: 500 }).default(''),
}

/** What is written about a budget. */
export const budgetForm = z.object({
  ...words,
  statedTotal: orNothing(moneyText()),
  membersOn: dateText(),
  populationOn: orNothing(dateText()),
  visibility: z.enum(budgetVisibilities),
})

/** A new budget, empty or copied from another year with growth in per cent. */
export const newBudgetForm = z.object({
  ...words,
  year: wholeNumberText(year),
  copyOf: orNothing(wholeNumberText(year)),
  growth: orNothing(decimalText({ min: -50, max: 100, decimals: 2 })),
  visibility: z.enum(budgetVisibilities),
})

/** The day of a decision, and the shares that it was made on. */
export const adoptionForm = z.object({ on: dateText(), shown: z.string().max(200_000) })

export const closingForm = z.object({ on: dateText() })

const amount = z
  .string()
  .regex(/^(0|[1-9]\d{0,12})(\.\d{1,2})?$/)
  .describe('Kroner with at most two decimals: "950000.00"')
const date = z.iso.date()

/** A new budget as the API takes it. */
export const newBudgetBody = z.strictObject({
  year: z.int().min(year.min).max(year.max),
  ...words,
  statedTotal: amount.nullish(),
  membersOn: date
    .nullish()
    .describe('Members are named and numbered as on this day; 1 January when left out'),
  populationOn: date.nullish().describe('Another day to count inhabitants on than the key says'),
  visibility: z.enum(budgetVisibilities).default('cooperation'),
  copyOf: z.int().min(year.min).max(year.max).nullish().describe('Copies the lines and the key of this year'),
})

export type NewBudgetBody = z.infer<typeof newBudgetBody>

/** A page of the list of budgets. */
export const budgetsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(100).optional().describe('Where the next page begins: "next" of the page before'),
})

export type BudgetsQuery = z.infer<typeof budgetsQuery>
