import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BudgetScene, budgetScene, draft, publish } from '../../../test/support/budget-scene.ts'
import type { Player } from '../../../test/support/cast.ts'
import { granted } from '../../../test/support/shared-costs.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import { fraction } from '../fraction.model.ts'
import { addBudget } from './add-budget.ts'
import { addLine } from './add-line.ts'
import { budgetOfYear, budgetsOf } from './budget.sql.ts'
import { linesOf } from './budget-line.sql.ts'
import { changeBudget } from './change-budget.ts'
import { changeLine } from './change-line.ts'
import { removeLine } from './remove-line.ts'

let scene: BudgetScene

beforeAll(async () => {
  scene = await budgetScene()
})
afterAll(() => scene.db.drop())

describe('a budget for a new year', () => {
  test('takes the lines and the key of the year before, with growth in whole kroner', async () => {
    await scene.copied(2018, fraction(1027n, 1000n))
    const found = await scene.cast.coordinator.read(async (tx) => {
      const budget = await budgetOfYear(tx, scene.cast.fjordvik.id, 2018)
      return budget && { budget, lines: await linesOf(tx, budget) }
    })
    expect(found?.budget).toMatchObject({ status: 'draft', revision: 1 })
    expect(found?.budget.versionId).not.toBeNull()
    expect(found?.lines.map(({ amount }) => amount)).toEqual([97_565_000n])
  })

  test('counts the people of its own year before', async () => {
    const sharing = await scene.cast.coordinator.read((tx) => scene.sharing(tx, 2018))
    expect(sharing.populationOn).toBe('2017-01-01')
  })

  test('is refused when the year has one', async () => {
    const again = await scene.cast.coordinator.write((tx) =>
      addBudget(tx, scene.at(2018).cooperation, { ...draft(2018), copyOf: null, growth: fraction(1n, 1n) }),
    )
    expect(again).toMatchObject({ ok: false, code: 'budget-year-taken' })
  })

  test('is made once when two people make it at the same time', async () => {
    const make = (player: Player) =>
      player.write((tx) =>
        addBudget(tx, scene.at(2031).cooperation, { ...draft(2031), copyOf: null, growth: fraction(1n, 1n) }),
      )
    const both = await Promise.all([make(scene.cast.coordinator), make(scene.cast.leader)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'budget-year-taken', details: { year: '2031' } })
  })

  test('is refused a population date without figures', async () => {
    const change = { ...draft(2018), populationOn: localDate('1999-01-01') }
    const changed = await scene.cast.coordinator.write((tx) => changeBudget(tx, scene.at(2018), change))
    expect(changed).toMatchObject({ ok: false, code: 'population-date-missing' })
  })
})

describe('two who change the same', () => {
  test('the later one is told, and nothing is lost', async () => {
    await scene.copied(2030)
    const first = await scene.cast.coordinator.write((tx) =>
      changeBudget(tx, scene.at(2030, 1), { ...draft(2030), title: 'Først' }),
    )
    const second = await scene.cast.leader.write((tx) =>
      changeBudget(tx, scene.at(2030, 1), { ...draft(2030), title: 'Sist' }),
    )
    expect(first.ok).toBe(true)
    expect(second).toMatchObject({ ok: false, code: 'stale' })
    const budget = await scene.cast.leader.read((tx) => budgetOfYear(tx, scene.cast.fjordvik.id, 2030))
    expect(budget?.title).toBe('Først')
  })

  test('a line has a revision of its own', async () => {
    const line = {
      kind: 'expense' as const,
      text: 'Reise',
      amount: 1_000_00n,
      hours: null,
      organisation: null,
      note: '',
      source: '',
    }
    const added = granted(await scene.cast.coordinator.write((tx) => addLine(tx, scene.at(2030), line)))
    const place = { ...scene.at(2030), lineId: added.id }
    const change = { ...line, amount: 2_000_00n }
    granted(await scene.cast.coordinator.write((tx) => changeLine(tx, { ...place, revision: 1 }, change)))
    const stale = await scene.cast.leader.write((tx) => removeLine(tx, { ...place, revision: 1 }))
    expect(stale).toMatchObject({ ok: false, code: 'stale' })
    granted(await scene.cast.leader.write((tx) => removeLine(tx, { ...place, revision: 2 })))
  })

  test("own effort cannot be somebody's who takes no part here", async () => {
    const line = {
      kind: 'own-effort' as const,
      text: 'Innsats',
      amount: null,
      hours: '10',
      organisation: 'oslo',
      note: '',
      source: '',
    }
    expect(await scene.cast.coordinator.write((tx) => addLine(tx, scene.at(2030), line))).toMatchObject({
      ok: false,
      code: 'missing',
    })
  })
})

describe('who sees what', () => {
  const years = (player: Player) =>
    player.read(async (tx) => (await budgetsOf(tx, scene.cast.fjordvik.id)).map(({ year }) => year))

  test('the neighbour and the visitor see nothing of an unpublished cooperation', async () => {
    expect(await years(scene.cast.neighbourCoordinator)).toEqual([])
    expect(await years(scene.cast.visitor)).toEqual([])
  })

  test('members see drafts; the visitor of a published cooperation sees public budgets only, with their shares', async () => {
    await publish(scene)
    expect(await years(scene.cast.observer)).toContain(2018)
    expect(await years(scene.cast.visitor)).toEqual([2017])
    expect(await years(scene.cast.neighbourCoordinator)).toEqual([2017])
    expect(await scene.cast.visitor.read((tx) => scene.sharesOf(tx, 2017))).toMatchObject({
      Iveland: 9_200_000n,
    })
  })

  test('the visitor finds no card of a draft', async () => {
    const titles = (player: Player) =>
      player.read(async (tx) =>
        (await tx.selectFrom('platform.record').select('title').where('kind', '=', 'budget').execute()).map(
          ({ title }) => title,
        ),
      )
    expect(await titles(scene.cast.visitor)).toEqual(['Budsjett 2017'])
    expect(await titles(scene.cast.coordinator)).toContain('Budsjett 2018')
  })

  test('an observer changes nothing', async () => {
    const change = scene.cast.observer.write((tx) => changeBudget(tx, scene.at(2018), draft(2018)))
    await expect(change).resolves.toMatchObject({ ok: false, code: 'missing' })
  })

  test('a budget that becomes public takes its key along', async () => {
    await scene.copied(2050)
    granted(
      await scene.cast.coordinator.write((tx) =>
        changeBudget(tx, scene.at(2050), {
          ...draft(2050),
          visibility: 'public',
          populationOn: localDate('2017-01-01'),
        }),
      ),
    )
    expect(await scene.cast.visitor.read((tx) => scene.sharesOf(tx, 2050))).toBeDefined()
  })
})
