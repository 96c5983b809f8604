import type { Ore } from '../../platform/money/money.model.ts'
import type { Decision } from '../../platform/refusal/refusal.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { CostToShare, Member, ResidualRule } from '../cost-key.model.ts'
import type { CostShareRefusal } from '../cost-refusal.model.ts'
import { type CostShares, shareCost } from '../cost-share.model.ts'
import type { Fraction } from '../fraction.model.ts'
import { dividesTotal, type KeyVersion, type StoredResidual } from '../keys/key-version.model.ts'

/**
 * Somebody who shares a budget. `id` is the name in data (a municipality's number on the budget's day, or else
 * the slug), `slug` the name in addresses.
 */
export type Participant = {
  readonly id: string
  readonly organisationId: string
  readonly slug: string
  readonly name: string
  readonly municipality: boolean
  readonly exempt: boolean
  readonly contribution: string
}

/** One number that a share is worked out from, with its date and source. */
export type Figure = {
  readonly member: string
  readonly basis: string
  readonly value: Fraction
  readonly onDate: LocalDate | null
  readonly source: string
}

/** Everything that a budget's shares depend on. */
export type SharingFacts = {
  readonly key: KeyVersion
  readonly participants: readonly Participant[]
  readonly figures: readonly Figure[]
  /** What the lines leave to be shared; the key may need no total. */
  readonly toShare: Ore
  /** The day that inhabitants are counted. */
  readonly populationOn: LocalDate | null
}

/** The facts and what follows from them. */
export type Sharing = SharingFacts & {
  readonly cost: CostToShare
  readonly outcome: Decision<CostShares, CostShareRefusal>
}

/** Why nothing can be said about the shares: no key is chosen, or it names somebody who is no member then. */
export type SharingRefusal = 'key-missing' | 'participant-missing'

/** Works out who pays what. */
export function sharingOf(facts: SharingFacts): Sharing {
  const cost = costOf(facts)
  return { ...facts, cost, outcome: shareCost(cost) }
}

/** The facts as a question to the engine. */
export function costOf({ key, participants, figures, toShare }: SharingFacts): CostToShare {
  const byMember = Map.groupBy(figures, ({ member }) => member)
  return {
    total: dividesTotal(key.parts) ? toShare : undefined,
    key: {
      components: key.parts.map(({ component }) => component),
      rounding: { step: key.step, residual: residualFor(key.residual, participants) },
    },
    members: participants.map(
      ({ id, name, exempt }): Member => ({
        id,
        name,
        exempt,
        values: Object.fromEntries((byMember.get(id) ?? []).map(({ basis, value }) => [basis, value])),
      }),
    ),
  }
}

function residualFor(residual: StoredResidual, participants: readonly Participant[]): ResidualRule {
  if (typeof residual === 'string') return residual
  const owner = participants.find(({ organisationId }) => organisationId === residual.organisationId)
  return { member: owner?.id ?? residual.organisationId }
}

/** Where the number of inhabitants of all ages comes from, each source once. */
export const populationSource = (figures: readonly Figure[]): string =>
  [...new Set(figures.filter(({ basis }) => basis === 'population').map(({ source }) => source))]
    .filter((source) => source !== '')
    .join('; ')

/** What a member measured; undefined when nobody knows. */
export const figureOf = (sharing: SharingFacts, member: string, basis: string): Figure | undefined =>
  sharing.figures.find((figure) => figure.member === member && figure.basis === basis)

/** The participant that an address names, by slug or by name in data. */
export const participantAt = (sharing: SharingFacts, name: string): Participant | undefined =>
  sharing.participants.find(({ slug }) => slug === name) ?? sharing.participants.find(({ id }) => id === name)
