import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, fraction } from '../fraction.model.ts'
import { keyPartOf, keyPartRow } from './key-part-row.model.ts'
import { type KeyPart, type Measured, populationBasis } from './key-version.model.ts'

const ages = fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 150 })).map(([a, b]) => ({
  from: Math.min(a, b),
  to: Math.max(a, b),
}))

const measured: fc.Arbitrary<Measured> = fc.oneof(
  fc.constant({ kind: 'population' as const, ages: null }),
  ages.map((span) => ({ kind: 'population' as const, ages: span })),
  fc.constant({ kind: 'own' as const, label: 'Timer', unit: 'time' }),
)

const basisOf = (by: Measured) => (by.kind === 'own' ? 'timer' : populationBasis(by.ages))

const share = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([above, below]) => fraction(above, below))

/** Øre per unit with up to four decimals, as six decimals of kroner can hold. */
const rate = fc
  .bigInt({ min: 0n, max: 10n ** 12n })
  .map((tenThousandths) => fraction(tenThousandths, 10_000n))

const part: fc.Arbitrary<KeyPart> = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 14n }).map((amountPerMember) => ({
    component: { kind: 'fixed' as const, amountPerMember },
    measured: null,
  })),
  share.map((of) => ({ component: { kind: 'flat' as const, share: of }, measured: null })),
  fc.tuple(measured, share).map(([by, of]) => ({
    component: { kind: 'measure' as const, basis: basisOf(by), share: of },
    measured: by,
  })),
  fc.tuple(measured, rate).map(([by, of]) => ({
    component: { kind: 'rate' as const, basis: basisOf(by), rate: of },
    measured: by,
  })),
)

test('a part comes out of its row as it went in', () => {
  fc.assert(
    fc.property(part, (before) => {
      const after = keyPartOf(keyPartRow(before))
      expect(after.measured).toEqual(before.measured)
      const [from, to] = [before.component, after.component]
      expect(to.kind).toBe(from.kind)
      if ('share' in from && 'share' in to) expect(compare(from.share, to.share)).toBe(0)
      if ('rate' in from && 'rate' in to) expect(compare(from.rate, to.rate)).toBe(0)
      if (from.kind === 'fixed' && to.kind === 'fixed') expect(to.amountPerMember).toBe(from.amountPerMember)
      if ('basis' in from && 'basis' in to) expect(to.basis).toBe(from.basis)
    }),
  )
})

test('a row says exactly one of share, amount and rate', () => {
  fc.assert(
    fc.property(part, (any) => {
      const { shareNumerator, amount, rate: perUnit } = keyPartRow(any)
      expect([shareNumerator, amount, perUnit].filter((value) => value !== null)).toHaveLength(1)
    }),
  )
})

test.each([
  [null, 'population'],
  [{ from: 80, to: 150 }, 'population-80+'],
  [{ from: 0, to: 5 }, 'population-0-5'],
])('inhabitants of %j are called %s in data', (span, basis) => expect(populationBasis(span)).toBe(basis))
