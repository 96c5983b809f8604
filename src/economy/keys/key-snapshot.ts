import type { Snapshot } from '../../platform/audit/record-change.ts'
import { formatDecimalOre } from '../../platform/money/money.model.ts'
import { formatFraction } from '../fraction.model.ts'
import { kronerOf } from './key-part-row.model.ts'
import type { KeyPart, KeyRules } from './key-version.model.ts'

/** A key's rules as the history of a budget tells them. */
export const keySnapshot = (
  key: { readonly title: string; readonly number: number },
  rules: KeyRules,
): Snapshot => ({
  key: key.title,
  version: key.number,
  parts: rules.parts.map(partText),
  members: rules.members.map(({ organisationId }) => organisationId),
  exempt: rules.members.filter(({ exempt }) => exempt).map(({ organisationId }) => organisationId),
  step: formatDecimalOre(rules.step),
  residual: typeof rules.residual === 'string' ? rules.residual : rules.residual.organisationId,
  populationYearsBefore: rules.populationYearsBefore,
  inferred: rules.inferred,
})

function partText({ component }: KeyPart): string {
  switch (component.kind) {
    case 'fixed':
      return `fixed ${formatDecimalOre(component.amountPerMember)}`
    case 'flat':
      return `flat ${formatFraction(component.share)}`
    case 'measure':
      return `${component.basis} ${formatFraction(component.share)}`
    case 'rate':
      return `${component.basis} ${kronerOf(component.rate)}`
  }
}
