import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Fault, PxWebServer, Served } from '../../../test/support/pxweb-server.ts'
import { readSettings } from '../../platform/config/settings.ts'
import { careSource } from '../data/care-source.ts'
import { type PopulationHistory, populationOf } from '../engine/population-history.model.ts'
import { readImportedPopulation, readPulledProjection } from '../files/imported-population.ts'
import { temporaryFolder } from '../files/population-file.examples.ts'
import { findStatistics } from '../files/statistics-folder.ts'
import {
  careTables,
  codeChanges,
  olderProjectionTable,
  otherTables,
  peopleOf,
  populationTable,
  projectionTable,
  servedBy,
  standingClock,
} from '../ssb/ssb.examples.ts'
import { runPull } from './data-pull.cli.ts'

const everything: Served = {
  tables: [...otherTables, populationTable, olderProjectionTable, projectionTable, ...careTables],
  codeChanges,
}

/** Runs the command against a server, with all that it says. */
async function pull(
  served: Served,
  words: readonly string[] = [],
  before?: { folder: string; server?: PxWebServer },
) {
  const server = before?.server ?? (await servedBy(served))
  const folder = before?.folder ?? (await temporaryFolder())
  const settings = readSettings({ SAMSYN_DATA: folder })
  if (!settings.ok) throw new Error('The settings are wrong.')
  const said = { written: '', complained: '', shown: '' }
  const clock = standingClock()
  const code = await runPull(
    {
      words: ['--from', server.address, ...words],
      settings: settings.value,
      io: { write: (text) => (said.written += text), complain: (text) => (said.complained += `${text}\n`) },
      withOwner: () => Promise.reject(new Error('No database is needed.')),
    },
    { clock, screen: { isTerminal: false, write: (text) => (said.shown += text) } },
  )
  return { code, ...said, server, waits: clock.waits, folder }
}

const kept = (folder: string) => readdir(path.join(folder, 'statistics')).catch(() => [])
const asked = (calls: readonly string[]) => calls.filter((call) => call.startsWith('POST'))
const onData = (fault: Fault, which: (turn: number) => boolean = (turn) => turn === 1) => {
  let turn = 0
  return ({ path: called }: { path: string }) =>
    called.includes('/data?') && which(++turn) ? fault : undefined
}

function cellOf(
  history: PopulationHistory,
  { code, year, age }: { code: string; year: number; age: number },
) {
  const place = history.places.findIndex((one) => one.code === code)
  return populationOf(history, place, year)?.[age]
}

describe('a whole pull', () => {
  test('keeps population, projection, care and code changes, each with its source', async () => {
    const { code, written, complained, folder, shown } = await pull(everything)
    expect({ code, complained }).toEqual({ code: 0, complained: '' })
    expect(written.trim().split('\n')).toHaveLength(5)
    expect(shown).toContain('07459 population: 100 %\n')
    expect((await kept(folder)).filter((file) => file.endsWith('.json')).sort()).toEqual([
      'care-key-figures.json',
      'care-users.json',
      'code-changes.json',
      'population.json',
      'projection.json',
    ])
    expect((await readImportedPopulation(folder))?.about).toMatchObject({
      table: '07459',
      source: 'Statistisk sentralbyrå',
      licence: 'CC BY 4.0',
      answered: '2026-03-04T07:00:00.000Z',
      updated: '2026-02-25T07:00:00Z',
      from: expect.stringMatching(/\/tables\/07459$/),
    })
  })

  test("has history in today's borders: by the source's grouping, and split municipalities by weights", async () => {
    const { folder } = await pull(everything, ['--only', 'population'])
    const found = await readImportedPopulation(folder)
    if (!found) throw new Error('Nothing was stored.')
    const { population, about } = found
    expect(population.places.map(({ code }) => code)).toEqual(['1508', '1580', '4204', '4223'])
    expect(population.years).toEqual([2019, 2020, 2021, 2022, 2023, 2024])
    expect(cellOf(population, { code: '4223', year: 2019, age: 40 })).toBe(peopleOf('1014', 40))
    expect(cellOf(population, { code: '4204', year: 2019, age: 0 })).toBe(1 + 17 + 18)
    expect(cellOf(population, { code: '4204', year: 2024, age: 0 })).toBe(4)
    expect(cellOf(population, { code: '1580', year: 2019, age: 0 })).toBe(34)
    expect(cellOf(population, { code: '1508', year: 2019, age: 0 })).toBe(4 + 23 + 29 + 46)
    expect(cellOf(population, { code: '1580', year: 2021, age: 0 })).toBeCloseTo(7 * 0.138)
    expect(about.notes.join(' ')).toContain('1507 was split (2020-2023)')
    expect(about.notes.join(' ')).toContain('K-2111, which this version does not know')
  })

  test('takes the newest projection and its main alternative', async () => {
    const { folder } = await pull(everything, ['--only', 'projection'])
    const found = await readPulledProjection(folder)
    expect(found?.about).toMatchObject({
      table: '14746',
      notes: ['Everybody of 100 and older is counted at 100.'],
    })
    expect(found && cellOf(found.population, { code: '4223', year: 2027, age: 100 })).toBe(100)
    expect(found && cellOf(found.population, { code: '4223', year: 2027, age: 101 })).toBe(0)
  })

  test('keeps care figures of the last years, a row a figure, with their texts', async () => {
    const { folder } = await pull(everything, ['--only', 'care'])
    const stored = await findStatistics(folder, 'care-key-figures')
    const rows = gunzipSync(await readFile(stored?.path ?? ''))
      .toString()
      .trim()
      .split('\n')
    expect(rows[0]).toBe('KOKkommuneregion0000,ContentsCode,Tid,label,unit,value,status')
    expect(rows).toHaveLength(1 + 3 * 2 * 5)
    expect(rows).toContain(
      '4223,KOShjtj80aarover0001,2024,Andel innbyggere 80 år og over som bruker hjemmetjenester (prosent),,28.5,',
    )
    expect(rows).toContain('EAK,KOSx,2020,"Annet, ""x""",,,')
    const care = await careSource(folder)()
    expect(care).toMatchObject({
      year: 2024,
      source: expect.stringContaining('12209, CC BY 4.0, 2026-03-04'),
    })
    expect(care?.shares.get('4223')).toEqual({ home80: 28.5 })
  })

  test('keeps changes of codes, and says which are news', async () => {
    const changes = [...codeChanges, { oldCode: '4223', newCode: '4299', changeOccurred: '2028-01-01' }]
    const { written, folder, server } = await pull({ ...everything, codeChanges: changes }, [
      '--only',
      'changes',
    ])
    expect(server.calls).toEqual(['GET /api/klass/v1/classifications/131/changes?from=2005-01-01'])
    expect(written).toContain('Not known to this version: 4223 to 4299 on 2028-01-01.')
    const stored = await findStatistics(folder, 'code-changes')
    expect(gunzipSync(await readFile(stored?.path ?? '')).toString()).toBe(
      'from_code,to_code,on_date,from_name,to_name\n1014,4223,2020-01-01,"Vennesla","Vennesla"\n4223,4299,2028-01-01,"",""\n',
    )
  })
})

describe('large tables', () => {
  const only = ['--only', 'population']

  test('are cut into calls below the limit that the source tells', async () => {
    const { code, server, folder } = await pull({ ...everything, toldCells: 3000 }, only)
    expect(code).toBe(0)
    expect(asked(server.calls).length).toBeGreaterThan(3)
    expect((await readImportedPopulation(folder))?.population.places).toHaveLength(4)
  })

  test('are cut further when the source allows less than it tells', async () => {
    const { code, folder } = await pull({ ...everything, toldCells: 800_000, mostCells: 1300 }, only)
    expect(code).toBe(0)
    expect((await readImportedPopulation(folder))?.population.places).toHaveLength(4)
  })

  test('are asked for no faster than the source allows', async () => {
    const { waits, server } = await pull({ ...everything, toldCells: 500 }, only)
    expect(server.calls.length).toBeGreaterThan(30)
    expect(waits.length).toBeGreaterThan(0)
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThanOrEqual(
      60_000 * Math.floor((server.calls.length - 1) / 30),
    )
  })
})

describe('a source that stumbles', () => {
  const only = ['--only', 'population']

  test.each<[string, Fault, number]>([
    ['is busy and says for how long', { kind: 'busy', retryAfter: '17' }, 17_000],
    ['is busy until a moment', { kind: 'busy', retryAfter: 'Wed, 04 Mar 2026 07:00:30 GMT' }, 30_000],
    ['is busy and says no more', { kind: 'busy' }, 60_000],
    ['is out of order', { kind: 'broken', status: 503 }, 1000],
    ['breaks off in the middle', { kind: 'half' }, 1000],
    ['sends half a text', { kind: 'cut-text' }, 1000],
    ['hangs up', { kind: 'hang-up' }, 1000],
  ])('and %s is asked again after a while', async (_, fault, wait) => {
    const { code, waits, folder } = await pull({ ...everything, fault: onData(fault) }, only)
    expect({ code, waits }).toEqual({ code: 0, waits: [wait] })
    expect((await readImportedPopulation(folder))?.population.places).toHaveLength(4)
  })

  test('again and again is given up with a sentence; the next pull goes on where it was', async () => {
    let isBroken = true
    const halves = onData({ kind: 'half' }, (turn) => turn > 3)
    const served: Served = {
      ...everything,
      toldCells: 3000,
      fault: (call) => (isBroken ? halves(call) : undefined),
    }
    const first = await pull(served, only)
    expect(first.code).toBe(1)
    expect(first.complained).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/.*: the answer broke off; tried 4 times\.\n$/,
    )
    expect(await readImportedPopulation(first.folder)).toBeUndefined()
    isBroken = false
    const inAll = asked((await pull({ ...everything, toldCells: 3000 }, only)).server.calls).length
    const callsBefore = asked(first.server.calls).length
    const second = await pull(served, only, first)
    expect(second.code).toBe(0)
    expect(asked(second.server.calls).length - callsBefore).toBe(inAll - 3)
    expect(await kept(first.folder)).not.toContain('pull-population')
  })

  test('that refuses is not asked again', async () => {
    const { code, complained, server } = await pull(
      {
        ...everything,
        fault: onData({ kind: 'refused', status: 400, detail: 'Non-existent value' }, () => true),
      },
      only,
    )
    expect(code).toBe(1)
    expect(complained).toMatch(/answered 400: Non-existent value/)
    expect(asked(server.calls)).toHaveLength(1)
  })

  test('that is down is named, nothing is stored, and what was there stays', async () => {
    const before = await pull(everything, only)
    const stored = await kept(before.folder)
    await before.server.close()
    const { code, complained, folder } = await pull(
      { ...everything, fault: () => ({ kind: 'hang-up' }) },
      only,
      { folder: before.folder },
    )
    expect(code).toBe(1)
    expect(complained).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/api\/pxwebapi\/v2\/config: .*; tried 4 times\.\n$/,
    )
    expect(await kept(folder)).toEqual(stored)
  })
})

describe('a source that has changed', () => {
  test('by texts and order is still read', async () => {
    const english = {
      ...populationTable,
      label: '19999: Befolkning 1. januar, etter kommune, alder og kjønn',
      id: '19999',
      variables: populationTable.variables.toReversed().map((one) =>
        one.id === 'Kjonn'
          ? {
              ...one,
              label: 'sex',
              categories: [
                ['1', 'Males'],
                ['2', 'Females'],
              ] as const,
            }
          : one,
      ),
    }
    const { code, folder } = await pull({ tables: [english] }, ['--only', 'population'])
    expect(code).toBe(0)
    expect((await readImportedPopulation(folder))?.about.table).toBe('19999')
  })

  test('and lacks a table keeps the others, and says what is missing', async () => {
    const { code, complained, folder } = await pull({
      ...everything,
      tables: [populationTable, ...careTables],
    })
    expect(code).toBe(1)
    expect(complained).toContain('has no table of projected population by municipality that fits')
    expect(await kept(folder)).toEqual(expect.arrayContaining(['population.json', 'care-users.json']))
  })

  test('and answers with other figures than were asked for is refused', async () => {
    const other = { ...populationTable, value: () => -1 }
    const { code, complained } = await pull({ tables: [other] }, ['--only', 'population'])
    expect({ code, complained }).toEqual({
      code: 1,
      complained: expect.stringContaining('a count cannot be negative'),
    })
  })
})

test.each([
  [['--only', 'weather'], '--only knows population, projection, care, changes, not "weather".'],
  [['--from', 'ssb.no'], '--from must be an address with http or https, not "ssb.no".'],
  [['--klass', 'ftp://x'], '--klass must be an address with http or https, not "ftp://x".'],
  [['--fast'], "Unknown option '--fast'"],
])('the option %s is refused with a sentence', async (words, message) => {
  const { code, complained } = await pull(everything, words)
  expect(code).toBe(2)
  expect(complained).toContain(message)
})
