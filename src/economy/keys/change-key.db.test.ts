import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BudgetScene, budgetScene } from '../../../test/support/budget-scene.ts'
import { knutepunktMunicipalities } from '../../../test/support/shared-costs.ts'
import { fraction } from '../fraction.model.ts'
import { changeKey, type KeyInput } from './change-key.ts'
import { versionById, versionsOfKey } from './key-version.sql.ts'

let scene: BudgetScene

beforeAll(async () => {
  scene = await budgetScene()
  await scene.copied(2018)
})
afterAll(() => scene.db.drop())

describe('a key that an adopted budget rests on', () => {
  const allEqually = (members: readonly { readonly slug: string }[]): KeyInput => ({
    title: 'Halvparten likt, halvparten etter folketall',
    asNew: false,
    from: null,
    parts: [{ component: { kind: 'flat', share: fraction(1n, 1n) }, measured: null }],
    members: members.map(({ slug }) => ({ slug, exempt: false, contribution: '' })),
    step: 100n,
    residual: { slug: 'vennesla' },
    populationYearsBefore: 1,
    inferred: [],
    note: '',
    source: '',
  })

  test('gets a new version when another budget changes it, and the old budget keeps the old one', async () => {
    const before = await scene.cast.coordinator.read((tx) => scene.sharesOf(tx, 2017))
    const stored = await scene.cast.coordinator.write((tx) =>
      changeKey(tx, scene.at(2018), allEqually(knutepunktMunicipalities)),
    )
    expect(stored).toMatchObject({ ok: true, value: { number: 2, did: 'added-version' } })
    const versions = await scene.cast.coordinator.read((tx) =>
      versionsOfKey(tx, scene.cast.fjordvik.id, 'halvparten-likt'),
    )
    expect(versions.map(({ number, during }) => [number, during.from, during.until])).toEqual([
      [2, '2018-01-01', null],
      [1, '2017-01-01', '2018-01-01'],
    ])
    expect(await scene.cast.coordinator.read((tx) => scene.sharesOf(tx, 2017))).toEqual(before)
  })

  test('is corrected in place while nothing is adopted by it', async () => {
    const again = await scene.cast.coordinator.write((tx) =>
      changeKey(tx, scene.at(2018), allEqually(knutepunktMunicipalities.slice(1))),
    )
    expect(again).toMatchObject({ ok: true, value: { number: 2, did: 'corrected' } })
    const budget = await scene.budget(2018)
    const version = await scene.cast.coordinator.read((tx) =>
      versionById(tx, scene.cast.fjordvik.id, budget.versionId ?? ''),
    )
    expect(version?.members).toHaveLength(6)
  })

  test('is refused when its shares do not add up', async () => {
    const input = allEqually(knutepunktMunicipalities)
    const parts = [{ component: { kind: 'flat' as const, share: fraction(1n, 2n) }, measured: null }]
    const changed = await scene.cast.coordinator.write((tx) =>
      changeKey(tx, scene.at(2018), { ...input, parts }),
    )
    expect(changed).toMatchObject({ ok: false, code: 'shares-do-not-add-up' })
  })
})
