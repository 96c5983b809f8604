/**
 * Every check and every test, in one run, with one closing line. `--quick` leaves out what needs a database
 * or a browser. Each check counts as one; a test counts as one.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser.mjs'
import { build } from './build.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const quick = process.argv.includes('--quick')
const bin = (name) => path.join(root, 'node_modules/.bin', name)
const node = process.execPath
const report = path.join(root, '.cache/tests.json')

/** Runs one command; its output is shown only if it fails. */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk) => {
      output += chunk
      if (options.live) process.stdout.write(chunk)
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (fault) => resolve({ ok: false, output: String(fault) }))
    child.on('exit', (code) => resolve({ ok: code === 0, output }))
  })
}

const checks = [
  ['format and lint', () => run(bin('biome'), ['ci', '--colors=off', '.'])],
  ['types', () => run(bin('tsc'), ['--noEmit', '--pretty', 'false'])],
  ['import rules', () => run(node, ['scripts/import-rules.mjs'])],
  ['unused files, exports and packages', () => run(bin('knip'), ['--no-progress'])],
  ['texts', () => run(node, ['scripts/check-texts.mjs'])],
  ['lock file', () => run(node, ['scripts/check-lock-file.mjs'])],
]

async function check([name, work]) {
  const started = performance.now()
  const { ok, output } = await work()
  process.stdout.write(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`)
  if (!ok) process.stdout.write(`${output}\n`)
  return ok
}

/** vitest's own count, read from its report, so that a crash of the runner is never taken for success. */
async function tests(projects, env) {
  mkdirSync(path.dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const { ok } = await run(node, [...args, ...projects.flatMap((name) => ['--project', name])], {
    live: true,
    env,
  })
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'))
    const failed = result.numFailedTests + result.numPendingTests + (ok || result.numFailedTests > 0 ? 0 : 1)
    if (result.numPendingTests > 0) process.stdout.write('A skipped test counts as a failure.\n')
    return { passed: result.numPassedTests, failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

await build()
const outcomes = []
for (const each of checks) outcomes.push(await check(each))
const browser = quick ? undefined : await findBrowser(root)
const counted = await tests(
  quick ? ['unit', 'view'] : ['unit', 'db', 'view', 'browser'],
  browser ? { SAMSYN_TEST_BROWSER: browser } : {},
)
const passed = counted.passed + outcomes.filter(Boolean).length
const failed = counted.failed + outcomes.filter((ok) => !ok).length
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 && counted.passed > 0 ? 0 : 1)
