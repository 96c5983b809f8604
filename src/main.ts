import { slices } from './app.ts'
import { loadExamplesOnce } from './load.ts'
import { startOutlook } from './outlook/index.ts'
import { processEnvironment, readSettings } from './platform/config/settings.ts'
import { type Prepare, startProgram } from './platform/program/start-program.ts'
import { jobs } from './worker.ts'

const prepare: Prepare = async (doors) => {
  await loadExamplesOnce(doors)
  await startOutlook(doors)
}

const settings = readSettings(processEnvironment())
if (settings.ok) await startProgram({ settings: settings.value, slices, jobs, prepare })
else {
  for (const problem of settings.problems) process.stderr.write(`${problem}\n`)
  process.exitCode = 1
}
