import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { slices } from '../../src/app.ts'
import { actionWords, fieldWord, kindWord } from '../../src/platform/audit/change-words.ts'
import { inLanguage, locales } from '../../src/platform/text/index.ts'

/** Commands that record a change: those that the program has, tests left out. */
const sources = globSync('src/**/*.ts')
  .filter((file) => !file.endsWith('.test.ts') && !file.startsWith('src/platform/audit/'))
  .map((file) => readFileSync(file, 'utf8'))
  .filter((source) => source.includes('recordChange('))

/** Codes that stand as text where a change is recorded, such as action: 'adopt-budget', or one of two. */
const codesAfter = (name: string) =>
  new Set(
    sources.flatMap((source) =>
      [...source.matchAll(new RegExp(`\\b${name}: ([^\\n]+)`, 'g'))].flatMap(([, given = '']) =>
        [...(given.split(/,\s+\w+/)[0]?.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g) ?? [])].map(
          ([, code]) => code ?? '',
        ),
      ),
    ),
  )

const wordless = (codes: Iterable<string>, words: (code: string) => string) =>
  [...codes].filter((code) => locales.some((locale) => inLanguage(locale, () => words(code)) === code))

test('commands are found, and the whole program is mounted', () => {
  expect(slices.length).toBeGreaterThan(1)
  expect(codesAfter('action').size).toBeGreaterThan(10)
})

test('every action that is recorded can be told in every language', () => {
  expect(wordless(codesAfter('action'), actionWords)).toEqual([])
})

test('every step of a budget can be told', () => {
  expect(
    wordless(
      ['propose', 'withdraw', 'close', 'adopt'].map((step) => `${step}-budget`),
      actionWords,
    ),
  ).toEqual([])
})

test('every kind of record that is recorded has a name', () => {
  // In English some are called what their code is.
  const nameless = [...codesAfter('subjectKind')].filter(
    (kind) => inLanguage('nb', () => kindWord(kind)) === kind,
  )
  expect(nameless.filter((kind) => !['person'].includes(kind))).toEqual([])
})

test('every field of a snapshot has a name', () => {
  const fields = sources.flatMap((source) =>
    [...source.matchAll(/Snapshot[^=\n]*=> \(\{\n(.*?)\n\s*\}\)/gs)].flatMap(([, body = '']) =>
      [...body.matchAll(/^\s*(\w+)[:,]/gm)].map(([, field]) => field ?? ''),
    ),
  )
  expect(wordless(new Set(fields), fieldWord)).toEqual([])
})
