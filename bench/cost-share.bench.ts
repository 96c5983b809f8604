import { pathToFileURL } from 'node:url'
import { askWhatIf } from '../src/economy/compare-shares.model.ts'
import type { Component, CostToShare, Member } from '../src/economy/cost-key.model.ts'
import { type CostShares, shareCost } from '../src/economy/cost-share.model.ts'
import { fraction, whole } from '../src/economy/fraction.model.ts'
import type { Change } from '../src/economy/what-if.model.ts'

/** One thing measured: median milliseconds of ours and of the yardstick, both taken in the same run. */
export type CostShareMeasure = {
  readonly name: string
  readonly median: number
  readonly yardstick: number
  readonly ratio: number
  readonly limit: number
  readonly held: boolean
}

const rounds = 300
const bases = ['population', 'young', 'old', 'beds'] as const

/** Measures the sharing of a cost and a "what if" against naive floating-point sharing, which proves nothing. */
export async function costShareBench(): Promise<CostShareMeasure[]> {
  const large = costOf(400)
  const small = shared(costOf(25))
  const changes: Change[] = [
    { kind: 'split', shares: [1n, 3n, 2n, 2n, 2n].map((tenths) => fraction(tenths, 10n)) },
    { kind: 'merge', ids: ['m3', 'm4'], into: 'm2' },
    { kind: 'exempt', id: 'm7' },
  ]
  return [
    measure({ name: '400 members, 5 parts', limit: 2, ours: () => shareCost(large), naive: naively(large) }),
    measure({
      name: 'what if, 25 members, 5 parts',
      limit: 50,
      ours: () => askWhatIf(small, changes),
      naive: naively(small.cost),
    }),
  ]
}

function costOf(count: number): CostToShare {
  const fifth = fraction(1n, 5n)
  const measures = bases.map((basis): Component => ({ kind: 'measure', basis, share: fifth }))
  const members = Array.from({ length: count }, (_, index): Member => {
    const figures = bases.map((basis, place) => [
      basis,
      whole(BigInt(((index + 3) * 7919 * (place + 1)) % 90_001)),
    ])
    return { id: `m${index}`, name: `Member ${index}`, values: Object.fromEntries(figures) }
  })
  const components: Component[] = [{ kind: 'flat', share: fifth }, ...measures]
  return {
    total: 123_456_789_00n,
    key: { components, rounding: { step: 50_000n, residual: 'largest-remainder' } },
    members,
  }
}

function shared(cost: CostToShare): CostShares {
  const decision = shareCost(cost)
  if (!decision.ok) throw new Error(`the example is refused: ${decision.code}`)
  return decision.value
}

/** The same arithmetic as a spreadsheet would do it: floats, no proof, and a sum that may be off. */
function naively({ total = 0n, members }: CostToShare): () => unknown {
  const text = JSON.stringify(
    members.map(({ values }) => bases.map((basis) => Number(values[basis]?.numerator))),
  )
  return () => {
    const figures: number[][] = JSON.parse(text)
    const sums = bases.map((_, place) => figures.reduce((sum, row) => sum + (row[place] ?? 0), 0))
    const pot = Number(total) / 5
    return figures.map((row) => {
      const parts = row.map((figure, place) => (pot * figure) / (sums[place] ?? 1))
      return Math.round((pot / figures.length + parts.reduce((a, b) => a + b, 0)) / 50_000) * 50_000
    })
  }
}

type Race = {
  readonly name: string
  readonly limit: number
  readonly ours: () => unknown
  readonly naive: () => unknown
}

/** Ours and the yardstick by turns, so that a busy machine slows both. */
function measure({ name, limit, ours, naive }: Race): CostShareMeasure {
  const times = Array.from({ length: rounds }, () => [timed(ours), timed(naive)] as const).slice(rounds / 3)
  const [mine, theirs] = [median(times.map(([time]) => time)), median(times.map(([, time]) => time))]
  return { name, median: mine, yardstick: theirs, ratio: mine / theirs, limit, held: mine < limit }
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

const line = ({ name, median, limit, ratio, held }: CostShareMeasure): string =>
  `cost-share: ${name}: ${median.toFixed(3)} ms (limit ${limit} ms, ${ratio.toFixed(1)} × naive floats) ${held ? 'held' : 'NOT HELD'}`

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const measures = await costShareBench()
  for (const measured of measures) console.log(line(measured))
  process.exitCode = measures.every(({ held }) => held) ? 0 : 1
}
