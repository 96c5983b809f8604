import { paths } from '../paths.ts'

/** Where a budget's page leads. */
export type BudgetLinks = {
  readonly budget: string
  readonly proof: (member: string) => string
  /** The proof that explains the residual. */
  readonly why: string
  readonly key: string
  readonly csv: string
  readonly json: string
  readonly print: string
  readonly whatIf: string
  readonly history: string
  readonly newLine: string
  readonly line: (id: string) => string
  readonly changeKey: string
}

type Linked = {
  readonly slug: string
  readonly year: number
  readonly keySlug: string
  /** Slug of the member whose proof explains the residual. */
  readonly owner: string
  readonly budgetId: string
}

/** All of a budget's addresses in one place. */
export const budgetLinks = ({ slug, year, keySlug, owner, budgetId }: Linked): BudgetLinks => ({
  budget: paths.budget(slug, year),
  proof: (member) => paths.proof(slug, year, member),
  why: `${paths.proof(slug, year, owner)}#resten`,
  key: paths.key(slug, keySlug),
  csv: paths.csv(slug, year),
  json: paths.api.shares(slug, year),
  print: paths.print(slug, year),
  whatIf: paths.whatIf(slug, year),
  history: paths.history(slug, budgetId),
  newLine: paths.newLine(slug, year),
  line: (id) => paths.line(slug, year, id),
  changeKey: paths.changeKey(slug, year),
})
