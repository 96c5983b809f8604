import type { PoliteCaller } from './polite-caller.ts'
import type { ProgressScreen } from './progress.ts'
import type { PxConfig } from './px-api.ts'

/** What every pull works with. */
export type PullDesk = {
  readonly caller: PoliteCaller
  readonly config: PxConfig
  readonly dataFolder: string
  readonly screen: ProgressScreen
  /** The moment in ISO form, for answers without a date. */
  readonly now: () => string
}
