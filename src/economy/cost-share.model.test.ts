import { describe, expect, test } from 'vitest'
import type { Component, CostToShare, Member, ResidualRule, Rounding } from './cost-key.model.ts'
import { fjordvik, knutepunkt2017 } from './cost-share.examples.ts'
import { type CostShares, shareCost } from './cost-share.model.ts'
import { formatDecimal, fraction, multiply, whole } from './fraction.model.ts'

function shared(cost: CostToShare): CostShares {
  const decision = shareCost(cost)
  if (!decision.ok) throw new Error(`refused: ${decision.code}`)
  return decision.value
}

const refusal = (cost: CostToShare) => {
  const decision = shareCost(cost)
  return decision.ok ? 'accepted' : { code: decision.code, details: decision.details ?? {} }
}

const paid = (shares: CostShares) =>
  Object.fromEntries(shares.shares.map(({ name, rounded }) => [name, Number(rounded) / 100]))

const withRounding = (cost: CostToShare, rounding: Rounding): CostToShare => ({
  ...cost,
  key: { ...cost.key, rounding },
})
const withRule = (cost: CostToShare, residual: ResidualRule) =>
  withRounding(cost, { ...cost.key.rounding, residual })
const withParts = (cost: CostToShare, ...components: readonly Component[]): CostToShare => ({
  ...cost,
  key: { ...cost.key, components },
})
const withMembers = (cost: CostToShare, change: (member: Member) => Member): CostToShare => ({
  ...cost,
  members: cost.members.map(change),
})
const free = (cost: CostToShare): CostToShare => ({ ...cost, total: undefined })
const byPopulation = (share: bigint, of = 1n): Component => ({
  kind: 'measure',
  basis: 'population',
  share: fraction(share, of),
})

describe('Knutepunkt Sørlandet in 2017', () => {
  test('pays exactly what was published', () => {
    expect(paid(shared(knutepunkt2017))).toEqual({
      Kristiansand: 0,
      Vennesla: 218_000,
      Iveland: 92_000,
      Søgne: 188_500,
      Songdalen: 141_500,
      Birkenes: 129_000,
      Lillesand: 181_000,
    })
  })

  test('leaves 500 kroner less to the last, and to nobody else', () => {
    expect(shared(knutepunkt2017).residuals).toEqual([{ member: '0926', amount: -50_000n }])
  })

  test('by largest remainder would take from Søgne instead, whose remainder is the smallest to be rounded up', () => {
    const shares = shared(withRule(knutepunkt2017, 'largest-remainder'))
    expect(paid(shares)).toMatchObject({ Søgne: 188_000, Lillesand: 181_500 })
    expect(shares.residuals).toEqual([{ member: '1018', amount: -50_000n }])
  })

  test('by the largest payer would take from Vennesla', () => {
    expect(paid(shared(withRule(knutepunkt2017, 'largest-payer')))).toMatchObject({
      Vennesla: 217_500,
      Lillesand: 181_500,
    })
  })

  test('by a named member would take from that one', () => {
    expect(paid(shared(withRule(knutepunkt2017, { member: '0935' })))).toMatchObject({
      Iveland: 91_500,
      Lillesand: 181_500,
    })
  })

  test('shows each number that Vennesla is worked out from', () => {
    const vennesla = shared(knutepunkt2017).shares[1]
    expect(vennesla).toMatchObject({
      shown: 21_778_745n,
      nearest: 21_800_000n,
      residual: 0n,
      rounded: 21_800_000n,
    })
    expect(
      vennesla?.parts.map(({ basis, numerator, denominator, shown }) => ({
        basis,
        numerator,
        denominator,
        shown,
      })),
    ).toEqual([
      { basis: 'flat', numerator: whole(1n), denominator: whole(6n), shown: 7_916_667n },
      { basis: 'population', numerator: whole(14_308n), denominator: whole(49_028n), shown: 13_862_079n },
    ])
  })
})

describe('the parts of a key', () => {
  test('fixed amounts are taken first and shares divide the rest', () => {
    const cost = withParts(fjordvik, { kind: 'fixed', amountPerMember: 1_000_000n }, byPopulation(1n))
    const shares = shared(cost)
    expect(paid(shares)).toEqual({ Fjordvik: 30_000, Dalen: 15_000, Øygrend: 15_000 })
    expect(shares).toMatchObject({ fixed: 3_000_000n, rest: 3_000_000n })
  })

  test('fixed amounts may be all there is, with the total or without', () => {
    const cost = withParts(fjordvik, { kind: 'fixed', amountPerMember: 2_000_000n })
    expect(shared(cost).total).toBe(6_000_000n)
    expect(shared(free(cost)).total).toBe(6_000_000n)
  })

  test('fixed amounts may use up the total', () => {
    const cost = withParts(fjordvik, { kind: 'fixed', amountPerMember: 2_000_000n }, byPopulation(1n))
    expect(paid(shared(cost))).toEqual({ Fjordvik: 20_000, Dalen: 20_000, Øygrend: 20_000 })
  })

  test('a share of nothing is nothing', () => {
    const cost = withParts(fjordvik, { kind: 'flat', share: whole(1n) }, byPopulation(0n))
    expect(paid(shared(cost))).toEqual({ Fjordvik: 20_000, Dalen: 20_000, Øygrend: 20_000 })
  })

  test('a rate lets the total follow', () => {
    const cost = free(withParts(fjordvik, { kind: 'rate', basis: 'population', rate: whole(200n) }))
    expect(shared(cost).total).toBe(1_200_000n)
    expect(paid(shared(cost))).toEqual({ Fjordvik: 8_000, Dalen: 2_000, Øygrend: 2_000 })
  })

  test('a total that follows is in whole øre, and its odd part has an owner', () => {
    const rate: Component = { kind: 'rate', basis: 'population', rate: fraction(1n, 3n) }
    const exact = free(withRounding(withParts(fjordvik, rate), { step: 1n, residual: 'largest-remainder' }))
    expect(shared(exact).total).toBe(2_000n)
    expect(shared(exact).shares.map(({ rounded }) => rounded)).toEqual([1_334n, 333n, 333n])
  })

  test('any measure can be shared by, decimals and several at once', () => {
    const cost = withMembers(
      withParts(
        fjordvik,
        { kind: 'measure', basis: 'age80plus', share: fraction(1n, 3n) },
        byPopulation(2n, 3n),
      ),
      (member) => ({
        ...member,
        values: { ...member.values, age80plus: member.id === '5902' ? fraction(25n, 2n) : fraction(25n, 4n) },
      }),
    )
    expect(paid(shared(cost))).toEqual({ Fjordvik: 31_667, Dalen: 16_667, Øygrend: 11_666 })
  })

  test('an exempt member pays nothing, counts in nothing and needs no figures', () => {
    const cost = withMembers(fjordvik, (member) =>
      member.id === '5901' ? { ...member, exempt: true, values: {} } : member,
    )
    expect(paid(shared(cost))).toEqual({ Fjordvik: 0, Dalen: 30_000, Øygrend: 30_000 })
    expect(shared(cost).shares[0]).toMatchObject({ exempt: true, parts: [], residual: 0n })
  })

  test('a cost of nothing costs nobody anything', () => {
    expect(paid(shared({ ...fjordvik, total: 0n }))).toEqual({ Fjordvik: 0, Dalen: 0, Øygrend: 0 })
  })

  test('percentages with three decimals may add up to 100.001', () => {
    const percents = shared(fjordvik).shares.map(({ proportion }) =>
      formatDecimal(multiply(proportion, whole(100n)), 3),
    )
    expect(percents).toEqual(['66.667', '16.667', '16.667'])
  })
})

describe('a total that is no multiple of the step', () => {
  const odd = { ...fjordvik, total: 6_000_037n }

  test.each<[ResidualRule, bigint[]]>([
    ['last', [4_000_000n, 1_000_000n, 1_000_037n]],
    ['largest-payer', [4_000_037n, 1_000_000n, 1_000_000n]],
    [{ member: '5902' }, [4_000_000n, 1_000_037n, 1_000_000n]],
    ['largest-remainder', [4_000_037n, 1_000_000n, 1_000_000n]],
  ])('under the rule %o gives its odd part to the owner', (rule, amounts) => {
    expect(shared(withRule(odd, rule)).shares.map(({ rounded }) => rounded)).toEqual(amounts)
  })

  test('under the largest remainder, goes to the next in line after whole steps', () => {
    const cost = withParts({ ...fjordvik, total: 5_000_050n }, { kind: 'flat', share: whole(1n) })
    const shares = shared(withRounding(cost, { step: 10_000n, residual: 'largest-remainder' }))
    expect(shares.shares.map(({ rounded }) => rounded)).toEqual([1_670_000n, 1_670_000n, 1_660_050n])
  })
})

describe('halves and ties', () => {
  const flat = { kind: 'flat', share: whole(1n) } as const

  test('half a step goes upwards', () => {
    const cost = withRounding(withParts({ ...fjordvik, total: 300n }, flat), { step: 200n, residual: 'last' })
    expect(refusal(cost)).toMatchObject({ code: 'residual-exceeds-share' })
    const larger = withRounding(withParts({ ...fjordvik, total: 900n }, flat), {
      step: 200n,
      residual: 'last',
    })
    expect(shared(larger).shares.map(({ rounded }) => rounded)).toEqual([400n, 400n, 100n])
  })

  test('equal remainders and equal payers are taken in the order given', () => {
    const cost = withParts({ ...fjordvik, total: 100n }, flat)
    const toTheOre = (residual: ResidualRule) =>
      shared(withRounding(cost, { step: 1n, residual })).shares.map(({ rounded }) => rounded)
    expect(toTheOre('largest-remainder')).toEqual([34n, 33n, 33n])
    expect(toTheOre('largest-payer')).toEqual([34n, 33n, 33n])
    expect(toTheOre('last')).toEqual([33n, 33n, 34n])
  })

  test('the last paying member is meant, not the last on the list', () => {
    const cost = withMembers(withRule({ ...fjordvik, total: 6_000_001n }, 'last'), (member) =>
      member.id === '5903' ? { ...member, exempt: true } : member,
    )
    expect(shared(cost).residuals).toEqual([{ member: '5902', amount: 1n }])
  })
})

describe('what makes no sense is refused', () => {
  const flat = (share: bigint, of = 1n): Component => ({ kind: 'flat', share: fraction(share, of) })
  const rate: Component = { kind: 'rate', basis: 'population', rate: whole(200n) }
  const without = (id: string): CostToShare =>
    withMembers(fjordvik, (member) => (member.id === id ? { ...member, values: {} } : member))
  const valued = (population: bigint) =>
    withMembers(fjordvik, (member) => ({ ...member, values: { population: whole(population) } }))

  test.each<[string, CostToShare, object]>([
    ['key-has-no-parts', withParts(fjordvik), {}],
    ['step-too-fine', withRounding(fjordvik, { step: 0n, residual: 'last' }), {}],
    ['step-too-fine', withRounding(fjordvik, { step: -100n, residual: 'last' }), {}],
    [
      'amount-negative',
      withParts(fjordvik, flat(1n), { kind: 'fixed', amountPerMember: -1n }),
      { component: '1' },
    ],
    ['rate-negative', free(withParts(fjordvik, { ...rate, rate: whole(-1n) })), { component: '0' }],
    ['share-negative', withParts(fjordvik, flat(3n, 2n), byPopulation(-1n, 2n)), { component: '1' }],
    ['rate-beside-share', withParts(fjordvik, rate, flat(1n)), {}],
    ['total-must-be-left-out', withParts(fjordvik, rate), {}],
    ['total-missing', free(fjordvik), {}],
    ['total-negative', { ...fjordvik, total: -1n }, {}],
    ['shares-do-not-add-up', withParts(fjordvik, flat(1n, 2n), byPopulation(1n, 3n)), { sum: '5/6' }],
    ['shares-do-not-add-up', withParts(fjordvik, flat(1n, 2n), byPopulation(51n, 100n)), { sum: '1.01' }],
    ['shares-do-not-add-up', withParts(fjordvik, { kind: 'fixed', amountPerMember: 1n }), { sum: '0' }],
    [
      'fixed-exceeds-total',
      withParts(fjordvik, { kind: 'fixed', amountPerMember: 2_000_001n }, flat(1n)),
      { fixed: '6000003', total: '6000000' },
    ],
    [
      'member-listed-twice',
      withMembers(fjordvik, (member) => ({ ...member, id: '5901' })),
      { index: '1', other: '0', member: '5901' },
    ],
    ['no-payer', { ...fjordvik, members: [] }, {}],
    ['no-payer', withMembers(fjordvik, (member) => ({ ...member, exempt: true })), {}],
    ['value-missing', without('5902'), { index: '1', member: '5902', basis: 'population' }],
    [
      'value-missing',
      withParts(fjordvik, { ...byPopulation(1n), basis: 'toString' } as Component),
      { index: '0' },
    ],
    ['value-negative', valued(-1n), { index: '0', member: '5901', basis: 'population' }],
    ['nothing-to-share-by', valued(0n), { component: '0', basis: 'population' }],
    ['residual-owner-unknown', withRule(fjordvik, { member: '9999' }), { member: '9999' }],
    [
      'residual-owner-exempt',
      withMembers(withRule(fjordvik, { member: '5902' }), (m) =>
        m.id === '5902' ? { ...m, exempt: true } : m,
      ),
      { member: '5902' },
    ],
  ])('%s', (code, cost, details) => {
    expect(refusal(cost)).toMatchObject({ code, details })
  })

  test('a residual larger than its owner pays, with the amounts', () => {
    const cost = withRounding(withParts({ ...fjordvik, total: 300n }, flat(1n)), {
      step: 200n,
      residual: 'last',
    })
    expect(refusal(cost)).toEqual({
      code: 'residual-exceeds-share',
      details: { index: '2', member: '5903', nearest: '200', residual: '-300' },
    })
  })
})
