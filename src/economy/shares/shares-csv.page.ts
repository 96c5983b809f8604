import { writeCsv } from '../../platform/csv/write-csv.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type Download, download } from '../../platform/http/reply.ts'
import { requiredBudget } from '../budgets/required-budget.ts'
import { basisOf } from '../cost-key.model.ts'
import type { CostShares, MemberShare } from '../cost-share.model.ts'
import { formatDecimal, formatFraction, multiply, whole } from '../fraction.model.ts'
import { loadSharing } from './load-sharing.ts'
import { figureOf, type Sharing } from './sharing.model.ts'

/** A budget's shares as a file that a spreadsheet opens; 404 when there are none. */
export async function sharesCsvFile(context: CooperationContext): Promise<Download> {
  const { budget, sharing } = await context.read(async (tx) => {
    const budget = await requiredBudget(tx, context)
    return { budget, sharing: await loadSharing(tx, budget) }
  })
  const known = requireFound(sharing.ok ? sharing.value : null)
  const shares = requireFound(known.outcome.ok ? known.outcome.value : null)
  return download({
    type: 'text/csv; charset=utf-8',
    fileName: `${context.cooperation.slug}-andeler-${budget.year}.csv`,
    body: sharesCsv(known, shares),
  })
}

/** One row for each member, amounts in kroner with two decimals; `paid` adds up to the total. */
export const sharesCsv = (sharing: Sharing, shares: CostShares): string =>
  writeCsv<MemberShare>(
    [
      { name: 'id', kind: 'text', value: ({ id }) => id },
      { name: 'name', kind: 'text', value: ({ name }) => name },
      { name: 'exempt', kind: 'text', value: ({ exempt }) => (exempt ? 'yes' : 'no') },
      { name: 'population', kind: 'number', value: ({ id }) => population(sharing, id) },
      ...sharing.cost.key.components.map((component, index) => ({
        name: `part_${index + 1}_${basisOf(component)}`,
        kind: 'money' as const,
        value: ({ parts }: MemberShare) => parts[index]?.shown,
      })),
      { name: 'exact', kind: 'money', value: ({ shown }) => shown },
      { name: 'residual', kind: 'money', value: ({ residual }) => residual },
      { name: 'paid', kind: 'money', value: ({ rounded }) => rounded },
      {
        name: 'percent',
        kind: 'number',
        value: ({ proportion }) => formatDecimal(multiply(proportion, whole(100n)), 3),
      },
    ],
    shares.shares,
  )

function population(sharing: Sharing, id: string): string | undefined {
  const figure = figureOf(sharing, id, 'population')
  return figure && formatFraction(figure.value)
}
