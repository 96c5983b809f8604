/** The door of the outlook: all that other slices, the loader and the command line may use. */
export { runOutlookBacktest } from './cli/backtest.cli.ts'
export { importData } from './cli/data-import.cli.ts'
export { pullData } from './cli/data-pull.cli.ts'
export { runOutlookFit } from './cli/fit.cli.ts'
export { runOutlookProject } from './cli/project.cli.ts'
export { startOutlook } from './data/start-outlook.ts'
export { type OutlookInBrief, outlookInBrief } from './pages/outlook-in-brief.ts'
export { paths as outlookPaths } from './paths.ts'
