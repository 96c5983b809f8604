import type { CommandIo } from '../../platform/program/command-line.ts'
import { type BacktestReport, backtest } from '../engine/backtest/backtest.ts'
import type { Score } from '../engine/backtest/score.ts'
import type { Making } from '../engine/parameter-set.model.ts'
import { answering } from './answering.ts'
import { columns } from './columns.ts'
import { readFitInputs, sayNotes } from './inputs.ts'
import { readOptions } from './options.ts'
import { useOfCareJson, useOfCareText } from './use-of-care-text.ts'

const OPTIONS = {
  population: { type: 'string' },
  rates: { type: 'string' },
  draws: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
} as const

const USUAL_DRAWS = 400
const USUAL_SEED = 7

/** `outlook backtest --population FILE [--json]`: how good the projections would have been; 0 done, 2 bad input. */
export const runOutlookBacktest = answering(async (words: readonly string[], io: CommandIo) => {
  const options = readOptions(words, OPTIONS)
  const { history, rates, made } = await readFitInputs(options, 'samsyn outlook backtest')
  sayNotes(history.notes, io)
  const report = backtest(history, rates, {
    draws: options.whole('draws', USUAL_DRAWS),
    seed: options.whole('seed', USUAL_SEED),
    onLaunch: (launch) => io.complain(`Launching from ${launch} …`),
  })
  io.write(options.has('json') ? `${jsonText(report, made)}\n` : `${tableText(report)}\n${useOfCareText()}`)
  return 0
})

const round = (value: number, digits: number) => (Number.isNaN(value) ? null : Number(value.toFixed(digits)))

function scoreJson(score: Omit<Score, 'places'>) {
  return {
    band: score.band,
    horizon: score.horizon,
    mape: round(score.mape, 3),
    bias: round(score.bias, 3),
    coverage80: round(score.coverage80, 4),
    coverage95: round(score.coverage95, 4),
    n: score.n,
    leftOut: score.leftOut,
    plain: {
      withMigration: round(score.plain.withMigration, 3),
      withoutMigration: round(score.plain.withoutMigration, 3),
    },
  }
}

/** The report as JSON, a line a row. */
function jsonText(report: BacktestReport, made: Making): string {
  const results = report.results.map((score) => ({ ...scoreJson(score), places: score.places }))
  const byLaunch = report.byLaunch.map((score) => ({ launch: score.launch, ...scoreJson(score) }))
  const { launches, heldOut, calibratedUntil, draws, seed } = report
  const rest = { launches, heldOut, calibratedUntil, draws, seed, made, useOfCare: useOfCareJson() }
  return `{"results":[\n${lines(results)}\n],\n"within5at5":${round(report.within5at5, 4)},\n"byLaunch":[\n${lines(byLaunch)}\n],\n${JSON.stringify(rest).slice(1)}`
}

const lines = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join(',\n')

const SCORE_HEAD = [
  'error %',
  'bias %',
  '80 % held',
  '95 % held',
  'outcomes',
  'zeros',
  'plain %',
  'no moves %',
]

function tableText({ results, within5at5, byLaunch, calibratedUntil, heldOut }: BacktestReport): string {
  const rows = results.map((score) => [score.band, String(score.horizon), score.places, ...scoreCells(score)])
  const launchRows = byLaunch.map((score) => [
    String(score.launch),
    score.band,
    String(score.horizon),
    ...scoreCells(score),
  ])
  return [
    columns([['band', 'years', 'places', ...SCORE_HEAD], ...rows]),
    '',
    `Within 5 per cent after five years: ${(100 * within5at5).toFixed(1)} per cent of places.`,
    `The intervals were calibrated on launches up to ${calibratedUntil}; "held" above is from launches ${heldOut.join(' and ')} only.`,
    '"plain" carries the last five years\' moves on, "no moves" has none; both know the nation\'s mortality and fertility.',
    '',
    columns([['launch', 'band', 'years', ...SCORE_HEAD], ...launchRows]),
    '',
  ].join('\n')
}

function scoreCells({ plain, ...score }: Omit<Score, 'places'>): string[] {
  const shares = [score.coverage80, score.coverage95].map((share) => (100 * share).toFixed(1))
  const errors = [plain.withMigration, plain.withoutMigration].map((error) => error.toFixed(2))
  return [
    score.mape.toFixed(2),
    score.bias.toFixed(2),
    ...shares,
    String(score.n),
    String(score.leftOut),
    ...errors,
  ]
}
