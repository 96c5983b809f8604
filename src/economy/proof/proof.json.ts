import { z } from 'zod'
import { formatDecimalOre } from '../../platform/money/money.model.ts'
import { type Budget, budgetStatuses } from '../budgets/budget.model.ts'
import type { CostShares } from '../cost-share.model.ts'
import { divide, type Fraction, formatFraction, whole } from '../fraction.model.ts'
import { inferredPoints } from '../keys/key-version.model.ts'
import type { Keystroke, MemberProof, ProofStep } from '../proof.model.ts'
import { type Participant, populationSource, type Sharing } from '../shares/sharing.model.ts'

const amount = z.string().regex(/^-?\d+\.\d{2}$/)
const exact = z.string().describe('An exact number: "475000", "12.5" or "100000/3"')

/** Everything that is needed to work out one member's share again. An exempt member has no steps. */
export const proofSchema = z.strictObject({
  budget: z.strictObject({
    year: z.number().int(),
    title: z.string(),
    status: z.enum(budgetStatuses),
    adoptedOn: z.iso.date().nullable(),
    source: z.string(),
  }),
  member: z.strictObject({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    exempt: z.boolean(),
    contribution: z.string(),
  }),
  total: amount,
  fixed: amount.describe('What the fixed amounts of all come to; they are taken first'),
  rest: amount.describe('What the shares divide'),
  steps: z.array(
    z.strictObject({
      basis: z.string(),
      pot: exact.describe('Kroner to divide; an amount per member or per unit for fixed amounts and rates'),
      numerator: exact,
      denominator: exact,
      keys: z.array(z.string()).describe('What to press on a pocket calculator'),
      amount,
    }),
  ),
  sumOfShown: amount.describe('The amounts above as they are shown, added up'),
  exact: amount.describe('The exact sum, rounded for display only'),
  rounding: z.strictObject({ step: amount, below: amount, above: amount, nearest: amount, by: amount }),
  residual: z.strictObject({
    rule: z.union([
      z.enum(['last', 'largest-remainder', 'largest-payer']),
      z.strictObject({ member: z.string() }),
    ]),
    amount,
  }),
  pays: amount,
  population: z.strictObject({ date: z.iso.date().nullable(), source: z.string() }),
  key: z.strictObject({
    slug: z.string(),
    title: z.string(),
    version: z.number().int(),
    inferred: z.array(z.enum(inferredPoints)),
  }),
})

/** A member's proof, and all that it rests on. */
export type Proven = {
  readonly budget: Budget
  readonly sharing: Sharing
  readonly shares: CostShares
  readonly participant: Participant
  readonly proof: MemberProof
}

export const proofJson = ({
  budget,
  sharing,
  shares,
  participant,
  proof,
}: Proven): z.infer<typeof proofSchema> => ({
  budget: {
    year: budget.year,
    title: budget.title,
    status: budget.status,
    adoptedOn: budget.adoptedOn,
    source: budget.source,
  },
  member: {
    id: participant.id,
    slug: participant.slug,
    name: participant.name,
    exempt: participant.exempt,
    contribution: participant.contribution,
  },
  total: formatDecimalOre(shares.total),
  fixed: formatDecimalOre(shares.fixed),
  rest: formatDecimalOre(shares.rest),
  steps: proof.steps.map(stepJson),
  sumOfShown: formatDecimalOre(proof.sumOfShown),
  exact: formatDecimalOre(proof.share.shown),
  rounding: {
    step: formatDecimalOre(sharing.key.step),
    below: formatDecimalOre(proof.below),
    above: formatDecimalOre(proof.above),
    nearest: formatDecimalOre(proof.share.nearest),
    by: formatDecimalOre(proof.roundedBy),
  },
  residual: { rule: shares.cost.key.rounding.residual, amount: formatDecimalOre(proof.share.residual) },
  pays: formatDecimalOre(proof.share.rounded),
  population: { date: sharing.populationOn, source: populationSource(sharing.figures) },
  key: {
    slug: sharing.key.slug,
    title: sharing.key.title,
    version: sharing.key.number,
    inferred: [...sharing.key.inferred],
  },
})

const stepJson = ({ part, keys }: ProofStep) => ({
  basis: part.basis,
  pot: kroner(part.pot),
  numerator: formatFraction(part.numerator),
  denominator: formatFraction(part.denominator),
  keys: keys.map(keyText),
  amount: formatDecimalOre(part.shown),
})

const kroner = (pot: Fraction): string => formatFraction(divide(pot, whole(100n)))

const signs = { times: '×', 'divided-by': '÷', equals: '=' } as const

const keyText = (key: Keystroke): string =>
  key.press === 'number' ? formatFraction(key.value) : signs[key.press]
