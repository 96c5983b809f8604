import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OutlookScene, outlookScene } from '../../../../test/support/outlook-scene.ts'
import { granted } from '../../../../test/support/shared-costs.ts'
import { type Site, startSite } from '../../../../test/support/site.ts'
import { outlookRoutes } from '../../routes.ts'
import { changeScenario, removeScenario } from './change-scenario.ts'
import { saveScenario } from './save-scenario.ts'
import { scenarioOf } from './scenario.examples.ts'
import type { Scenario, ScenarioWords } from './scenario.model.ts'
import { scenarioAt, scenariosAt, scenariosOf } from './scenario.sql.ts'

let scene: OutlookScene
let site: Site

beforeAll(async () => {
  scene = await outlookScene()
  site = await startSite(scene.db, { slices: [outlookRoutes] })
})
afterAll(async () => {
  await site.stop()
  await scene.stop()
})

const tenant = () => ({ ...scene.cast.fjordvik, language: 'nb' as const })
const openTenant = () => ({ ...scene.open, language: 'nb' as const })

const save = async (title: string, parts: Partial<Scenario> = {}) =>
  granted(
    await scene.cast.coordinator.write((tx) => saveScenario(tx, tenant(), scenarioOf({ title, ...parts }))),
  )

const words = (title: string): ScenarioWords => ({ title, note: '', visibility: 'cooperation' })

describe('a scenario that is kept', () => {
  test('comes back as it was, with question, answer and what made it', async () => {
    const { slug } = await save('Som den var')
    const found = await scene.cast.coordinator.read((tx) => scenarioAt(tx, scene.cast.fjordvik.id, slug))
    const { id, ...expected } = scenarioOf({ title: 'Som den var', slug })
    expect(found).toMatchObject(expected)
    expect(found?.id).not.toBe(id)
  })

  test('is seen by those in the cooperation, and by no neighbour or visitor', async () => {
    const { slug } = await save('Bare for oss')
    const { fjordvik, observer, neighbourCoordinator, visitor, administrator } = scene.cast
    expect(await observer.read((tx) => scenarioAt(tx, fjordvik.id, slug))).toBeDefined()
    for (const outsider of [neighbourCoordinator, visitor, administrator]) {
      expect(await outsider.read((tx) => scenarioAt(tx, fjordvik.id, slug))).toBeUndefined()
      expect(await outsider.read((tx) => scenariosOf(tx, fjordvik.id))).toEqual([])
      expect(await outsider.read((tx) => scenariosAt(tx, fjordvik.id, [slug]))).toEqual([])
    }
  })

  test('is seen by all when it is public and its cooperation is published', async () => {
    const { openCoordinator, open, cast } = scene
    const kept = (visibility: 'public' | 'cooperation', title: string) =>
      openCoordinator.write((tx) => saveScenario(tx, openTenant(), scenarioOf({ title, visibility })))
    granted(await kept('public', 'For alle'))
    granted(await kept('cooperation', 'For samarbeidet'))
    const seen = await cast.visitor.read((tx) => scenariosOf(tx, open.id))
    expect(seen.map(({ title }) => title)).toEqual(['For alle'])
    expect((await site.get('/apent/framtid/scenarioer/for-alle')).statusCode).toBe(200)
    expect((await site.get('/apent/framtid/scenarioer/for-samarbeidet')).statusCode).toBe(404)
    expect((await site.get('/apent/framtid/scenarioer/for-samarbeidet/tall.csv')).statusCode).toBe(404)
  })

  test('can be kept, changed and removed by no outsider', async () => {
    const { slug } = await save('Urørlig')
    const at = { cooperation: tenant(), slug, revision: 1 }
    for (const outsider of [scene.cast.observer, scene.cast.neighbourCoordinator, scene.cast.visitor]) {
      await expect(
        outsider.write((tx) => saveScenario(tx, tenant(), scenarioOf({ title: 'Innbrudd' }))),
      ).rejects.toThrow()
      const change = { words: words('Tatt over'), calculated: null }
      const changed = await outsider.write((tx) => changeScenario(tx, at, change)).catch(() => 'refused')
      expect(changed).toSatisfy(
        (answer: unknown) => answer === 'refused' || (answer as { ok: boolean }).ok === false,
      )
      const removed = await outsider.write((tx) => removeScenario(tx, at)).catch(() => 'refused')
      expect(removed).toSatisfy(
        (answer: unknown) => answer === 'refused' || (answer as { ok: boolean }).ok === false,
      )
    }
    const found = await scene.cast.coordinator.read((tx) => scenarioAt(tx, scene.cast.fjordvik.id, slug))
    expect(found?.title).toBe('Urørlig')
  })

  test('has a card in the index, which goes with it', async () => {
    const { slug, id } = await save('Med kort')
    const cards = () =>
      scene.cast.coordinator.read((tx) =>
        tx
          .selectFrom('platform.record')
          .select(['title', 'station', 'path', 'search_text'])
          .where('id', '=', id)
          .execute(),
      )
    expect(await cards()).toMatchObject([
      { title: 'Med kort', station: 'outlook', path: 'framtid/scenarioer/med-kort' },
    ])
    expect((await cards())[0]?.search_text).toContain('velferdsteknologi: 20')
    granted(
      await scene.cast.coordinator.write((tx) =>
        changeScenario(
          tx,
          { cooperation: tenant(), slug, revision: 1 },
          { words: words('Annet navn'), calculated: null },
        ),
      ),
    )
    expect(await cards()).toMatchObject([{ title: 'Annet navn', path: 'framtid/scenarioer/med-kort' }])
    granted(
      await scene.cast.leader.write((tx) => removeScenario(tx, { cooperation: tenant(), slug, revision: 2 })),
    )
    expect(await cards()).toEqual([])
  })

  test('leaves its history behind', async () => {
    const { slug, id } = await save('Med historie')
    await scene.cast.coordinator.write((tx) =>
      removeScenario(tx, { cooperation: tenant(), slug, revision: 1 }),
    )
    const entries = await scene.cast.coordinator.read((tx) =>
      tx
        .selectFrom('platform.audit_entry')
        .select(['action', 'subject_kind'])
        .where('subject_id', '=', id)
        .orderBy('number')
        .execute(),
    )
    expect(entries.map(({ action }) => action)).toEqual(['add-outlook-scenario', 'remove-outlook-scenario'])
  })

  test('cannot share its title, but addresses make way for each other', async () => {
    expect((await save('Pluss og minus')).slug).toBe('pluss-og-minus')
    expect((await save('Pluss & minus!')).slug).not.toBe('pluss-og-minus')
    expect((await save('Pluss, og minus')).slug).toBe('pluss-og-minus-2')
    expect((await save('Sammenlign')).slug).toBe('sammenlign-2')
    expect((await save('…')).slug).toMatch(/^[a-z0-9-]+$/)
    const again = await scene.cast.coordinator.write((tx) =>
      saveScenario(tx, tenant(), scenarioOf({ title: 'Pluss og minus' })),
    )
    expect(again).toMatchObject({ ok: false, code: 'outlook-scenario-title-taken' })
  })
})
