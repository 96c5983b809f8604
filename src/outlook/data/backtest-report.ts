import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../../platform/config/project-root.ts'
import { type BacktestResult, TESTED_BANDS } from './backtest-result.model.ts'

const score = z.object({
  band: z.enum(TESTED_BANDS),
  horizon: z.number(),
  mape: z.number().nullable(),
  bias: z.number().nullable(),
  coverage80: z.number().nullable(),
  coverage95: z.number().nullable(),
  n: z.number(),
  leftOut: z.number(),
  plain: z.object({ withMigration: z.number().nullable(), withoutMigration: z.number().nullable() }),
})

const report = z.object({
  results: z.array(score.extend({ places: z.string() })),
  within5at5: z.number(),
  byLaunch: z.array(score.extend({ launch: z.number() })),
  launches: z.array(z.number()),
  draws: z.number(),
  seed: z.number(),
  calibratedUntil: z.number(),
  heldOut: z.array(z.number()),
  made: z.object({ on: z.string(), by: z.string(), sources: z.array(z.string()) }),
})

/** The run on all of Norway's municipalities that comes along. */
const supplied = path.join(projectRoot, 'src/outlook/data/backtest.json')

const own = (dataFolder: string): string => path.join(dataFolder, 'statistics', 'backtest.json')

/** The installation's own back-test where there is one, else the supplied one; undefined without either. */
export async function readBacktest(dataFolder: string | undefined): Promise<BacktestResult | undefined> {
  const files = [...(dataFolder ? [own(dataFolder)] : []), supplied]
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => undefined)
    if (text !== undefined) return report.parse(JSON.parse(text))
  }
  return undefined
}
