import type { ReadTx } from '../../platform/db/index.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { type ThreadStop, threadAround } from '../../platform/records/index.ts'
import type { Decision } from '../../platform/refusal/refusal.model.ts'
import { membersOn } from '../../registers/index.ts'
import { loadSharing } from '../shares/load-sharing.ts'
import type { Sharing, SharingRefusal } from '../shares/sharing.model.ts'
import { answerTo } from '../what-if/answer.model.ts'
import { loadWhatIfBase } from '../what-if/load-what-if-base.ts'
import { type Query, questionIn } from '../what-if/query.model.ts'
import type { Scenario } from '../what-if/scenario.model.ts'
import { scenariosOf } from '../what-if/scenario.sql.ts'
import type { Budget } from './budget.model.ts'
import { type BudgetLine, type BudgetSums, sumsOfLines } from './budget-line.model.ts'
import { linesOf } from './budget-line.sql.ts'
import type { WhatIfOnPage } from './budget-view-props.ts'
import type { NameById } from './lines-table.view.tsx'
import { requiredBudget } from './required-budget.ts'

/** A budget and everything that its pages show of it. */
export type GatheredBudget = {
  readonly budget: Budget
  readonly lines: readonly BudgetLine[]
  readonly sums: BudgetSums
  readonly names: NameById
  readonly sharing: Decision<Sharing, SharingRefusal>
  readonly scenarios: readonly Scenario[]
  readonly whatIf: WhatIfOnPage | null
  readonly stops: readonly ThreadStop[]
}

/** Reads all of it in one moment. */
export async function gatherBudget(tx: ReadTx, context: CooperationContext): Promise<GatheredBudget> {
  const budget = await requiredBudget(tx, context)
  const lines = await linesOf(tx, budget)
  const sharing = await loadSharing(tx, budget)
  const members = await membersOn(tx, budget.cooperationId, budget.membersOn)
  const participants = sharing.ok ? sharing.value.participants : []
  return {
    budget,
    lines,
    sums: sumsOfLines(lines),
    names: new Map([
      ...members.map(({ organisationId, shortName }): [string, string] => [organisationId, shortName]),
      ...participants.map(({ organisationId, name }): [string, string] => [organisationId, name]),
    ]),
    sharing,
    scenarios: await scenariosOf(tx, budget),
    whatIf:
      sharing.ok && sharing.value.outcome.ok
        ? await askedOf(tx, { budget, sharing: sharing.value }, context.query)
        : null,
    stops: (await threadAround(tx, budget.cooperationId, budget.id)) ?? [],
  }
}

/** The question that stands in an address, with its answer. */
export async function askedOf(
  tx: ReadTx,
  asked: { readonly budget: Budget; readonly sharing: Sharing },
  address: Query,
): Promise<WhatIfOnPage> {
  const base = await loadWhatIfBase(tx, asked)
  const query = questionIn(address)
  return { base, query, answer: answerTo(base, query) }
}
