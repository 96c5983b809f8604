import { m } from '../../platform/text/index.ts'

/** Who takes the rest, as the form of a key offers it; a named member is "member:" and its slug. */
export function residualName(residual: string, nameOf: (slug: string) => string): string {
  if (residual === 'last') return m.economyResidualLast()
  if (residual === 'largest-remainder') return m.economyResidualLargestRemainder()
  if (residual === 'largest-payer') return m.economyResidualLargestPayer()
  return m.economyResidualNamed({ name: nameOf(residual.replace(/^member:/, '')) })
}
