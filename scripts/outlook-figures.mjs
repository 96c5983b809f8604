/**
 * Makes anew every figure of the outlook that comes along with the program: to be run when the engine's numbers change.
 * `node scripts/outlook-figures.mjs POPULATION` with the pinned Node; POPULATION is a file as `samsyn outlook fit` takes
 * it, of all municipalities. Takes a few minutes, most of them the back-test.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runOutlookBacktest } from '../src/outlook/cli/backtest.cli.ts'
import { runOutlookFit } from '../src/outlook/cli/fit.cli.ts'
import { readFitInputs } from '../src/outlook/cli/inputs.ts'
import { readOptions } from '../src/outlook/cli/options.ts'
import { countedBands, gatherBands, writeBandHistory } from '../src/outlook/data/band-history.ts'
import { addBandCounts } from '../src/outlook/engine/band.model.ts'
import { fitParameters } from '../src/outlook/engine/fit/fit.ts'
import { countIndicator } from '../src/outlook/engine/indicator.model.ts'
import { preparePlan } from '../src/outlook/engine/plan.ts'
import { summarise } from '../src/outlook/engine/summary.ts'
import { wasmProjector } from '../src/outlook/engine/wasm-projector.ts'
import { openKernel } from '../src/outlook/worker/kernel-file.ts'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const data = path.join(root, 'src/outlook/data')
const agder = (code) => code.startsWith('42')
const say = (line) => process.stderr.write(`${line}\n`)

const [population] = process.argv.slice(2)
if (!population) {
  say('Name the population file: node scripts/outlook-figures.mjs POPULATION')
  process.exit(2)
}

/** Runs a command of ours and returns what it prints. */
async function printed(run, words) {
  let text = ''
  const code = await run({
    words,
    io: {
      write(piece) {
        text += piece
      },
      complain: say,
    },
  })
  if (code !== 0) process.exit(code)
  return text
}

const options = readOptions(['--population', population], { population: { type: 'string' } })
const { history, rates, made } = await readFitInputs(options, 'samsyn outlook fit')
const base = history.years.at(-1)
const source = `Statistics Norway (SSB), table 07459, population 1 January ${history.years[0]}–${base}; NLOD 2.0 / CC BY 4.0`

async function makeParameters() {
  const file = path.join(data, 'agder/parameters.json')
  const chosen = history.places.filter(({ code }) => agder(code))
  const words = chosen.flatMap(({ code }) => ['--municipality', code])
  say(await printed(runOutlookFit, ['--population', population, '--out', file, ...words]))
}

/** The sources stand in the file that is there; only the counts are made anew. */
function makeHistory() {
  const file = path.join(data, 'agder/history.csv')
  const [first] = readFileSync(file, 'utf8').split('\n')
  const gathered = gatherBands(history, [first.replace('# source: ', '')])
  const places = new Map([...gathered.places].filter(([code]) => agder(code)))
  writeFileSync(file, writeBandHistory({ ...gathered, places }))
}

async function makeBacktest() {
  const text = await printed(runOutlookBacktest, ['--population', population, '--json'])
  writeFileSync(path.join(data, 'backtest.json'), text)
}

/** People with dementia in the nation, counted and projected; what others have published stays as it stands. */
async function makeDementia() {
  const file = path.join(data, 'dementia-nation.json')
  const before = JSON.parse(readFileSync(file, 'utf8'))
  const { counted, projected } = before
  const codes = history.places.map(({ code }) => code)
  const then = countIndicator('dementia', countedBands(gatherBands(history, []), codes, counted.year))
  const set = fitParameters(history, rates, { made })
  const plan = preparePlan(set, { to: projected.year, draws: 1000, seed: 1 })
  const kernel = await openKernel()
  const projectFast = wasmProjector(kernel, plan)
  const nation = set.places
    .slice(1)
    .reduce((sum, place) => addBandCounts([sum, projectFast(place)]), projectFast(set.places[0]))
  const { p10, p50, p90 } = summarise(countIndicator('dementia', nation).slice(-plan.draws))
  const rounded = Object.fromEntries(
    Object.entries({ p10, p50, p90 }).map(([name, people]) => [name, Math.round(people)]),
  )
  const figures = {
    made: { ...before.made, on: made.on, sources: [source] },
    counted: { ...counted, people: Math.round(then.at(-1)) },
    projected: { ...projected, ...rounded },
    publishedBy: before.publishedBy,
  }
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)
}

await makeParameters()
makeHistory()
await makeDementia()
await makeBacktest()
