import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AGES, CELLS } from '../engine/ages.model.ts'
import { madeUpHistory } from '../engine/made-up-nation.examples.ts'
import { readParameterSet } from '../engine/parameter-file.model.ts'
import { runOutlookBacktest } from './backtest.cli.ts'
import { runOutlookFit } from './fit.cli.ts'
import { runOutlookProject } from './project.cli.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'samsyn-outlook-'))
const population = path.join(folder, 'population.csv')
const packed = path.join(folder, 'population.csv.gz')
const parameters = path.join(folder, 'parameters.json')

/** The made-up nation in the form that the commands read. */
function populationCsv(): string {
  const { places, years, counts } = madeUpHistory()
  const rows = places.flatMap(({ code }, place) =>
    years.flatMap((year, at) =>
      ['men', 'women'].map((sex, index) => {
        const start = (place * years.length + at) * CELLS + index * AGES
        return [code, year, sex, ...counts.subarray(start, start + AGES)].join()
      }),
    ),
  )
  const head = [
    'municipality',
    'year',
    'sex',
    ...Array.from({ length: AGES }, (_, age) => `age${age}`),
  ].join()
  return `${[head, ...rows].join('\n')}\n`
}

type Run = (given: {
  words: readonly string[]
  io: { write(text: string): void; complain(text: string): void }
}) => Promise<number>

async function said(run: Run, ...words: string[]) {
  let [out, complaint] = ['', '']
  const io = {
    write(text: string) {
      out += text
    },
    complain(text: string) {
      complaint += text
    },
  }
  return { code: await run({ words, io }), out, complaint }
}

beforeAll(async () => {
  const csv = populationCsv()
  writeFileSync(population, csv)
  writeFileSync(packed, gzipSync(csv))
  await said(runOutlookFit, '--population', population, '--out', parameters)
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('outlook project', () => {
  const usual = ['--municipality', '9902', '--to', '2030', '--draws', '40', '--seed', '7', '--json']

  test('prints a row for each municipality, year and indicator, the base year first', async () => {
    const { code, out } = await said(runOutlookProject, '--population', packed, '--from', '2018', ...usual)
    expect(code).toBe(0)
    const { results } = JSON.parse(out)
    expect(results).toHaveLength(13 * 7)
    expect(results[0]).toMatchObject({ municipality: '9902', year: 2018, indicator: 'population' })
    expect(results[0].mean).toBe(results[0].p10)
    const indicators = ['population', '20-66', '67+', '80+', '90+', 'dementia', 'supportRatio']
    expect([...new Set(results.map((row: { indicator: string }) => row.indicator))]).toEqual(indicators)
    const last = results.at(-1)
    expect(last.p10).toBeLessThan(last.p50)
    expect(last.p50).toBeLessThan(last.p90)
  })

  test('gives the same from a plain and a packed file, alone and among others, on any number of threads', async () => {
    const plain = await said(runOutlookProject, '--population', population, ...usual)
    const others = await said(
      runOutlookProject,
      '--population',
      packed,
      '--threads',
      '2',
      '--municipality',
      '9903',
      ...usual,
    )
    const ofDalen = (text: string) => text.split('\n').filter((line) => line.includes('"9902"'))
    expect(ofDalen(others.out).map((line) => line.replace(/,$/, ''))).toEqual(
      ofDalen(plain.out).map((line) => line.replace(/,$/, '')),
    )
  })

  test('works from parameters alone, and a lever on needs leaves the people as they are', async () => {
    const few = ['--parameters', parameters, '--municipality', '9901', '--draws', '20', '--to', '2030']
    const before = await said(runOutlookProject, ...few)
    const after = await said(runOutlookProject, ...few, '--lever', 'healthyAgeing=5')
    const line = (text: string, indicator: string) =>
      text.split('\n').find((row) => row.includes(`2030  ${indicator} `))
    expect(line(before.out, '80+')).toBe(line(after.out, '80+'))
    expect(line(before.out, 'dementia')).not.toBe(line(after.out, 'dementia'))
  })

  test.each([
    [['--draws', '0'], '--draws: Draws must be a whole number from 1 to 10000, not 0.'],
    [['--draws', '10000000'], '--draws: Draws must be a whole number from 1 to 10000, not 10000000.'],
    [['--draws', 'many'], '--draws takes a whole number, not "many".'],
    [['--to', '2018'], '--to: The last year must come after the base year 2018; 2018 does not.'],
    [['--to', '2099'], '--to: Nothing is projected beyond 2060; 2099 is later.'],
    [['--from', '2019'], `--from 2019: the parameters in ${parameters} are fitted for 2018.`],
    [['--lever', 'fertility=7'], '--lever: The lever fertility goes from 60 to 140, not 7.'],
    [['--lever', 'fertility'], '--lever takes a name and a number such as healthyAgeing=2, not "fertility".'],
    [['--lever', 'luck=1'], '--lever: There is no lever "luck"; there are healthyAgeing'],
    [['--indicator', 'joy'], '--indicator: There is no indicator "joy"; there are population'],
    [['--seed=-1'], '--seed: The seed must be a whole number from 0 upwards, not -1.'],
    [['--municipality', '0301'], '--municipality: The parameters hold no municipality 0301; they hold 9901'],
    [['--noise', 'loud'], '--noise is one of by-size, whole, matched, none, not "loud".'],
    [['--threads', '0'], '--threads takes a whole number from 1 to 256, not 0.'],
    [['--speed', '9'], "Unknown option '--speed'. The options are --population"],
  ])('refuses %j in a sentence', async (words, sentence) => {
    const { code, out, complaint } = await said(
      runOutlookProject,
      '--parameters',
      parameters,
      '--municipality',
      '9901',
      ...words,
    )
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(complaint).toContain(sentence)
  })

  test('takes the base population of a file for the places of a set, and refuses one that has none of them', async () => {
    const few = ['--parameters', parameters, '--municipality', '9901', '--draws', '5', '--to', '2020']
    const own = await said(runOutlookProject, ...few)
    expect((await said(runOutlookProject, ...few, '--population', packed)).out).toBe(own.out)
    const early = path.join(folder, 'early.csv')
    writeFileSync(early, populationCsv().replace(/^\d+,201[5-8],.*\n/gm, ''))
    const { code, complaint } = await said(runOutlookProject, ...few, '--population', early)
    expect(code).toBe(2)
    expect(complaint).toContain('early.csv has no population of 2018')
    rmSync(early)
  })

  test('asks for what is missing', async () => {
    expect((await said(runOutlookProject, '--all')).complaint).toContain('--population FILE')
    expect((await said(runOutlookProject, '--population', population)).complaint).toContain(
      '--municipality CODE',
    )
    expect((await said(runOutlookProject, '--all', '--parameters', 'nowhere.json')).complaint).toContain(
      'nowhere.json cannot be read',
    )
  })
})

describe('outlook fit', () => {
  test('writes a set that names its inputs by hash, for the places asked for', async () => {
    const out = path.join(folder, 'two.json')
    const { code } = await said(
      runOutlookFit,
      '--population',
      packed,
      '--out',
      out,
      '--municipality',
      '9901',
      '--municipality',
      '9903',
    )
    expect(code).toBe(0)
    const set = readParameterSet(readFileSync(out, 'utf8'), out)
    expect(set.places.map((place) => place.code)).toEqual(['9901', '9903'])
    expect(set.made.inputs.map(({ name }) => name)).toEqual(['population.csv.gz', 'norway.csv'])
    expect(set.made.inputs[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(set.made.notes.at(-1)).toBe('Holds 2 of the 8 municipalities it was fitted on.')
  })

  test('leaves nothing behind when it is refused', async () => {
    const before = readdirSync(folder)
    const nowhere = path.join(folder, 'no-such-folder', 'set.json')
    expect((await said(runOutlookFit, '--population', population, '--out', nowhere)).complaint).toContain(
      'cannot be written',
    )
    expect((await said(runOutlookFit, '--population', population)).complaint).toContain('--out FILE')
    expect(readdirSync(folder)).toEqual(before)
  })

  test('names file and line of a population that is wrong', async () => {
    const wrong = path.join(folder, 'wrong.csv')
    writeFileSync(wrong, populationCsv().replace(/^9901,2003,women,\d+/m, '9901,2003,women,-4'))
    const { code, complaint } = await said(
      runOutlookFit,
      '--population',
      wrong,
      '--out',
      path.join(folder, 'x.json'),
    )
    expect(code).toBe(2)
    expect(complaint).toMatch(/wrong\.csv, line 9: /)
    rmSync(wrong)
  })
})

describe('a code from before a merger', () => {
  test('in a file is counted in the municipality of today, and it is said beside the answer', async () => {
    const old = path.join(folder, 'old.csv')
    writeFileSync(old, populationCsv().replaceAll(/^9902,/gm, '1014,'))
    const words = ['--population', old, '--municipality', '4223', '--to', '2022', '--draws', '5', '--json']
    const { code, out, complaint } = await said(runOutlookProject, ...words)
    expect(code).toBe(0)
    expect(JSON.parse(out).results[0].municipality).toBe('4223')
    expect(complaint).toContain('1014 in 4223 Vennesla')
    rmSync(old)
  })

  test('that is asked for is refused with the one of today', async () => {
    const words = ['--parameters', parameters, '--municipality', '1507', '--to', '2022', '--draws', '5']
    const { code, complaint } = await said(runOutlookProject, ...words)
    expect(code).toBe(2)
    expect(complaint).toBe(
      '--municipality 1507: the code is from before a merger or a new number; today it is 1508 Ålesund and 1580 Haram.',
    )
  })
})

describe('outlook backtest', () => {
  test('prints scores as JSON and as a table', async () => {
    const words = ['--population', population, '--draws', '20']
    const json = await said(runOutlookBacktest, ...words, '--json')
    const { results, within5at5, byLaunch, heldOut } = JSON.parse(json.out)
    expect(
      results.find(
        (row: { band: string; horizon: number; places: string }) =>
          row.band === '90+' && row.horizon === 8 && row.places === 'all',
      ),
    ).toMatchObject({
      mape: expect.any(Number),
      bias: expect.any(Number),
      coverage80: expect.any(Number),
      coverage95: expect.any(Number),
    })
    expect(within5at5).toBeGreaterThan(0.5)
    expect(byLaunch[0].launch).toBe(2010)
    expect(heldOut).toEqual([2014, 2016])
    expect(json.complaint).toContain('Launching from 2010')
    const table = await said(runOutlookBacktest, ...words)
    expect(table.out).toMatch(/band +years +places +error % +bias %/)
    expect(table.out).toContain('Within 5 per cent after five years')
  })

  test('tells of the trend of use too, which has national figures only', async () => {
    const words = ['--population', population, '--draws', '5']
    const { results, useOfCare } = JSON.parse((await said(runOutlookBacktest, ...words, '--json')).out)
    expect(results.every((row: { band: string }) => row.band !== 'home80')).toBe(true)
    expect(useOfCare.places).toBe('nation')
    expect(useOfCare.results).toContainEqual({
      service: 'home80',
      from: 2008,
      to: 2023,
      came: 26.9,
      constant: 35.1,
      constantError: 30.5,
      trend: 30.2,
      trendError: 12.24,
      trendThatHit: -1.76,
    })
    const table = await said(runOutlookBacktest, ...words)
    expect(table.out).toMatch(
      /residents in institutions +2010 +2023 +41419 +53486 +29\.1 +46935 +13\.3 +-1\.95/,
    )
    expect(table.out).toContain('the trend is rated low')
  })
})
