import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from '../../platform/config/settings.ts'
import { readImportedPopulation } from '../files/imported-population.ts'
import {
  populationRowsOf,
  populationText,
  temporaryFile,
  temporaryFolder,
} from '../files/population-file.examples.ts'
import { csvText, populationSheet } from '../files/statistics.examples.ts'
import { importData } from './data-import.cli.ts'

async function run(words: readonly string[], folder?: string) {
  const dataFolder = folder ?? (await temporaryFolder())
  const settings = readSettings({ SAMSYN_DATA: dataFolder })
  if (!settings.ok) throw new Error('The settings are wrong.')
  const said = { written: '', complained: '' }
  const code = await importData.run({
    words,
    settings: settings.value,
    io: { write: (text) => (said.written += text), complain: (text) => (said.complained += `${text}\n`) },
    withOwner: () => Promise.reject(new Error('No database is needed.')),
  })
  return { code, ...said, dataFolder }
}

const kept = (folder: string) => readdir(path.join(folder, 'statistics')).catch(() => [])

test('a file is kept in our form with what is known of it', async () => {
  const file = await temporaryFile(
    csvText(populationSheet([['4223', 'Vennesla']], [2024, 2025])),
    'fra-ssb.csv',
  )
  const { code, written, dataFolder } = await run([file])
  expect(code).toBe(0)
  expect(written).toMatch(
    /^1 municipalities, 2024-2025, from .*fra-ssb\.csv to .*population-[0-9a-f]{12}\.csv\.gz\n$/,
  )
  const found = await readImportedPopulation(dataFolder)
  expect(found?.population).toMatchObject({
    places: [{ code: '4223', name: 'Vennesla' }],
    years: [2024, 2025],
  })
  expect(found?.about).toMatchObject({
    source: 'Statistics Norway',
    table: '07459',
    licence: 'CC BY 4.0',
    from: 'fra-ssb.csv',
    notes: [],
  })
})

test('old codes are mapped, by own weights if there are any, and it is said', async () => {
  const file = await temporaryFile(populationText(populationRowsOf(['1507'], [2023])))
  const weights = await temporaryFile(
    'from_code,to_code,on_date,weight,source\n1507,1508,2024-01-01,0.75,own\n1507,1580,2024-01-01,0.25,own\n',
    'weights.csv',
  )
  const { code, complained, dataFolder } = await run([
    file,
    '--weights',
    weights,
    '--source',
    'Dalen',
    '--licence',
    'CC0',
  ])
  expect(code).toBe(0)
  expect(complained).toContain(
    '1507 was split (2023), and its people are shared out by weight: 1508 Ålesund 75 %, 1580 Haram 25 %.',
  )
  const found = await readImportedPopulation(dataFolder)
  expect(found?.population.counts[0]).toBe(7.5)
  expect(found?.about).toMatchObject({
    source: 'Dalen',
    licence: 'CC0',
    notes: [expect.stringContaining('1507 was split')],
  })
})

test('a second import takes the place of the first, whole', async () => {
  const first = await run([await temporaryFile(populationText(populationRowsOf(['9901'], [2024])))])
  await run([await temporaryFile(populationText(populationRowsOf(['9902'], [2024])))], first.dataFolder)
  expect((await readImportedPopulation(first.dataFolder))?.population.places).toEqual([
    { code: '9902', name: '9902' },
  ])
  expect(await kept(first.dataFolder)).toHaveLength(2)
})

test('a bad file is one sentence, and what was there stays', async () => {
  const first = await run([await temporaryFile(populationText(populationRowsOf(['9901'], [2024])))])
  const before = await kept(first.dataFolder)
  const bad = await temporaryFile(
    populationText(populationRowsOf(['9901'], [2024])).replace('10,10', '10,-10'),
    'bad.csv',
  )
  const { code, complained } = await run([bad], first.dataFolder)
  expect({ code, complained }).toEqual({
    code: 2,
    complained: `${bad}, line 2: age 1 is -10; a count of people cannot be negative.\n`,
  })
  expect(await kept(first.dataFolder)).toEqual(before)
})

test('nothing imported is nothing, and a file that somebody changed is refused', async () => {
  const folder = await temporaryFolder()
  expect(await readImportedPopulation(folder)).toBeUndefined()
  await run([await temporaryFile(populationText(populationRowsOf(['9901'], [2024])))], folder)
  const [figures = ''] = (await kept(folder)).filter((name) => name.endsWith('.gz'))
  await writeFile(path.join(folder, 'statistics', figures), 'other')
  await expect(readImportedPopulation(folder)).rejects.toThrow(
    'these are not the figures that were stored; import or pull them again.',
  )
  await writeFile(path.join(folder, 'statistics', 'population.json'), '{')
  await expect(readImportedPopulation(folder)).rejects.toThrow('this is not what was stored')
})

test.each([
  [[], 'Name the file to import: data import FILE'],
  [['a', 'b'], 'Import one file at a time; "b" is one too many.'],
  [['a', '--wheights', 'b'], "Unknown option '--wheights'"],
  [['nowhere.csv'], 'nowhere.csv: there is no such file.'],
])('%s is refused with a sentence', async (words, message) => {
  const { code, complained } = await run(words)
  expect(code).toBe(2)
  expect(complained).toContain(message)
})
