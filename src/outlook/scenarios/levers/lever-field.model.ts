import type { FieldError } from '../../../platform/forms/form-error.model.ts'
import { LEVERS, type Lever, type LeverChoice, type LeverId } from '../../engine/lever.model.ts'

/** What stands in an address: field names and what was typed. */
export type Query = Readonly<Record<string, string>>

/** The field of an address that sets a lever. */
const FIELDS: Record<LeverId, string> = {
  healthyAgeing: 'friskere',
  homeUseTrend: 'hjemmetjenester',
  institutionUseTrend: 'plasser',
  homeInstead: 'hjemme',
  welfareTechnology: 'teknologi',
  ftePerPlace: 'bemanning',
  ftePerUser: 'timer',
  sicknessAbsence: 'sykefravaer',
  partTime: 'stilling',
  recruitment: 'rekruttering',
  costPerFte: 'kostnad',
  costGrowth: 'kostnadsvekst',
  netImmigration: 'innvandring',
  fertility: 'fruktbarhet',
  mortalityTrend: 'dodelighet',
}

export const fieldOf = (lever: LeverId): string => FIELDS[lever]

export const leverFields: ReadonlySet<string> = new Set(Object.values(FIELDS))

export type ReadLevers = {
  /** Those that differ from the standing picture. */
  readonly choice: LeverChoice
  readonly errors: readonly FieldError[]
}

/** Levers as they were typed in an address or a form; what cannot be used is left at the standing value and told. */
export function leversIn(query: Query): ReadLevers {
  const choice: LeverChoice = {}
  const errors: FieldError[] = []
  for (const lever of LEVERS) {
    const typed = typedIn(query, lever)
    if (typed === undefined) continue
    const value = numberIn(typed)
    const code = value === undefined ? 'lever-not-a-number' : outOfRange(value, lever)
    if (code) errors.push({ field: fieldOf(lever.id), code, details: { lever: lever.id } })
    else if (value !== lever.default) choice[lever.id] = value as number
  }
  return { choice, errors }
}

/** What was typed for a lever; undefined when nothing was. */
export function typedIn(query: Query, lever: Pick<Lever, 'id'>): string | undefined {
  const field = fieldOf(lever.id)
  return (Object.hasOwn(query, field) ? query[field]?.trim() : undefined) || undefined
}

/** Comma or point, minus or dash; undefined for what is no number. */
function numberIn(typed: string): number | undefined {
  const plain = typed
    .replace('\u2212', '-')
    .replace(',', '.')
    .replaceAll(/[ \u00a0]/g, '')
  return /^-?\d{1,6}(\.\d{1,6})?$/.test(plain) ? Number(plain) + 0 : undefined
}

const outOfRange = (value: number, { min, max }: Lever): string | undefined =>
  value < min || value > max ? 'lever-out-of-range' : undefined

/** A choice as it stands in an address, in the order of the levers; standing values are left out. */
export const queryOf = (choice: LeverChoice): Record<string, string> =>
  Object.fromEntries(changedLevers(choice).map(({ id }) => [fieldOf(id), `${choice[id]}`]))

/** The levers that a choice moves away from the standing picture. */
export const changedLevers = (choice: LeverChoice): Lever[] =>
  LEVERS.filter(({ id, default: standing }) => choice[id] !== undefined && choice[id] !== standing)

/** The lever of an id; they are all there. */
export const leverOf = (id: LeverId): Lever => {
  const lever = LEVERS.find((one) => one.id === id)
  if (!lever) throw new Error(`there is no lever ${id}`)
  return lever
}
