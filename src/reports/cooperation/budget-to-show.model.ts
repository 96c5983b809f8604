type Shown = { readonly year: number; readonly status: 'draft' | 'proposed' | 'adopted' | 'closed' }

const isDecided = ({ status }: Shown) => status === 'adopted' || status === 'closed'

/**
 * The one budget that a front page tells of, seen from a year: the newest decided one up to that year, else the
 * nearest that is still open. A decided budget of a later year was not there yet.
 */
export function budgetToShow<Budget extends Shown>(
  budgets: readonly Budget[],
  year: number,
): Budget | undefined {
  const newestFirst = budgets.toSorted((a, b) => b.year - a.year)
  const decided = newestFirst.find((budget) => isDecided(budget) && budget.year <= year)
  const open = newestFirst.filter((budget) => !isDecided(budget))
  return decided ?? open.findLast((budget) => budget.year >= year) ?? open[0]
}
