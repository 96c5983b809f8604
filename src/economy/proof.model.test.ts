import { describe, expect, test } from 'vitest'
import type { CostToShare } from './cost-key.model.ts'
import { fjordvik, knutepunkt2017 } from './cost-share.examples.ts'
import { type CostShares, shareCost } from './cost-share.model.ts'
import { formatFraction, fraction, whole } from './fraction.model.ts'
import { type Keystroke, proofOf, sumsOf } from './proof.model.ts'

function shared(cost: CostToShare): CostShares {
  const decision = shareCost(cost)
  if (!decision.ok) throw new Error(`refused: ${decision.code}`)
  return decision.value
}

const signs = { times: '×', 'divided-by': '÷', equals: '=' }
const pressed = (keys: readonly Keystroke[] = []) =>
  keys.map((key) => (key.press === 'number' ? formatFraction(key.value) : signs[key.press])).join(' ')

describe("Vennesla's proof", () => {
  const proof = proofOf(shared(knutepunkt2017), '1014')

  test('names the keys of the pocket calculator', () => {
    expect(proof?.steps.map(({ keys }) => pressed(keys))).toEqual([
      '475000 ÷ 6 =',
      '475000 × 14308 ÷ 49028 =',
    ])
  })

  test('owns up to the øre between the displayed parts and the displayed sum', () => {
    expect(proof).toMatchObject({ sumOfShown: 21_778_746n, drift: 1n })
  })

  test('tells how the sum was rounded', () => {
    expect(proof).toMatchObject({ below: 21_750_000n, above: 21_800_000n, roundedBy: 21_255n })
  })
})

test('the sums under the table explain the residual', () => {
  expect(sumsOf(shared(knutepunkt2017))).toEqual({
    nearest: 95_050_000n,
    residual: -50_000n,
    rounded: 95_000_000n,
  })
})

test('a third of the rest is worked out from the rest, so that nothing is cut short', () => {
  const third = { kind: 'flat', share: fraction(2n, 6n) } as const
  const others = { kind: 'measure', basis: 'population', share: fraction(2n, 3n) } as const
  const cost = { ...fjordvik, total: 10_000_000n, key: { ...fjordvik.key, components: [third, others] } }
  expect(proofOf(shared(cost), '5901')?.steps.map(({ keys }) => pressed(keys))).toEqual([
    '100000 ÷ 3 ÷ 3 =',
    '100000 × 2 ÷ 3 × 4000 ÷ 6000 =',
  ])
})

test('a rate is multiplied, and a fixed amount needs no keys', () => {
  const components = [
    { kind: 'fixed', amountPerMember: 500_000n },
    { kind: 'rate', basis: 'population', rate: fraction(2345n, 10n) },
  ] as const
  const cost = { ...fjordvik, total: undefined, key: { ...fjordvik.key, components } }
  expect(proofOf(shared(cost), '5902')?.steps.map(({ keys }) => pressed(keys))).toEqual([
    '',
    '2.345 × 1000 =',
  ])
})

test('a share that is a whole step already lies between itself and itself', () => {
  const cost = {
    ...fjordvik,
    key: { ...fjordvik.key, components: [{ kind: 'flat', share: whole(1n) } as const] },
  }
  expect(proofOf(shared(cost), '5901')).toMatchObject({ below: 2_000_000n, above: 2_000_000n, roundedBy: 0n })
})

test('an exempt member has a proof without steps, a stranger has none', () => {
  expect(proofOf(shared(knutepunkt2017), '1001')).toMatchObject({ steps: [], sumOfShown: 0n, roundedBy: 0n })
  expect(proofOf(shared(knutepunkt2017), '9999')).toBeUndefined()
})
