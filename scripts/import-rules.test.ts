import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import config from '../.dependency-cruiser.mjs'
import { breachesIn } from './import-rules.mjs'

/** One breach of each rule: the file that breaks it, and what it imports. */
const planted: Readonly<Record<string, readonly [file: string, imports: string]>> = {
  'no-cycles': ['src/economy/a.ts', './b.ts'],
  'no-orphans': ['src/economy/lonely.ts', ''],
  'no-test-code-in-production': ['src/economy/c.ts', '../../test/support/cast.ts'],
  'platform-knows-no-slice': ['src/platform/knows.ts', '../economy/index.ts'],
  'app-mounts-routes-only': ['src/app.ts', './economy/pay.ts'],
  'slices-by-their-door': ['src/reports/peeks.ts', '../economy/pay.ts'],
  'programs-by-the-doors': ['src/cli.ts', './economy/pay.ts'],
  'models-are-pure': ['src/economy/x.model.ts', 'node:fs'],
  'models-import-models': ['src/economy/y.model.ts', './pay.ts'],
  'inputs-know-models-forms-zod': ['src/economy/z.input.ts', './pay.ts'],
  'sql-is-a-leaf': ['src/economy/q.sql.ts', './some.view.tsx'],
  'only-platform-db-touches-the-driver': ['src/economy/driver.ts', 'pg'],
  'views-never-sql-http-auth': ['src/economy/v.view.tsx', './other.sql.ts'],
  'only-routes-import-handlers': ['src/economy/grabs.ts', './list.page.ts'],
  'islands-stay-light': ['src/economy/alive.island.tsx', './other.sql.ts'],
}

const extra: Readonly<Record<string, string>> = {
  'src/economy/b.ts': './a.ts',
  'src/economy/index.ts': './pay.ts',
  'src/economy/pay.ts': '',
  'src/economy/some.view.tsx': '',
  'src/economy/other.sql.ts': '',
  'src/economy/list.page.ts': '',
  'test/support/cast.ts': '',
  'node_modules/pg/index.js': '',
}

const ladder = config.forbidden.map(({ name }) => name).filter((name) => name.endsWith('-looks-down'))

let folder: string

function plant(file: string, imports: string): void {
  const place = path.join(folder, file)
  mkdirSync(path.dirname(place), { recursive: true })
  const line = imports ? `import { x } from '${imports}'\nexport const y = x\n` : 'export const x = 1\n'
  writeFileSync(place, line)
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'samsyn-rules-'))
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module","dependencies":{"pg":"1"}}')
  for (const [file, imports] of Object.values(planted)) plant(file, imports)
  for (const [file, imports] of Object.entries(extra)) plant(file, imports)
  for (const name of ladder) {
    const low = name.replace('-looks-down', '')
    plant(`src/${low}/up.ts`, '../reports/index.ts')
  }
  plant('src/reports/index.ts', '')
  writeFileSync(
    path.join(folder, 'node_modules/pg/package.json'),
    '{"name":"pg","main":"index.js","type":"module"}',
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the tool catches a planted breach of every rule', async () => {
  const { breaches } = await breachesIn(folder, ['src', 'test'])
  const caught = new Set(breaches.map(({ rule }) => rule))
  const rules = config.forbidden.map(({ name }) => name)
  expect(rules.filter((rule) => !caught.has(rule))).toEqual([])
  expect(Object.keys(planted).filter((rule) => !rules.includes(rule))).toEqual([])
})
