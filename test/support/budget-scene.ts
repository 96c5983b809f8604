import { addBudget } from '../../src/economy/budgets/add-budget.ts'
import type { Budget, BudgetFields } from '../../src/economy/budgets/budget.model.ts'
import { budgetOfYear } from '../../src/economy/budgets/budget.sql.ts'
import { moveBudget } from '../../src/economy/budgets/move-budget.ts'
import type { CommandAt } from '../../src/economy/budgets/open-budget.ts'
import { type Fraction, whole } from '../../src/economy/fraction.model.ts'
import { loadSharing } from '../../src/economy/index.ts'
import { shownShares } from '../../src/economy/shares/freeze-shares.ts'
import type { Sharing } from '../../src/economy/shares/sharing.model.ts'
import type { ReadTx } from '../../src/platform/db/index.ts'
import { localDate } from '../../src/platform/time/local-date.model.ts'
import { type Cast, castOf } from './cast.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import {
  addMembers,
  addMunicipalities,
  addTestBudget,
  granted,
  knutepunkt2017,
  knutepunktMunicipalities,
} from './shared-costs.ts'

/** The day that the scene plays on. */
export const today = localDate('2026-03-02')

/** A cooperation with the municipalities and the adopted budget of 2017, and somebody in every part. */
export type BudgetScene = {
  readonly db: TestDatabase
  readonly cast: Cast
  at(year: number, revision?: number | null): CommandAt
  /** Makes a draft for a year as a copy of 2017, with the amounts times a factor. */
  copied(year: number, growth?: Fraction): Promise<void>
  propose(year: number): Promise<void>
  /** Who shares a year's budget, and by what. */
  sharing(tx: ReadTx, year: number): Promise<Sharing>
  sharesOf(tx: ReadTx, year: number): Promise<Record<string, bigint>>
  /** The shares in the one text that an adoption sends along. */
  shown(year: number): Promise<string>
  budget(year: number): Promise<Budget>
}

/** What is written about a draft. */
export const draft = (year: number): BudgetFields & { readonly year: number } => ({
  year,
  title: `Budsjett ${year}`,
  purpose: '',
  note: '',
  source: '',
  statedTotal: null,
  membersOn: localDate(`${year}-01-01`),
  populationOn: null,
  visibility: 'cooperation',
})

export async function budgetScene(): Promise<BudgetScene> {
  const db = await createTestDatabase()
  const cast = await castOf(db)
  const ids = await addMunicipalities(cast.administrator, knutepunktMunicipalities)
  await addMembers(cast.coordinator, cast.fjordvik, [...ids.values()])
  granted(await addTestBudget(cast.coordinator, cast.fjordvik, knutepunkt2017))
  const at = (year: number, revision: number | null = null): CommandAt => ({
    cooperation: { ...cast.fjordvik, language: 'nb' },
    year,
    revision,
  })
  const budgetIn = async (tx: ReadTx, year: number) => {
    const found = await budgetOfYear(tx, cast.fjordvik.id, year)
    if (!found) throw new Error(`no budget for ${year} is seen`)
    return found
  }
  const sharing = async (tx: ReadTx, year: number) => granted(await loadSharing(tx, await budgetIn(tx, year)))
  return {
    db,
    cast,
    at,
    sharing,
    budget: (year) => cast.coordinator.read((tx) => budgetIn(tx, year)),
    async copied(year, growth = whole(1n)) {
      const { cooperation } = at(year)
      await cast.coordinator.write(async (tx) =>
        granted(await addBudget(tx, cooperation, { ...draft(year), copyOf: 2017, growth })),
      )
    },
    async propose(year) {
      const step = { step: 'propose' as const, on: today }
      await cast.coordinator.write(async (tx) => granted(await moveBudget(tx, at(year), step)))
    },
    async sharesOf(tx, year) {
      const { shares } = granted((await sharing(tx, year)).outcome)
      return Object.fromEntries(shares.map(({ name, rounded }) => [name, rounded]))
    },
    shown: (year) =>
      cast.coordinator.read(async (tx) => shownShares(granted((await sharing(tx, year)).outcome))),
  }
}

/** Opens a cooperation to everybody. */
export async function publish({ db, cast }: BudgetScene): Promise<void> {
  const { id } = cast.fjordvik
  await db.owner.query('begin')
  await db.owner.query(`select set_config('samsyn.audited', $1, true)`, [id])
  await db.owner.query('update platform.cooperation set published = true where cooperation_id = $1', [id])
  await db.owner.query('commit')
}
