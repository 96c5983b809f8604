import { m } from '../../platform/text/index.ts'
import { partHowName } from './part-how-name.ts'
import { residualName } from './residual-name.ts'

type Values = Readonly<Record<string, string>>

/** What is compared when two have changed a key: the rules as they were typed, not field by field. */
export const keyConflictLabels = {
  title: m.economyKeyTitle,
  parts: m.economyInferredParts,
  members: m.economyKeyMembers,
  step: m.economyKeyStep,
  residual: m.economyKeyResidual,
  populationYearsBefore: m.economyKeyYearsBefore,
  source: m.economySource,
  note: m.economyKeyNote,
} as const

/** The form's values gathered to a sentence for the parts and one for the members. */
export const keySummary = (values: Values, nameOf: (slug: string) => string): Values => ({
  ...values,
  residual: residualName(values.residual ?? '', nameOf),
  parts: rowsIn(values, 'parts')
    .filter((row) => values[`${row}.how`])
    .map((row) => partSummary(values, row))
    .join('; '),
  members: rowsIn(values, 'members')
    .filter((row) => values[`${row}.role`] !== 'out')
    .sort((a, b) => Number(values[`${a}.position`]) - Number(values[`${b}.position`]))
    .map((row) => memberSummary(values, row, nameOf))
    .join(', '),
})

/** `parts.0`, `parts.1`, … as far as the form has rows of that kind. */
function rowsIn(values: Values, kind: string): string[] {
  const rows = Object.keys(values).flatMap(
    (field) => new RegExp(`^${kind}\\.\\d{1,4}`).exec(field)?.[0] ?? [],
  )
  return [...new Set(rows)]
}

function partSummary(values: Values, row: string): string {
  const measure = values[`${row}.label`] || values[`${row}.ages`]
  return [partHowName(values[`${row}.how`] ?? ''), measure, values[`${row}.size`]].filter(Boolean).join(' ')
}

function memberSummary(values: Values, row: string, nameOf: (slug: string) => string): string {
  const name = nameOf(values[`${row}.slug`] ?? '')
  return values[`${row}.role`] === 'exempt' ? `${name} (${m.economyRoleExempt().toLowerCase()})` : name
}
