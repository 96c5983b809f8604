import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Figure, report } from './figure.ts'

type Manifest = Readonly<Record<string, { file: string; imports: readonly string[] }>>

const gzipped = (file: string) =>
  gzipSync(readFileSync(path.join('dist/assets', file)), { level: 9 }).length / 1000

/** Compressed size of a page's script: its entry and everything that it imports. */
function scriptSize(manifest: Manifest, entry: string): number {
  const wanted = new Set<string>()
  const add = (file: string) => {
    if (wanted.has(file)) return
    wanted.add(file)
    for (const [, name] of readFileSync(path.join('dist/assets', file), 'utf8').matchAll(
      /["']\.\/([\w.-]+\.js)["']/g,
    ))
      add(name ?? '')
  }
  add(manifest[entry]?.file ?? '')
  return [...wanted].reduce((sum, file) => sum + gzipped(file), 0)
}

/** What `npm start` brings to a fresh machine: the packages that running needs, and the build. */
function installedMegabytes(): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'samsyn-size-'))
  try {
    for (const file of ['package.json', 'package-lock.json']) cpSync(file, path.join(folder, file))
    execFileSync('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
      cwd: folder,
    })
    const kilobytes = (place: string) =>
      Number(execFileSync('du', ['-sk', place], { encoding: 'utf8' }).split('\t')[0])
    return (kilobytes(path.join(folder, 'node_modules')) + kilobytes('dist')) / 1024
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const manifest: Manifest = JSON.parse(readFileSync('dist/assets/manifest.json', 'utf8'))
const islands = Object.keys(manifest).filter((name) => name.includes('.island.'))
const style =
  readdirSync('dist/assets').find((name) => name.startsWith('index-') && name.endsWith('.css')) ?? ''
const figures: Figure[] = [
  { name: 'style sheet, compressed', value: gzipped(style), unit: 'kB', limit: 40, rule: 'at-most' },
  ...islands.map(
    (island): Figure => ({
      name: `script of ${island}, compressed`,
      value: scriptSize(manifest, island),
      unit: 'kB',
      limit: 30,
      rule: 'at-most',
    }),
  ),
  { name: 'installed for npm start', value: installedMegabytes(), unit: 'MB', limit: 450, rule: 'at-most' },
]
report(figures)
