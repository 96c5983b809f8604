import { expect, test } from 'vitest'
import { fraction, whole } from '../fraction.model.ts'
import { checkRules } from './key-rules.model.ts'
import type { KeyPart, KeyRules } from './key-version.model.ts'

const flat = (above: bigint, below: bigint): KeyPart => ({
  component: { kind: 'flat', share: fraction(above, below) },
  measured: null,
})
const people = (above: bigint, below: bigint): KeyPart => ({
  component: { kind: 'measure', basis: 'population', share: fraction(above, below) },
  measured: { kind: 'population', ages: null },
})
const fixed: KeyPart = { component: { kind: 'fixed', amountPerMember: 10n ** 12n }, measured: null }
const rate: KeyPart = {
  component: { kind: 'rate', basis: 'population', rate: whole(200n) },
  measured: { kind: 'population', ages: null },
}

const rules = (parts: readonly KeyPart[], otherwise: Partial<KeyRules> = {}): KeyRules => ({
  parts,
  members: ['fjordvik', 'dalen', 'oygrend'].map((organisationId) => ({
    organisationId,
    exempt: false,
    contribution: '',
  })),
  step: 50_000n,
  residual: 'last',
  populationYearsBefore: 1,
  inferred: [],
  note: '',
  source: '',
  ...otherwise,
})

test.each([
  ['thirds', [flat(1n, 3n), people(2n, 3n)]],
  ['a fixed amount first', [fixed, people(1n, 1n)]],
  ['nothing but fixed amounts', [fixed]],
  ['a rate', [rate]],
])('%s make sense before any amount is known', (_what, parts) =>
  expect(checkRules(rules(parts)).ok).toBe(true),
)

const exempt = rules([flat(1n, 1n)]).members.map((member) => ({ ...member, exempt: true }))

test.each([
  ['shares of 90 per cent', rules([flat(1n, 2n), people(2n, 5n)]), 'shares-do-not-add-up'],
  ['a rate beside a share', rules([rate, flat(1n, 1n)]), 'rate-beside-share'],
  ['no parts', rules([]), 'key-has-no-parts'],
  ['nobody who pays', rules([flat(1n, 1n)], { members: exempt }), 'no-payer'],
  ['a step of nothing', rules([flat(1n, 1n)], { step: 0n }), 'step-too-fine'],
  [
    'a residual for a stranger',
    rules([flat(1n, 1n)], { residual: { organisationId: 'oslo' } }),
    'residual-owner-unknown',
  ],
] as const)('%s are refused', (_what, key, code) =>
  expect(checkRules(key)).toMatchObject({ ok: false, code }),
)

test('an owner of the residual who is exempt is refused', () => {
  const members = rules([]).members.map((member, index) => ({ ...member, exempt: index === 0 }))
  const key = rules([flat(1n, 1n)], { members, residual: { organisationId: 'fjordvik' } })
  expect(checkRules(key)).toMatchObject({ ok: false, code: 'residual-owner-exempt' })
})
