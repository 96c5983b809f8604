/** Builds, starts, and does both again when a source file changes. The browser is told to reload by its user. */
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { build } from './build.mjs'

let server
let timer

function start() {
  server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, SAMSYN_DEV: '1' },
  })
}

const ended = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', resolve)
    child.kill('SIGTERM')
  })

async function again() {
  try {
    await build()
  } catch (fault) {
    // A half-written file: the old server stays up until the sources build again.
    process.stderr.write(`${fault.message}\n`)
    return
  }
  await ended(server)
  start()
}

await build()
start()
for (const folder of ['src', 'db/migrations', 'examples'])
  watch(folder, { recursive: true }, (_event, name) => {
    if (name?.includes('generated')) return
    clearTimeout(timer)
    timer = setTimeout(again, 150)
  })
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => ended(server).then(() => process.exit(0)))
