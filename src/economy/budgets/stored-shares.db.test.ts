import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BudgetScene, budgetScene } from '../../../test/support/budget-scene.ts'
import {
  addTestBudget,
  knutepunkt2017,
  knutepunktMunicipalities,
} from '../../../test/support/shared-costs.ts'
import type { BudgetToPut, ComponentToPut, KeyToPut } from './budget-to-put.ts'

let scene: BudgetScene

beforeAll(async () => {
  scene = await budgetScene()
})
afterAll(() => scene.db.drop())

const slugs = knutepunktMunicipalities.map(({ slug }) => slug)

/** Shares of thirteenths that add up to one, over flat, population and hours. */
const components = fc
  .tuple(
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 13 }),
    fc.bigInt({ min: 0n, max: 5_000_00n }),
  )
  .map(([first, second, fixed]): ComponentToPut[] => {
    const [a, b] = first < second ? [first, second] : [second, first]
    return [
      { kind: 'fixed', amountPerMember: fixed },
      { kind: 'flat', share: `${a}/13` },
      { kind: 'population', share: `${b - a}/13` },
      { kind: 'measure', basis: 'timer', label: 'Timer', unit: 'time', share: `${13 - b}/13` },
    ]
  })

const residual: fc.Arbitrary<KeyToPut['residual']> = fc.constantFrom(
  'last' as const,
  'largest-remainder' as const,
  'largest-payer' as const,
  { organisation: 'vennesla' },
)

const budgets = fc.record({
  components,
  residual,
  // Vennesla owns the residual by name, so it always pays.
  exempt: fc.subarray(
    slugs.filter((slug) => slug !== 'vennesla'),
    { maxLength: 5 },
  ),
  order: fc.shuffledSubarray(slugs, { minLength: slugs.length }),
  step: fc.constantFrom(1n, 100n, 500n, 100_00n, 500_00n),
  amounts: fc.array(fc.bigInt({ min: 0n, max: 900_000_00n }), { minLength: 1, maxLength: 4 }),
  grant: fc.bigInt({ min: 0n, max: 10_000_00n }),
  hours: fc.array(fc.integer({ min: 1, max: 4_000 }), { minLength: slugs.length, maxLength: slugs.length }),
})

type Made = typeof budgets extends fc.Arbitrary<infer T> ? T : never

const toPut = (made: Made, year: number): BudgetToPut => ({
  ...knutepunkt2017,
  year,
  title: `Budsjett ${year}`,
  populationOn: '2016-01-01' as NonNullable<BudgetToPut['populationOn']>,
  lines: [
    ...made.amounts.map((amount) => ({
      kind: 'expense' as const,
      text: 'Utgift',
      amount: amount + 100_000_00n,
    })),
    { kind: 'grant', text: 'Tilskudd', amount: made.grant },
  ],
  key: {
    slug: `nokkel-${year}`,
    title: `Nøkkel ${year}`,
    components: made.components,
    members: made.order.map((organisation) => ({ organisation, exempt: made.exempt.includes(organisation) })),
    step: made.step,
    residual: made.residual,
  },
  measures: { timer: Object.fromEntries(slugs.map((slug, index) => [slug, `${made.hours[index]}`])) },
  status: 'adopted',
  scenarios: [],
})

/** The total and what is paid, as the tables hold them. */
const storedSums = `
  select budget.year, adoption.total, sum(share.rounded) as paid,
         bool_and(not share.exempt or share.rounded = 0) as exempt_pay_nothing
    from economy.adoption
    join economy.budget on budget.cooperation_id = adoption.cooperation_id and budget.id = adoption.budget_id
    join economy.adopted_share as share
      on share.cooperation_id = adoption.cooperation_id and share.budget_id = adoption.budget_id
   where budget.year = $1
   group by budget.year, adoption.total`

test('stored shares add up to the total, whatever the key, the order and the amounts', async () => {
  let year = 2018
  await fc.assert(
    fc.asyncProperty(budgets, async (made) => {
      year += 1
      const put = await addTestBudget(scene.cast.coordinator, scene.cast.fjordvik, toPut(made, year))
      const rows = await scene.cast.coordinator.read((tx) =>
        tx.named<{ total: bigint; paid: string; exempt_pay_nothing: boolean }>({
          name: 'stored_sums',
          text: storedSums,
          values: [year],
        }),
      )
      // Some keys make no sense together with their amounts; of those nothing at all is stored.
      expect(rows).toHaveLength(put.ok ? 1 : 0)
      for (const { total, paid, exempt_pay_nothing } of rows) {
        expect(BigInt(paid)).toBe(total)
        expect(exempt_pay_nothing).toBe(true)
      }
    }),
    { numRuns: 70, seed: 20_170_301 },
  )
})
