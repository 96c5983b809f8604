/** Every text exists in every language, and is used somewhere. */
import { globSync, readFileSync } from 'node:fs'
import { gatherTexts, missingTexts } from './texts.mjs'

const root = process.cwd()
const code = globSync('src/**/*.{ts,tsx}', { exclude: (name) => name.includes('generated') })
  .filter((file) => !file.includes('/generated/') && !/\.test\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
const used = new Set([...code.matchAll(/\bm\.([a-zA-Z0-9_]+)/g)].map(([, key]) => key))
const problems = [
  ...missingTexts(root),
  ...[...gatherTexts(root, 'nb').keys()]
    .filter((key) => !used.has(key))
    .map((key) => `the text "${key}" is used nowhere`),
]
for (const problem of problems) process.stdout.write(`${problem}\n`)
process.exit(problems.length === 0 ? 0 : 1)
