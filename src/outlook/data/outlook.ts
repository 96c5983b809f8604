import path from 'node:path'
import { ENGINE_VERSION } from '../engine/version.model.ts'
import type { CareToday } from '../files/care-shares.model.ts'
import { readBacktest } from './backtest-report.ts'
import type { BacktestResult } from './backtest-result.model.ts'
import { careSource } from './care-source.ts'
import { readNationalDementia } from './dementia-nation.ts'
import { type HistorySource, historySource } from './history-source.ts'
import { type LeverWeight, leverWeights } from './lever-weight.ts'
import type { NationalDementia } from './national-dementia.model.ts'
import { type Parameters, parameterSource } from './parameter-source.ts'
import type { Picture, Standing } from './picture.model.ts'
import { type PictureState, pictureMaker } from './picture-maker.ts'
import { pictureShelf } from './picture-shelf.ts'
import { type Projector, startProjector } from './projector.ts'

/** The standing projection of this installation: the same seed, draws and last year for everybody. */
export type Outlook = {
  parameters(): Promise<Parameters>
  standing(): Promise<Standing>
  /** The picture of municipalities together, waiting at most so long for it; the making goes on regardless. */
  picture(codes: readonly string[], waitMs: number): Promise<PictureState>
  /** The picture if it has been made, without asking for it. */
  peek(codes: readonly string[]): Promise<Picture | undefined>
  /** Each municipality by itself, those that are ready. */
  ready(codes: readonly string[]): Promise<readonly Picture[]>
  readonly history: HistorySource
  /** The municipalities' own use of care as KOSTRA has it; undefined where it was not pulled. */
  careToday(): Promise<CareToday | undefined>
  /** Throws away stored pictures that are out of date. */
  sweep(): Promise<void>
  /** How projections of this kind have fared; undefined where nobody has tried. */
  backtest(): Promise<BacktestResult | undefined>
  /** People with dementia in the whole country, beside what has been published. */
  nationalDementia(): Promise<NationalDementia>
  /** How much each assumption matters for the answer in a year. */
  weights(year: number): Promise<readonly LeverWeight[]>
  stop(): Promise<void>
}

type OutlookOptions = {
  /** Where figures are kept between starts; undefined keeps them in memory only. */
  readonly dataFolder?: string | undefined
  readonly parameters?: () => Promise<Parameters>
  readonly projector?: Projector
  readonly draws?: number
}

const SEED = 1
const DRAWS = 1000
const LAST = 2050
export function createOutlook(options: OutlookOptions = {}): Outlook {
  const { dataFolder } = options
  const parameters = options.parameters ?? parameterSource(dataFolder)
  const projector = options.projector ?? startProjector()
  const shelf = pictureShelf(dataFolder && path.join(dataFolder, 'outlook'))
  const weighed = new Map<string, readonly LeverWeight[]>()

  async function standing(): Promise<Standing> {
    const { set, version } = await parameters()
    return {
      engine: `${ENGINE_VERSION}`,
      parameters: version,
      draws: options.draws ?? DRAWS,
      seed: SEED,
      to: Math.min(LAST, set.last),
    }
  }

  const picture = pictureMaker({ parameters, standing, projector, shelf })

  return {
    parameters,
    standing,
    picture,
    peek: async (codes) => shelf.find(await standing(), codes),
    async ready(codes) {
      const wanted = await standing()
      const found = await Promise.all(codes.map((code) => shelf.find(wanted, [code])))
      return found.filter((one) => one !== undefined)
    },
    sweep: async () => shelf.sweep(await standing()),
    careToday: careSource(dataFolder),
    history: historySource(dataFolder, projector),
    backtest: () => readBacktest(dataFolder),
    nationalDementia: readNationalDementia,
    async weights(year) {
      const { set, version } = await parameters()
      const key = `${version} ${year}`
      const known = weighed.get(key) ?? leverWeights(set, year)
      weighed.set(key, known)
      return known
    },
    stop: () => projector.stop(),
  }
}

let current: Outlook | undefined

/** The one that pages ask; in memory only until `openOutlook` has said where figures are kept. */
export const outlook = (): Outlook => (current ??= createOutlook())

/** Puts another in its place: the program's own when it starts, a test's with a set of its own. */
export function openOutlook(options: OutlookOptions): Outlook {
  void current?.stop()
  current = createOutlook(options)
  return current
}
