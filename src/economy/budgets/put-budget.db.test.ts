import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, castOf } from '../../../test/support/cast.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import {
  addMembers,
  addMunicipalities,
  addTestBudget,
  granted,
  knutepunkt2017,
  knutepunktMunicipalities,
} from '../../../test/support/shared-costs.ts'
import { loadSharing } from '../shares/load-sharing.ts'
import { budgetOfYear } from './budget.sql.ts'

let db: TestDatabase
let cast: Cast

beforeAll(async () => {
  db = await createTestDatabase()
  cast = await castOf(db)
  const ids = await addMunicipalities(cast.administrator, knutepunktMunicipalities)
  await addMembers(cast.coordinator, cast.fjordvik, [...ids.values()])
})
afterAll(() => db.drop())

test('the published shares of 2017 come out of the registers to the krone', async () => {
  granted(await addTestBudget(cast.coordinator, cast.fjordvik, knutepunkt2017))
  const sharing = await cast.coordinator.read(async (tx) => {
    const budget = await budgetOfYear(tx, cast.fjordvik.id, 2017)
    return budget && granted(await loadSharing(tx, budget))
  })
  const paid = sharing?.outcome.ok
    ? sharing.outcome.value.shares.map(({ name, rounded }) => [name, rounded])
    : []
  expect(Object.fromEntries(paid)).toEqual({
    Kristiansand: 0n,
    Vennesla: 21_800_000n,
    Iveland: 9_200_000n,
    Søgne: 18_850_000n,
    Songdalen: 14_150_000n,
    Birkenes: 12_900_000n,
    Lillesand: 18_100_000n,
  })
})

test('loading twice changes nothing', async () => {
  const count = async () =>
    (await db.owner.query('select count(*)::int from platform.audit_entry')).rows[0].count
  const before = await count()
  const again = granted(await addTestBudget(cast.coordinator, cast.fjordvik, knutepunkt2017))
  expect(again.written).toBe('unchanged')
  expect(await count()).toBe(before)
})
