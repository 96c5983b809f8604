import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeParameterSet } from '../engine/parameter-file.model.ts'
import { isInvented } from './invented-place.model.ts'
import { madeUpParameters } from './made-up-parameters.examples.ts'
import { createOutlook, type Outlook } from './outlook.ts'
import { ownParameters } from './parameter-source.ts'

let folder: string
let ours: Outlook

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'samsyn-outlook-'))
  await mkdir(path.join(folder, 'statistics'))
  await writeFile(ownParameters(folder), writeParameterSet(madeUpParameters))
  ours = createOutlook({ dataFolder: folder, draws: 20 })
})
afterAll(async () => {
  await ours.stop()
  await rm(folder, { recursive: true })
})

const madeIn = async (outlook: Outlook, codes: readonly string[]) => {
  const state = await outlook.picture(codes, 30_000)
  if (state.kind !== 'ready') throw new Error(JSON.stringify(state))
  return state.picture
}

describe('the standing projection of an installation', () => {
  test("uses the installation's own parameters where it has some", async () => {
    const { own, set } = await ours.parameters()
    expect(own).toBe(true)
    expect(set.places.map(({ name }) => name)).toEqual(['Fjordvik', 'Dalen', 'Øygrend'])
  })

  test('says how far it has come to who does not wait', async () => {
    expect(await ours.picture(['9901', '9903'], 0)).toEqual({ kind: 'making', done: 0, of: 3 })
    expect((await madeIn(ours, ['9901', '9903'])).codes).toEqual(['9901', '9903'])
  })

  test('has each municipality of several ready afterwards', async () => {
    await madeIn(ours, ['9901', '9903'])
    expect((await ours.ready(['9901', '9903'])).map(({ codes }) => codes)).toEqual([['9901'], ['9903']])
  })

  test('keeps pictures on disk for the next start, and sweeps away those of other parameters', async () => {
    const made = await madeIn(ours, ['9902'])
    const next = createOutlook({
      dataFolder: folder,
      draws: 20,
      projector: {
        make: () => Promise.reject(new Error('it was made before')),
        gather: () => Promise.reject(new Error('nothing was imported')),
        stop: async () => undefined,
      },
    })
    expect(await madeIn(next, ['9902'])).toEqual(made)
    await mkdir(path.join(folder, 'outlook/older'))
    await next.sweep()
    expect(await readdir(path.join(folder, 'outlook'))).toHaveLength(1)
  })

  test('begins anew on what a stop cut off, and leaves nothing half made', async () => {
    const cut = createOutlook({ dataFolder: folder, draws: 20 })
    expect(await cut.picture(['9902', '9903'], 0)).toMatchObject({ kind: 'making' })
    await cut.stop()
    const next = createOutlook({ dataFolder: folder, draws: 20 })
    expect(await madeIn(next, ['9902', '9903'])).toEqual(await madeIn(ours, ['9902', '9903']))
    await next.stop()
  })

  test('answers with the sentence of what went wrong', async () => {
    expect(await ours.picture(['9999'], 30_000)).toMatchObject({
      kind: 'failed',
      sentence: expect.stringContaining('9999'),
    })
  })

  test('weighs every lever', async () => {
    const weights = await ours.weights(2040)
    expect(weights.find(({ id }) => id === 'ftePerUser')?.percent).toBeGreaterThan(20)
    expect(weights.find(({ id }) => id === 'netImmigration')?.percent).toBeGreaterThan(0)
  })
})

test('what comes along holds the municipalities of Agder, with counted years before them', async () => {
  const supplied = createOutlook({
    projector: { make: async () => undefined, gather: async () => undefined, stop: async () => undefined },
  })
  const { own, set } = await supplied.parameters()
  expect(own).toBe(false)
  expect(set.places.filter(({ code }) => !isInvented(code))).toHaveLength(25)
  const counted = await supplied.history.counted(['4204', '4223'], set.base)
  expect(counted?.bands.years[0]).toBe(2005)
  expect(counted?.sources[0]).toContain('07459')
})
