import { accept, type Decision } from '../../platform/refusal/refusal.model.ts'
import type { CostShareRefusal } from '../cost-refusal.model.ts'
import { shareCost } from '../cost-share.model.ts'
import { whole } from '../fraction.model.ts'
import { dividesTotal, type KeyRules } from './key-version.model.ts'

/**
 * Whether a key makes sense by itself: shares that add up, a step of at least one øre, somebody who pays, an
 * owner of the residual who does. Tried on an imagined cost, large enough and with the same figures for all, so
 * that only the rules themselves can be refused.
 */
export function checkRules(rules: KeyRules): Decision<KeyRules, CostShareRefusal> {
  const bases = rules.parts.flatMap(({ component }) => ('basis' in component ? [component.basis] : []))
  const tried = shareCost({
    total: dividesTotal(rules.parts) ? largeCost(rules) : undefined,
    key: {
      components: rules.parts.map(({ component }) => component),
      rounding: {
        step: rules.step,
        residual:
          typeof rules.residual === 'string' ? rules.residual : { member: rules.residual.organisationId },
      },
    },
    members: rules.members.map(({ organisationId, exempt }) => ({
      id: organisationId,
      name: organisationId,
      exempt,
      values: Object.fromEntries(bases.map((basis) => [basis, whole(1n)])),
    })),
  })
  return tried.ok || tried.code === 'residual-exceeds-share' ? accept(rules) : tried
}

/** A cost that no step and no fixed amounts of this key can use up. */
const largeCost = ({ parts, members, step }: KeyRules): bigint => {
  const fixed = parts.reduce(
    (sum, { component }) => sum + (component.kind === 'fixed' ? component.amountPerMember : 0n),
    0n,
  )
  return (fixed + step + 1n) * BigInt(members.length + 1) * 1000n
}
