import type { WriteTx } from '../../platform/db/index.ts'
import type { Budget } from '../budgets/budget.model.ts'
import type { CostShares } from '../cost-share.model.ts'
import { formatDecimal } from '../fraction.model.ts'
import { type AdoptedShare, insertAdoption } from './adoption.sql.ts'
import { populationSource, type Sharing } from './sharing.model.ts'

/** Writes down everything that a budget's shares depend on, and the shares; from adoption on none of it changes. */
export async function freezeShares(
  tx: WriteTx,
  budget: Pick<Budget, 'id' | 'cooperationId' | 'visibility'>,
  { sharing, shares }: { readonly sharing: Sharing; readonly shares: CostShares },
): Promise<void> {
  await insertAdoption(tx, budget, {
    total: shares.total,
    populationOn: sharing.populationOn,
    populationSource: populationSource(sharing.figures),
    shares: shares.shares.flatMap((share, index): AdoptedShare[] => {
      const participant = sharing.participants[index]
      if (!participant) return []
      const { shown, nearest, residual, rounded } = share
      return [{ ...participant, exact: shown, nearest, residual, rounded }]
    }),
    values: sharing.figures.map(({ value, ...figure }) => ({ ...figure, value: formatDecimal(value, 6) })),
  })
}

/** The shares in one text, to see whether what somebody confirms is what they were shown. */
export const shownShares = ({ shares }: CostShares): string =>
  shares.map(({ id, rounded }) => `${id}:${rounded}`).join(' ')
