import { z } from 'zod'
import { formatDecimalOre } from '../../platform/money/money.model.ts'
import { budgetStatuses, budgetVisibilities } from '../budgets/budget.model.ts'
import type { budgetsOf } from '../budgets/budget.sql.ts'
import { type BudgetLine, lineKinds, sumsOfLines } from '../budgets/budget-line.model.ts'
import { paths } from '../paths.ts'
import { type Participant, populationSource } from '../shares/sharing.model.ts'
import { amountJson, amountSchema } from './amount.json.ts'
import type { FoundBudget } from './find-budget.ts'
import { keyJson, keySchema, type SlugById } from './key.json.ts'

const date = z.iso.date()
const status = z.enum(budgetStatuses)
const visibility = z.enum(budgetVisibilities)
const href = z.string().describe('The page')
const data = z.string().describe('The same as data')

export const budgetsAnswer = z.strictObject({
  items: z.array(
    z.strictObject({
      year: z.number().int(),
      title: z.string(),
      status,
      visibility,
      toShare: amountSchema.describe('What the lines leave to the members: expenses less grants'),
      adoptedTotal: amountSchema.nullable().describe('What the members share, once it is adopted'),
      payers: z.number().int(),
      key: z.strictObject({ slug: z.string(), title: z.string(), version: z.number().int() }).nullable(),
      href,
      data,
    }),
  ),
  next: z.string().nullable().describe('Give it as "after" for the next page; null on the last one'),
})

type Listed = z.infer<typeof budgetsAnswer>['items'][number]

type ListedBudget = Awaited<ReturnType<typeof budgetsOf>>[number]

export const listedBudgetJson = (slug: string, budget: ListedBudget): Listed => ({
  year: budget.year,
  title: budget.title,
  status: budget.status,
  visibility: budget.visibility,
  toShare: formatDecimalOre(budget.toShare),
  adoptedTotal: amountJson(budget.adoptedTotal),
  payers: budget.payers,
  key:
    budget.keySlug === null || budget.keyTitle === null || budget.keyNumber === null
      ? null
      : { slug: budget.keySlug, title: budget.keyTitle, version: budget.keyNumber },
  href: paths.budget(slug, budget.year),
  data: paths.api.budget(slug, budget.year),
})

/** A line; `revision` is the one that If-Match names when the line is changed or removed. */
export const lineAnswer = z.strictObject({
  id: z.uuid(),
  kind: z.enum(lineKinds),
  text: z.string(),
  amount: amountSchema.nullable(),
  hours: z.string().nullable(),
  organisation: z.string().nullable().describe('Whose own effort it is'),
  note: z.string(),
  source: z.string(),
  revision: z.number().int(),
})

/** Which line is gone. */
export const removedLineAnswer = z.strictObject({ id: z.uuid() })

export const lineJson = (line: BudgetLine, slugs: SlugById): z.infer<typeof lineAnswer> => ({
  id: line.id,
  kind: line.kind,
  text: line.text,
  amount: amountJson(line.amount),
  hours: line.hours,
  organisation: line.organisationId === null ? null : (slugs.get(line.organisationId) ?? line.organisationId),
  note: line.note,
  source: line.source,
  revision: line.revision,
})

const participantSchema = z.strictObject({
  id: z.string().describe("A municipality's number on the budget's day, or else the slug"),
  slug: z.string(),
  name: z.string(),
  exempt: z.boolean(),
  contribution: z.string().describe('What an exempt member gives instead of money'),
})

const participantJson = ({ id, slug, name, exempt, contribution }: Participant) => ({
  id,
  slug,
  name,
  exempt,
  contribution,
})

export const budgetAnswer = z.strictObject({
  year: z.number().int(),
  title: z.string(),
  purpose: z.string(),
  note: z.string(),
  source: z.string(),
  status,
  visibility,
  proposedOn: date.nullable(),
  adoptedOn: date.nullable(),
  closedOn: date.nullable(),
  membersOn: date.describe('The day that members are named and numbered as on'),
  statedTotal: amountSchema.nullable().describe('What the source says that the members share'),
  sums: z.strictObject({
    expenses: amountSchema,
    grants: amountSchema,
    toShare: amountSchema,
    ownEffort: amountSchema,
    ownHours: z.string(),
  }),
  lines: z.array(lineAnswer),
  key: keySchema
    .nullable()
    .describe('The version of the cost key that it is shared by; null until one is chosen'),
  participants: z.array(participantSchema).describe('Who shares, in the order that decides who is last'),
  population: z.strictObject({ date: date.nullable(), source: z.string() }).nullable(),
  notShared: z.string().nullable().describe('Why nothing can be said about the shares yet; null when it can'),
  revision: z.number().int(),
  href,
  shares: data,
})

/** A budget with its lines, its key and where the figures come from. */
export function budgetJson(slug: string, { budget, lines, version, sharing, slugs }: FoundBudget) {
  const { expenses, grants, toShare, ownEffort, ownHours } = sumsOfLines(lines)
  const facts = sharing.ok ? sharing.value : undefined
  const refused = sharing.ok ? sharing.value.outcome : sharing
  return {
    year: budget.year,
    title: budget.title,
    purpose: budget.purpose,
    note: budget.note,
    source: budget.source,
    status: budget.status,
    visibility: budget.visibility,
    proposedOn: budget.proposedOn,
    adoptedOn: budget.adoptedOn,
    closedOn: budget.closedOn,
    membersOn: budget.membersOn,
    statedTotal: amountJson(budget.statedTotal),
    sums: {
      expenses: formatDecimalOre(expenses),
      grants: formatDecimalOre(grants),
      toShare: formatDecimalOre(toShare),
      ownEffort: formatDecimalOre(ownEffort),
      ownHours,
    },
    lines: lines.map((line) => lineJson(line, slugs)),
    key: version ? keyJson(version, slugs) : null,
    participants: (facts?.participants ?? []).map(participantJson),
    population: facts ? { date: facts.populationOn, source: populationSource(facts.figures) } : null,
    notShared: refused.ok ? null : refused.code,
    revision: budget.revision,
    href: paths.budget(slug, budget.year),
    shares: paths.api.shares(slug, budget.year),
  } satisfies z.infer<typeof budgetAnswer>
}
