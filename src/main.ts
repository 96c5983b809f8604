import { slices } from './app.ts'
import { loadExamplesOnce } from './load.ts'
import { processEnvironment, readSettings } from './platform/config/settings.ts'
import { startProgram } from './platform/program/start-program.ts'

const settings = readSettings(processEnvironment())
if (settings.ok) await startProgram({ settings: settings.value, slices, prepare: loadExamplesOnce })
else {
  for (const problem of settings.problems) process.stderr.write(`${problem}\n`)
  process.exitCode = 1
}
