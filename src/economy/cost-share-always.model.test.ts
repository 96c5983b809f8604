import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Component, CostToShare, Member, ResidualRule } from './cost-key.model.ts'
import { type CostShares, shareCost } from './cost-share.model.ts'
import { add, compare, fraction, nearest, subtract, sumOf, whole } from './fraction.model.ts'
import { type Keystroke, proofOf, sumsOf } from './proof.model.ts'

const step = fc.constantFrom(1n, 7n, 100n, 1_000n, 50_000n, 100_000n)
const rule = fc.constantFrom<ResidualRule[]>('last', 'largest-remainder', 'largest-payer', {
  member: 'm0',
})
const figure = fc
  .tuple(fc.bigInt({ min: 1n, max: 900_000n }), fc.constantFrom(1n, 10n, 100n))
  .map(([above, below]) => fraction(above, below))

const members = fc
  .array(fc.tuple(fc.boolean(), figure, figure), { minLength: 1, maxLength: 40 })
  .map((drawn) =>
    drawn.map(
      ([exempt, population, age80plus], index): Member => ({
        id: `m${index}`,
        name: `Member ${index}`,
        exempt: exempt && index > 0,
        values: { population, age80plus },
      }),
    ),
  )

/** Shares that add up to 1, some of them zero, after fixed amounts that may be there. */
const parts = fc
  .tuple(
    fc.array(fc.bigInt({ min: 0n, max: 30n }), { minLength: 1, maxLength: 5 }),
    fc.bigInt({ min: 0n, max: 100_000n }),
  )
  .filter(([weights]) => weights.some((weight) => weight > 0n))
  .map(([weights, amountPerMember]): Component[] => {
    const all = weights.reduce((sum, weight) => sum + weight, 0n)
    const basis = (index: number) => ['flat', 'population', 'age80plus'][index % 3] ?? 'flat'
    const shares = weights.map((weight, index): Component => {
      const share = fraction(weight, all)
      return basis(index) === 'flat'
        ? { kind: 'flat', share }
        : { kind: 'measure', basis: basis(index), share }
    })
    return amountPerMember > 50_000n ? [{ kind: 'fixed', amountPerMember }, ...shares] : shares
  })

const rates = fc
  .array(figure, { minLength: 1, maxLength: 3 })
  .map((drawn) =>
    drawn.map(
      (rate, index): Component => ({ kind: 'rate', basis: index % 2 ? 'age80plus' : 'population', rate }),
    ),
  )

const shared = fc
  .record({ total: fc.bigInt({ min: 0n, max: 10n ** 15n }), parts, members, step, residual: rule })
  .map(
    ({ total, parts, members, step, residual }): CostToShare => ({
      total,
      key: { components: parts, rounding: { step, residual } },
      members,
    }),
  )

const rated = fc.record({ rates, members, step, residual: rule }).map(
  ({ rates, members, step, residual }): CostToShare => ({
    key: { components: rates, rounding: { step, residual } },
    members,
  }),
)

const anyCost = fc.oneof({ weight: 3, arbitrary: shared }, { weight: 1, arbitrary: rated })

/** Most drawn costs can be shared; the others must be refused for the only reasons that are left. */
function whenShared(cost: CostToShare, check: (shares: CostShares) => void) {
  const decision = shareCost(cost)
  if (decision.ok) check(decision.value)
  else expect(['residual-exceeds-share', 'fixed-exceeds-total']).toContain(decision.code)
}

const paidBy = (shares: CostShares) => new Map(shares.shares.map(({ id, rounded }) => [id, rounded]))
const withRule = (cost: CostToShare, residual: ResidualRule): CostToShare => ({
  ...cost,
  key: { ...cost.key, rounding: { ...cost.key.rounding, residual } },
})

describe('whatever is shared', () => {
  test('what is paid adds up to the total, and nobody pays less than nothing', () => {
    fc.assert(
      fc.property(anyCost, (cost) =>
        whenShared(cost, (shares) => {
          expect(shares.shares.reduce((sum, { rounded }) => sum + rounded, 0n)).toBe(shares.total)
          expect(shares.shares.every(({ rounded }) => rounded >= 0n)).toBe(true)
          expect(sumsOf(shares)).toMatchObject({ rounded: shares.total })
        }),
      ),
      { numRuns: 500 },
    )
  })

  test('the exact shares add up to the total, and each is the sum of its parts', () => {
    fc.assert(
      fc.property(anyCost, (cost) =>
        whenShared(cost, (shares) => {
          const exact = sumOf(shares.shares.map((share) => share.exact))
          expect(cost.total === undefined ? nearest(exact) : exact).toEqual(
            cost.total === undefined ? shares.total : whole(shares.total),
          )
          for (const share of shares.shares) {
            expect(compare(sumOf(share.parts.map(({ amount }) => amount)), share.exact)).toBe(0)
          }
        }),
      ),
    )
  })

  test('an exempt member pays nothing, and its figures move nobody', () => {
    fc.assert(
      fc.property(anyCost, (cost) =>
        whenShared(cost, (shares) => {
          const without = { ...cost, members: cost.members.filter(({ exempt }) => !exempt) }
          const alone = shareCost(without)
          const paying = [...paidBy(shares)].filter(([id]) =>
            without.members.some((member) => member.id === id),
          )
          expect(alone.ok && [...paidBy(alone.value)]).toEqual(paying)
          expect(shares.shares.filter(({ exempt }) => exempt).every(({ rounded }) => rounded === 0n)).toBe(
            true,
          )
        }),
      ),
    )
  })

  test('only the owner of the residual pays anything but the nearest step', () => {
    fc.assert(
      fc.property(anyCost, (cost) =>
        whenShared(withRule(cost, 'last'), (shares) => {
          const last = cost.members.findLast(({ exempt }) => !exempt)
          expect(shares.residuals.every(({ member }) => member === last?.id)).toBe(true)
        }),
      ),
    )
  })

  test('the owner of the residual gains or loses half a step per payer at most, and a step for the odd part', () => {
    fc.assert(
      fc.property(anyCost, (cost) =>
        whenShared(cost, (shares) => {
          const payers = BigInt(cost.members.filter(({ exempt }) => !exempt).length)
          const bound = (cost.key.rounding.step * (payers + 2n)) / 2n + 1n
          expect(shares.residuals.every(({ amount }) => amount <= bound && -amount <= bound)).toBe(true)
        }),
      ),
    )
  })
})

describe('by largest remainder', () => {
  const byRemainder = anyCost.map((cost) => withRule(cost, 'largest-remainder'))

  test('nobody is a whole step away from the exact share', () => {
    fc.assert(
      fc.property(byRemainder, (cost) =>
        whenShared(cost, (shares) => {
          for (const { rounded, exact } of shares.shares) {
            const off = subtract(whole(rounded), exact)
            const step = whole(cost.key.rounding.step)
            expect(compare(off, step) <= 0 && compare(add(off, step), whole(0n)) >= 0).toBe(true)
          }
        }),
      ),
    )
  })

  test('nothing but an excess of fixed amounts is refused', () => {
    fc.assert(
      fc.property(byRemainder, (cost) => {
        const decision = shareCost(cost)
        expect(decision.ok || decision.code).toBe(decision.ok ? true : 'fixed-exceeds-total')
      }),
    )
  })

  test('who should pay more never pays less', () => {
    fc.assert(
      fc.property(byRemainder, (cost) =>
        whenShared(cost, (shares) => {
          const sorted = shares.shares.toSorted((a, b) => compare(a.exact, b.exact))
          sorted.slice(1).forEach((share, index) => {
            const poorer = sorted[index]
            if (poorer && compare(poorer.exact, share.exact) < 0) {
              expect(share.rounded >= poorer.rounded).toBe(true)
            }
          })
        }),
      ),
    )
  })
})

describe('the order of the members', () => {
  const different = (shares: CostShares) =>
    shares.shares.every((a, index) =>
      shares.shares.every(
        (b, other) => index === other || a.exempt || b.exempt || compare(a.exact, b.exact) !== 0,
      ),
    )

  test('moves nothing under a named owner, and nothing under the largest payer when no two are equal', () => {
    fc.assert(
      fc.property(
        anyCost,
        fc.constantFrom<ResidualRule>('largest-payer', { member: 'm0' }),
        (cost, residual) =>
          whenShared(withRule(cost, residual), (shares) => {
            if (residual === 'largest-payer' && !different(shares)) return
            const backwards = shareCost({ ...shares.cost, members: shares.cost.members.toReversed() })
            expect(backwards.ok && new Map(paidBy(backwards.value))).toEqual(paidBy(shares))
          }),
      ),
    )
  })
})

describe('who measures more', () => {
  test('has an exact share that is larger, and leaves less to each of the others', () => {
    fc.assert(
      fc.property(shared, fc.bigInt({ min: 1n, max: 10_000n }), (cost, more) =>
        whenShared(cost, (before) => {
          const grown = cost.members.map((member, index) =>
            index > 0 || !member.values.population
              ? member
              : {
                  ...member,
                  values: { ...member.values, population: add(member.values.population, whole(more)) },
                },
          )
          whenShared({ ...cost, members: grown }, (after) => {
            after.shares.forEach((share, index) => {
              const way = compare(share.exact, before.shares[index]?.exact ?? whole(0n))
              expect(index === 0 ? way >= 0 : way <= 0).toBe(true)
            })
          })
        }),
      ),
    )
  })
})

/** A pocket calculator: works from left to right, with about fifteen digits. */
function press(keys: readonly Keystroke[]): number {
  let shown = 0
  let waiting: 'times' | 'divided-by' | undefined
  for (const key of keys) {
    if (key.press !== 'number') waiting = key.press === 'equals' ? undefined : key.press
    else {
      const number = Number(key.value.numerator) / Number(key.value.denominator)
      shown = waiting === 'times' ? shown * number : waiting === 'divided-by' ? shown / number : number
    }
  }
  return shown
}

describe('every proof', () => {
  test('leads from its parts to what is paid', () => {
    fc.assert(
      fc.property(anyCost, (cost) =>
        whenShared(cost, (shares) => {
          for (const { id } of shares.shares) {
            const proof = proofOf(shares, id)
            if (!proof) throw new Error(`no proof for ${id}`)
            const { share } = proof
            expect(proof.sumOfShown - proof.drift + proof.roundedBy + share.residual).toBe(share.rounded)
            expect([proof.below, proof.above]).toContain(share.nearest)
            expect(proof.drift < 4n && proof.drift > -4n).toBe(true)
          }
        }),
      ),
    )
  })

  test('can be followed with a pocket calculator', () => {
    fc.assert(
      fc.property(shared, (cost) =>
        whenShared(cost, (shares) => {
          const proofs = shares.shares.flatMap(({ id }) => proofOf(shares, id) ?? [])
          for (const { part, keys } of proofs.flatMap(({ steps }) => steps)) {
            const exact = Number((part.amount.numerator * 1_000_000n) / part.amount.denominator) / 100_000_000
            const off = keys.length === 0 ? 0 : Math.abs(press(keys) - exact)
            expect(off).toBeLessThanOrEqual(0.000_000_02 + exact * 1e-14)
          }
        }),
      ),
    )
  })
})

test('nine in ten of the drawn costs can be shared, so that the rules above are really tried', () => {
  const drawn = fc.sample(anyCost, { numRuns: 500, seed: 1 })
  expect(drawn.filter((cost) => shareCost(cost).ok).length).toBeGreaterThan(450)
})

test('400 members of millions, with five parts, add up', () => {
  const population = (index: number) => fraction(BigInt(1_000_003 * (index + 1)) % 7_919n, 1n)
  const cost: CostToShare = {
    total: 10n ** 16n + 37n,
    key: {
      components: [
        { kind: 'fixed', amountPerMember: 12_345n },
        { kind: 'flat', share: fraction(1n, 7n) },
        { kind: 'measure', basis: 'population', share: fraction(2n, 7n) },
        { kind: 'measure', basis: 'young', share: fraction(1n, 7n) },
        { kind: 'measure', basis: 'old', share: fraction(3n, 7n) },
      ],
      rounding: { step: 50_000n, residual: 'last' },
    },
    members: Array.from({ length: 400 }, (_, index) => ({
      id: `${index}`,
      name: `${index}`,
      values: { population: population(index), young: population(index + 11), old: population(index + 23) },
    })),
  }
  const decision = shareCost(cost)
  expect(decision.ok && decision.value.shares.reduce((sum, { rounded }) => sum + rounded, 0n)).toBe(
    cost.total,
  )
})
