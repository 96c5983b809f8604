import { readdirSync, readFileSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../scripts/browser.mjs'
import { type Figure, median, report } from './figure.ts'
import { forget, startedProgram } from './started-program.ts'

/**
 * The engine in a browser: levers of one municipality, 1 000 draws, dragged in headless Chromium. The processor time of
 * the page's own worker must keep the limits, since other work on the machine is not the engine's; the time on the clock
 * and the way there and back stand beside it.
 */
const MUNICIPALITY = '4223'
const ROOT = new URL('..', import.meta.url).pathname

const say = (line: string) => process.stdout.write(`  ${line}\n`)
const milliseconds = (value: number) => `${value.toFixed(1)} ms`

type Turn = { readonly clock: number; readonly trip: number; readonly processor: number }
type Drag = { readonly lever: string; readonly values: readonly number[] }

/** Processes below one, the browser's own pages among them. */
function family(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)] as const)
  const found = [root]
  for (const one of found) found.push(...parents.filter(([, parent]) => parent === one).map(([pid]) => pid))
  return found
}

function parentOf(pid: string): number {
  try {
    return Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Milliseconds that the workers of a browser's pages have had a processor, to the nanosecond. */
function workerTime(browser: number): number {
  let spent = 0
  for (const pid of family(browser))
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const at = `/proc/${pid}/task/${thread}`
      if (readFileSync(`${at}/comm`, 'utf8').trim() === 'DedicatedWorker')
        spent += Number(readFileSync(`${at}/schedstat`, 'utf8').split(' ')[0]) / 1e6
    }
  return spent
}

/** Moves a lever as a hand does, and waits for the answer: what the worker took, and until it stood on the page. */
const moveLever = (page: Page, { lever, value }: { lever: string; value: number }) =>
  page.evaluate(
    ([name, to]) =>
      new Promise<{ clock: number; trip: number }>((resolve, reject) => {
        const root = document.querySelector<HTMLElement>('[data-levers]')
        const field = document.querySelector<HTMLInputElement>(`[data-levers] input[name="${name}"]`)
        if (!root || !field) return reject(new Error(`there is no lever ${name}`))
        const began = performance.now()
        const seen = new MutationObserver(() => {
          seen.disconnect()
          requestAnimationFrame(() =>
            resolve({ clock: Number(root.dataset.ms), trip: performance.now() - began }),
          )
        })
        seen.observe(root, { attributes: true, attributeFilter: ['data-ms'] })
        field.value = `${to}`
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    [lever, value] as const,
  )

async function drag(page: Page, browser: number, { lever, values }: Drag): Promise<Turn> {
  const turns: Turn[] = []
  for (const value of values) {
    const before = workerTime(browser)
    const moved = await moveLever(page, { lever, value })
    turns.push({ ...moved, processor: workerTime(browser) - before })
  }
  const middle = (pick: (turn: Turn) => number) => median(turns.map(pick))
  return {
    clock: middle(({ clock }) => clock),
    trip: middle(({ trip }) => trip),
    processor: middle(({ processor }) => processor),
  }
}

/** Each value once, since an answer that was given before is remembered. */
const LINEAR: readonly Drag[] = [
  { lever: 'friskere', values: [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5] },
  { lever: 'teknologi', values: [2, 4, 6, 8, 10, 12, 14, 16, 18, 20] },
  { lever: 'hjemmetjenester', values: [-3, -2.5, -2, -1.5, -0.5, 0, 0.5, 1, 1.5, 2] },
]
const PROJECTED: readonly Drag[] = [
  { lever: 'innvandring', values: [20, 40, 60, 80, 120, 140, 160, 180, 200, 220] },
  { lever: 'dodelighet', values: [20, 40, 60, 80, 110, 120, 130, 140, 160, 180] },
]

async function measure(page: Page, browser: number): Promise<Figure[]> {
  await page.getByRole('slider').first().focus()
  // The engine has come, and has been used as often as makes it quick.
  await drag(page, browser, { lever: 'sykefravaer', values: [3, 4, 5, 6, 7, 8, 9, 11, 12, 13] })
  await drag(page, browser, { lever: 'sykefravaer', values: [10] })
  const figures: Figure[] = []
  for (const [drags, limit, kind] of [
    [LINEAR, 50, 'the same people'],
    [PROJECTED, 300, 'projected anew'],
  ] as const)
    for (const one of drags) {
      const { clock, trip, processor } = await drag(page, browser, one)
      say(`${one.lever}: ${milliseconds(clock)} on the clock, ${milliseconds(trip)} until it stood there`)
      const name = `${one.lever}, ${kind}: processor time of the worker`
      figures.push({ name, value: processor, unit: 'ms', limit, rule: 'at-most' })
    }
  return figures
}

const program = await startedProgram()
const server = await chromium.launchServer({
  executablePath: await findBrowser(ROOT),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
})
try {
  const browser = await chromium.connect(server.wsEndpoint())
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  await page.goto(`${program.origin}/framtid/kommune/${MUNICIPALITY}/hva-om`)
  report(await measure(page, server.process().pid ?? 0))
} finally {
  await server.close()
  await program.stop()
  forget(program.dataFolder)
}
