import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askWhatIf, type Comparison, compareShares } from './compare-shares.model.ts'
import type { CostToShare, Member } from './cost-key.model.ts'
import { fjordvik, knutepunkt2017, population2017 } from './cost-share.examples.ts'
import { type CostShares, shareCost, sharesOf } from './cost-share.model.ts'
import { compare, formatFraction, fraction, sumOf, whole } from './fraction.model.ts'
import { applyChanges, type Change, shiftShare } from './what-if.model.ts'

function shared(cost: CostToShare): CostShares {
  const decision = shareCost(cost)
  if (!decision.ok) throw new Error(`refused: ${decision.code}`)
  return decision.value
}

function asked(cost: CostToShare, ...changes: Change[]): Comparison {
  const decision = askWhatIf(shared(cost), changes)
  if (!decision.ok) throw new Error(`refused: ${decision.code}`)
  return decision.value.comparison
}

const refusal = (cost: CostToShare, ...changes: Change[]) => {
  const decision = askWhatIf(shared(cost), changes)
  return decision.ok ? 'accepted' : { code: decision.code, details: decision.details }
}

const kroner = (ore: bigint | undefined) => (ore === undefined ? undefined : Number(ore) / 100)
const brief = ({ rows }: Comparison) =>
  rows.map(({ name, fate, adopted, alternative }) => [name, fate, kroner(adopted), kroner(alternative)])
const row = ({ rows }: Comparison, name: string) => rows.find((candidate) => candidate.name === name)

const nesset: Member = { id: '5904', name: 'Nesset', values: { population: whole(2_000n) } }

describe('another split', () => {
  test('with 30 per cent equally and the population of 2017, each member sees what changes', () => {
    const comparison = asked(
      knutepunkt2017,
      { kind: 'split', shares: [fraction(3n, 10n), fraction(7n, 10n)] },
      { kind: 'values', basis: 'population', values: population2017 },
    )
    expect(
      comparison.rows.map(({ name, difference, percent, perInhabitant }) => [
        name,
        kroner(difference),
        percent,
        kroner(perInhabitant),
      ]),
    ).toEqual([
      ['Kristiansand', 0, undefined, 0],
      ['Vennesla', 23_000, '10.6', 1.47],
      ['Iveland', -26_500, '-28.8', -21.05],
      ['Søgne', 11_000, '5.8', 0.88],
      ['Songdalen', -6_000, '-4.2', -1.41],
      ['Birkenes', -12_000, '-9.3', -2.47],
      ['Lillesand', 10_500, '5.8', 0.78],
    ])
    expect(comparison).toMatchObject({ adopted: 95_000_000n, alternative: 95_000_000n, difference: 0n })
  })

  test('must have as many shares as the key', () => {
    expect(refusal(knutepunkt2017, { kind: 'split', shares: [whole(1n)] })).toEqual({
      code: 'split-does-not-fit',
      details: { given: '1', needed: '2' },
    })
  })

  test('must add up, as any key', () => {
    const shares = [fraction(1n, 2n), fraction(1n, 3n)]
    expect(refusal(knutepunkt2017, { kind: 'split', shares })).toMatchObject({
      code: 'shares-do-not-add-up',
      details: { sum: '5/6' },
    })
  })
})

describe('a share that is moved', () => {
  const moved = (shares: string[], to: string) =>
    shiftShare(
      shares.map((share) => fraction(BigInt(Number(share) * 100), 100n)),
      0,
      fraction(BigInt(Number(to) * 100), 100n),
    ).map(formatFraction)

  test('takes from the others in their proportions', () => {
    expect(moved(['0.5', '0.5'], '0.3')).toEqual(['0.3', '0.7'])
    expect(moved(['0.4', '0.4', '0.2'], '0.7')).toEqual(['0.7', '0.2', '0.1'])
  })

  test('gives equally to others that have nothing', () => {
    expect(moved(['1', '0', '0'], '0.5')).toEqual(['0.5', '0.25', '0.25'])
  })

  test('has nobody to take from when it is alone', () => {
    expect(moved(['1'], '0.5')).toEqual(['0.5'])
  })

  test('always leaves shares that add up to 1', () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 50n }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(weights, fc.bigInt({ min: 0n, max: 100n }), (drawn, percent) => {
        const all = drawn.reduce((sum, weight) => sum + weight, 1n)
        const shares = [...drawn, 1n].map((weight) => fraction(weight, all))
        expect(compare(sumOf(shiftShare(shares, 1, fraction(percent, 100n))), whole(1n))).toBe(0)
      }),
    )
  })

  test('starts from the shares of the key', () => {
    expect(sharesOf(knutepunkt2017.key.components)).toEqual([fraction(1n, 2n), fraction(1n, 2n)])
  })
})

describe('members who come and go', () => {
  test('a member joins as the last, and the others pay less', () => {
    expect(brief(asked(fjordvik, { kind: 'join', member: nesset }))).toEqual([
      ['Fjordvik', 'same', 40_000, 30_000],
      ['Dalen', 'same', 10_000, 7_500],
      ['Øygrend', 'same', 10_000, 7_500],
      ['Nesset', 'joins', 0, 15_000],
    ])
  })

  test('who joins pays nothing today, so there is no per cent but an amount per inhabitant', () => {
    expect(row(asked(fjordvik, { kind: 'join', member: nesset }), 'Nesset')).toMatchObject({
      before: [],
      percent: undefined,
      perInhabitant: 750n,
    })
  })

  test('a member leaves, and the others pay more', () => {
    const comparison = asked(fjordvik, { kind: 'leave', id: '5902' })
    expect(brief(comparison)).toEqual([
      ['Fjordvik', 'same', 40_000, 48_000],
      ['Dalen', 'leaves', 10_000, 0],
      ['Øygrend', 'same', 10_000, 12_000],
    ])
    expect(row(comparison, 'Dalen')).toMatchObject({ percent: '-100.0', perInhabitant: -1_000n })
  })

  test('a member becomes exempt, and one pays again', () => {
    expect(brief(asked(fjordvik, { kind: 'exempt', id: '5901' }))).toEqual([
      ['Fjordvik', 'becomes-exempt', 40_000, 0],
      ['Dalen', 'same', 10_000, 30_000],
      ['Øygrend', 'same', 10_000, 30_000],
    ])
    expect(row(asked(knutepunkt2017, { kind: 'pay', id: '1001' }), 'Kristiansand')).toMatchObject({
      fate: 'pays-again',
      adopted: 0n,
      percent: undefined,
    })
  })

  test('nobody is left to pay when all are exempt', () => {
    const all = fjordvik.members.map(({ id }): Change => ({ kind: 'exempt', id }))
    expect(refusal(fjordvik, ...all)).toMatchObject({ code: 'no-payer' })
  })

  test.each<[string, Change]>([
    ['member-unknown', { kind: 'leave', id: '9999' }],
    ['member-unknown', { kind: 'exempt', id: '9999' }],
    ['member-unknown', { kind: 'pay', id: '9999' }],
    ['member-already-there', { kind: 'join', member: { ...nesset, id: '5901' } }],
  ])('%s for %o', (code, change) => expect(refusal(fjordvik, change)).toMatchObject({ code }))
})

describe('members who merge', () => {
  const reform: Change = { kind: 'merge', ids: ['1018', '1017'], into: '1001' }

  test('in 2020 Søgne and Songdalen go into Kristiansand, which is exempt, so four pay for seven', () => {
    const comparison = asked(knutepunkt2017, reform)
    expect(brief(comparison)).toEqual([
      ['Kristiansand', 'merges', 330_000, 0],
      ['Vennesla', 'same', 218_000, 335_500],
      ['Iveland', 'same', 92_000, 138_500],
      ['Birkenes', 'same', 129_000, 196_500],
      ['Lillesand', 'same', 181_000, 279_500],
    ])
    expect(row(comparison, 'Kristiansand')?.before).toEqual([
      { id: '1001', name: 'Kristiansand', rounded: 0n },
      { id: '1018', name: 'Søgne', rounded: 18_850_000n },
      { id: '1017', name: 'Songdalen', rounded: 14_150_000n },
    ])
  })

  test('merging into a paying member adds what they measure, and halves the equal part', () => {
    const half = fraction(1n, 2n)
    const components = [
      { kind: 'flat', share: half },
      { kind: 'measure', basis: 'population', share: half },
    ] as const
    const cost = { ...fjordvik, key: { ...fjordvik.key, components } }
    expect(brief(asked(cost, { kind: 'merge', ids: ['5902'], into: '5903' }))).toEqual([
      ['Fjordvik', 'same', 30_000, 35_000],
      ['Øygrend', 'merges', 30_000, 25_000],
    ])
  })

  test('a new municipality says for itself whether it pays, and stands where the first of its parts stood', () => {
    const into = { id: '5950', name: 'Storfjord', exempt: false }
    const merged = applyChanges(fjordvik, [{ kind: 'merge', ids: ['5903', '5901'], into }])
    expect(merged.ok && merged.value.cost.members.map(({ id }) => id)).toEqual(['5950', '5902'])
    expect(merged.ok && merged.value.cost.members[0]?.values.population).toEqual(whole(5_000n))
  })

  test('a merger of mergers is still compared with what all of them pay today', () => {
    const into = { id: '5950', name: 'Storfjord', exempt: false }
    const comparison = asked(
      fjordvik,
      { kind: 'merge', ids: ['5902', '5903'], into },
      { kind: 'merge', ids: ['5950'], into: '5901' },
    )
    expect(brief(comparison)).toEqual([['Fjordvik', 'merges', 60_000, 60_000]])
    expect(comparison.rows[0]?.before).toHaveLength(3)
  })

  test('a sum with an unknown in it is unknown', () => {
    const cost = {
      ...knutepunkt2017,
      members: knutepunkt2017.members.map((member) => (member.exempt ? { ...member, values: {} } : member)),
    }
    expect(row(asked(cost, reform), 'Kristiansand')?.perInhabitant).toBeUndefined()
    expect(refusal(cost, reform, { kind: 'pay', id: '1001' })).toMatchObject({ code: 'value-missing' })
  })

  test('a named owner of the residual takes the duty into the merger', () => {
    const key = { ...fjordvik.key, rounding: { step: 100n, residual: { member: '5902' } } }
    const merged = applyChanges({ ...fjordvik, key }, [{ kind: 'merge', ids: ['5902'], into: '5903' }])
    expect(merged.ok && merged.value.cost.key.rounding.residual).toEqual({ member: '5903' })
  })

  test.each<[string, Change]>([
    ['merger-into-itself', { kind: 'merge', ids: ['5901'], into: '5901' }],
    [
      'merger-into-itself',
      { kind: 'merge', ids: ['5901', '5901'], into: { id: 'x', name: 'X', exempt: false } },
    ],
    ['merger-into-itself', { kind: 'merge', ids: [], into: '5901' }],
    ['member-unknown', { kind: 'merge', ids: ['5901', '9999'], into: '5901' }],
    ['member-unknown', { kind: 'merge', ids: ['5901', '5902'], into: '9999' }],
    [
      'member-already-there',
      { kind: 'merge', ids: ['5901', '5902'], into: { id: '5903', name: 'Øygrend', exempt: false } },
    ],
  ])('%s for %o', (code, change) => expect(refusal(fjordvik, change)).toMatchObject({ code }))
})

describe('other changes', () => {
  test('another total, another rounding and another key', () => {
    expect(asked(fjordvik, { kind: 'total', total: 12_000_000n }).difference).toBe(6_000_000n)
    const rounding = { step: 2_500_000n, residual: 'largest-payer' } as const
    expect(brief(asked(fjordvik, { kind: 'rounding', rounding }))[0]).toEqual([
      'Fjordvik',
      'same',
      40_000,
      60_000,
    ])
    const components = [{ kind: 'flat', share: whole(1n) }] as const
    expect(brief(asked(fjordvik, { kind: 'components', components }))[0]).toEqual([
      'Fjordvik',
      'same',
      40_000,
      20_000,
    ])
  })

  test('figures of another date must cover everybody who pays', () => {
    const change: Change = { kind: 'values', basis: 'population', values: { '5901': whole(1n) } }
    expect(refusal(fjordvik, change)).toMatchObject({
      code: 'value-missing',
      details: { member: '5902', basis: 'population' },
    })
  })

  test('the adopted cost is left as it was', () => {
    const before = structuredClone(knutepunkt2017)
    asked(
      knutepunkt2017,
      { kind: 'merge', ids: ['1018', '1017'], into: '1001' },
      { kind: 'exempt', id: '0926' },
    )
    expect(knutepunkt2017).toEqual(before)
  })
})

describe('a comparison', () => {
  test('with itself shows no difference', () => {
    const shares = shared(knutepunkt2017)
    expect(
      compareShares(shares, shares).rows.every(
        ({ difference, fate }) => difference === 0n && fate === 'same',
      ),
    ).toBe(true)
  })

  test('counts inhabitants by the measure it is told', () => {
    const members = fjordvik.members.map((member) => ({
      ...member,
      values: { ...member.values, homes: whole(10n) },
    }))
    const adopted = shared({ ...fjordvik, members })
    const doubled = shared({ ...fjordvik, members, total: 12_000_000n })
    expect(compareShares(adopted, doubled, { inhabitants: 'homes' }).rows[0]?.perInhabitant).toBe(400_000n)
    expect(compareShares(adopted, doubled, { inhabitants: 'dogs' }).rows[0]?.perInhabitant).toBeUndefined()
  })

  test('always adds up: the differences of all rows are the difference of the totals', () => {
    const anyone = fc.constantFrom('1001', '1014', '0935', '1018', '1017', '0928', '0926')
    const change: fc.Arbitrary<Change> = fc.oneof(
      fc.record({ kind: fc.constant('leave' as const), id: anyone }),
      fc.record({ kind: fc.constantFrom('exempt' as const, 'pay' as const), id: anyone }),
      fc.record({
        kind: fc.constant('merge' as const),
        ids: fc.uniqueArray(anyone, { minLength: 1, maxLength: 3 }),
        into: anyone,
      }),
      fc.record({ kind: fc.constant('total' as const), total: fc.bigInt({ min: 0n, max: 10n ** 12n }) }),
      fc.constant({ kind: 'join' as const, member: nesset }),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        const decision = askWhatIf(shared(knutepunkt2017), changes)
        if (!decision.ok) return
        const { rows, difference, adopted, alternative } = decision.value.comparison
        expect(rows.reduce((sum, compared) => sum + compared.difference, 0n)).toBe(difference)
        expect(rows.reduce((sum, compared) => sum + compared.adopted, 0n)).toBe(adopted)
        expect(rows.reduce((sum, compared) => sum + compared.alternative, 0n)).toBe(alternative)
      }),
    )
  })
})
