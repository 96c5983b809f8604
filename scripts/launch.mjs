/**
 * The one door of every npm script. Runs on the machine's own Node (20 or newer), and sees to it that
 * everything else runs on the pinned Node 24: installs exactly the lock file if something is missing,
 * builds if the sources are newer than the build, then hands over.
 */
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isBuilt } from './freshness.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/**
 * A server answers many short requests: with a small nursery it stays near 220 MB under load instead of 350, and
 * answers as many. The ceiling leaves room for the largest file in or out.
 */
const smallHeap = ['--max-semi-space-size=4', '--max-old-space-size=1024']
/** The C library (glibc) keeps an arena for each thread: with two, projections on threads take some 30 MB less. */
const fewArenas = { MALLOC_ARENA_MAX: '2' }

/** What each npm script runs; `all` needs the development packages too, `build` needs dist/. */
const jobs = {
  start: {
    file: 'dist/server/main.js',
    nodeArgs: smallHeap,
    env: fewArenas,
    build: true,
    watchesParent: true,
  },
  dev: { file: 'scripts/dev.mjs', all: true },
  test: { file: 'scripts/test.mjs', all: true },
  check: { file: 'scripts/test.mjs', args: ['--quick'], all: true },
  bench: { file: 'scripts/bench.mjs', all: true, build: true },
  cli: { file: 'dist/server/cli.js', build: true },
  'db-reset': { file: 'dist/server/cli.js', args: ['db', 'reset'], build: true },
  'db-listing': { file: 'scripts/db-listing.mjs', all: true },
}

const help = `Samsyn

  npm start                 start Samsyn with its own database, and load the examples the first time
  npm test                  every check and every test; ends with "N passed, N failed"
  npm run check             the quick part: format, lint, types, import rules, texts, unit tests
  npm run dev               start, and restart when a source file changes
  npm run bench             measure, each figure beside a yardstick in the same run
  npm run db:reset          throw the embedded database away (asks first; --yes answers)
  npm run db:listing        write db/schema.sql and db/tables.ts anew from the migrations
  npm run -s samsyn -- …    the command line; "npm run -s samsyn -- help" lists its commands

Settings (environment)
  PORT=3000                 port to listen on
  HOST=127.0.0.1            address to listen on
  SAMSYN_DATA=./data        folder of the embedded database and of files
  DATABASE_URL=             a PostgreSQL 16 or newer, instead of the embedded one
  SAMSYN_DEMO=              1 or 0: fictional people to sign in as; on by default only on this
                            machine with the embedded database
  SAMSYN_ORIGIN=            public address, such as https://samsyn.example.no
  SAMSYN_TRUSTED_PROXIES=   addresses of proxies whose X-Forwarded-For counts, comma-separated
  SAMSYN_POOL_SIZE=10       connections to the database that requests share
  SAMSYN_REQUESTS_PER_MINUTE=600
                            what one address may ask for in a minute
  SAMSYN_FILE_MEGABYTES=10  the largest file that can be attached, up to 50
  SAMSYN_SMTP_URL=          a mail server, such as smtp://user:password@smtp.example.no:587 or
                            smtps://…; no e-mail is sent without one
  SAMSYN_MAIL_FROM=         the address that e-mail comes from; needed with SAMSYN_SMTP_URL
`

/** Stops with one sentence. */
function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))

/** True when node_modules holds the versions of the lock file (npm notes them in a hidden lock file). */
function isInstalled(all) {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false
  const wanted = readJson('package-lock.json').packages
  const present = readJson('node_modules/.package-lock.json').packages
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true
    const found = present[place]
    if (!found) return entry.optional || entry.devOptional || (entry.dev && !all)
    return found.version === entry.version
  })
}

/** Where the pinned Node stands, found by path: npm before 11.12 makes no link for it. */
function pinnedNode() {
  return path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node')
}

/** npm skips optional packages without a word when its cache cannot be written. */
function npmEnvironment() {
  try {
    accessSync(homedir(), constants.W_OK)
    return process.env
  } catch {
    return { ...process.env, npm_config_cache: mkdtempSync(path.join(tmpdir(), 'samsyn-npm-')) }
  }
}

function install(all) {
  process.stderr.write('Installing packages …\n')
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  if (!all) args.push('--omit=dev')
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm']
  // Standard output belongs to the job's answer, so npm's goes to standard error.
  const done = spawnSync(npm[0], [...npm.slice(1), ...args], {
    cwd: root,
    env: npmEnvironment(),
    stdio: ['ignore', 2, 2],
  })
  if (done.status !== 0) giveUp('npm could not install the packages; its own message stands above.')
}

function requireNode() {
  const pinned = pinnedNode()
  if (existsSync(pinned)) return pinned
  if (process.platform === 'darwin' && Number(process.versions.node.split('.')[0]) >= 24)
    return process.execPath
  return giveUp(
    process.platform === 'darwin'
      ? `Samsyn needs Node 24 or newer on a Mac; this is Node ${process.versions.node}.`
      : `The pinned Node is missing (${pinned}): run "npm ci" where your home folder can be written to.`,
  )
}

function build(node, env) {
  const done = spawnSync(node, ['scripts/build.mjs'], { cwd: root, env, stdio: ['ignore', 2, 2] })
  if (done.status !== 0) giveUp('The build failed; its own message stands above.')
}

/** Runs the job and ends as it ends; signals to this process are passed on. */
function run(node, job, env) {
  const child = spawn(
    node,
    [
      '--enable-source-maps',
      ...(job.nodeArgs ?? []),
      job.file,
      ...(job.args ?? []),
      ...process.argv.slice(3),
    ],
    {
      cwd: root,
      env: { ...job.env, ...env, SAMSYN_CALLER_FOLDER: process.env.INIT_CWD ?? process.cwd() },
      // The channel tells the server when this process is gone, however it went.
      stdio: job.watchesParent ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (fault) => giveUp(`Could not start ${node}: ${fault.message}`))
  child.on('exit', (code) => process.exit(code ?? 1))
}

const name = process.argv[2]
const job = jobs[name]
const asksForHelp =
  name === 'start' && process.argv.slice(3).some((word) => word === '--help' || word === '-h')
if (!job || asksForHelp) {
  process.stdout.write(help)
  process.exit(job ? 0 : 2)
}
if (!isInstalled(job.all)) install(job.all)
const node = requireNode()
const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` }
if (job.build && !isBuilt(root)) build(node, env)
run(node, job, env)
