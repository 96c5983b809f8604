import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BudgetScene, budgetScene, draft, today } from '../../../test/support/budget-scene.ts'
import { granted } from '../../../test/support/shared-costs.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import { putPopulation } from '../../registers/index.ts'
import { adoptBudget } from './adopt-budget.ts'
import { changeBudget } from './change-budget.ts'
import { moveBudget } from './move-budget.ts'

let scene: BudgetScene

beforeAll(async () => {
  scene = await budgetScene()
})
afterAll(() => scene.db.drop())

/** Somebody corrects Vennesla's population of 2015. */
const correctPopulation = (persons: number) =>
  scene.cast.administrator.write(async (tx) => {
    const figure = {
      code: '1014',
      onDate: localDate('2015-01-01'),
      ages: { from: 0, to: 150 },
      source: 'Rettet',
    }
    granted(await putPopulation(tx, [{ ...figure, persons }]))
  })

describe('adoption', () => {
  test('asks for a proposal first', async () => {
    await scene.copied(2018)
    const input = { on: today, today, shown: await scene.shown(2018) }
    const adopted = await scene.cast.coordinator.write((tx) => adoptBudget(tx, scene.at(2018), input))
    expect(adopted).toMatchObject({ ok: false, code: 'step-not-open' })
  })

  test('is refused when the shares are no longer those that were shown', async () => {
    await scene.copied(2016)
    await scene.propose(2016)
    const input = { on: today, today, shown: await scene.shown(2016) }
    await correctPopulation(15_000)
    const adopted = await scene.cast.coordinator.write((tx) => adoptBudget(tx, scene.at(2016), input))
    expect(adopted).toMatchObject({ ok: false, code: 'shares-changed' })
  })

  test('lies never in the future', async () => {
    const input = { on: localDate('2026-03-03'), today, shown: await scene.shown(2016) }
    const adopted = await scene.cast.coordinator.write((tx) => adoptBudget(tx, scene.at(2016), input))
    expect(adopted).toMatchObject({ ok: false, code: 'adopted-in-future' })
  })

  test('freezes the shares: later population and another key change nothing', async () => {
    granted(
      await scene.cast.coordinator.write(async (tx) =>
        adoptBudget(tx, scene.at(2016), { on: today, today, shown: await scene.shown(2016) }),
      ),
    )
    const before = await scene.cast.coordinator.read((tx) => scene.sharesOf(tx, 2016))
    await correctPopulation(90_000)
    expect(await scene.cast.coordinator.read((tx) => scene.sharesOf(tx, 2016))).toEqual(before)
  })

  test('ends every change but closing', async () => {
    const change = await scene.cast.coordinator.write((tx) => changeBudget(tx, scene.at(2016), draft(2016)))
    expect(change).toMatchObject({ ok: false, code: 'budget-is-adopted' })
    const closed = await scene.cast.coordinator.write((tx) =>
      moveBudget(tx, scene.at(2016), { step: 'close', on: today }),
    )
    expect(closed).toEqual({ ok: true, value: { status: 'closed' } })
  })
})

describe('the database itself', () => {
  const refused: [string, string][] = [
    ['the budget', `update economy.budget set title = 'Endret' where year = 2017`],
    [
      'a line',
      `update economy.budget_line set amount = 1 from economy.budget where budget.id = budget_id and year = 2017`,
    ],
    [
      'a share',
      `update economy.adopted_share set rounded = rounded + 1, residual = residual + 1 where name = 'Iveland'`,
    ],
    ['a figure', `update economy.adopted_value set value = 1`],
    ['the total', `update economy.adoption set total = 1`],
    ['what was adopted, by deleting it', `delete from economy.adopted_value`],
    ['the key it rests on', `update economy.cost_key_part set share_numerator = 1, share_denominator = 3`],
    ['who shares', `delete from economy.cost_key_member`],
  ]

  test.each(refused)('keeps %s as it was adopted', async (_what, statement) => {
    await expect(scene.cast.coordinator.write((tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject({
      code: '23514',
    })
  })

  test('cannot hold shares that differ from their total by one øre', async () => {
    await scene.copied(2040)
    const budget = await scene.budget(2040)
    const insert = scene.cast.coordinator.write(async (tx) => {
      const place = sql`${scene.cast.fjordvik.id}, ${budget.id}`
      await sql`insert into economy.adoption (cooperation_id, budget_id, total, visibility)
                values (${place}, 100, 'public')`.execute(tx)
      await sql`insert into economy.adopted_share
                  (cooperation_id, budget_id, position, organisation_id, member_key, slug, name, municipality,
                   exempt, exact, nearest, residual, rounded, visibility)
                select ${place}, 1, id, 'a', 'a', 'A', true, false, 99, 99, 0, 99, 'public'
                  from registers.organisation limit 1`.execute(tx)
      await sql`set constraints all immediate`.execute(tx)
    })
    await expect(insert).rejects.toMatchObject({ code: '23514', constraint: 'adopted_shares_add_up' })
  })

  test('adopts no budget without its shares', async () => {
    const adopt = scene.cast.coordinator.write((tx) =>
      sql`update economy.budget set status = 'adopted', adopted_on = current_date where year = 2040`.execute(
        tx,
      ),
    )
    await expect(adopt).rejects.toMatchObject({ code: '23514', constraint: 'adoption_is_complete' })
  })
})
