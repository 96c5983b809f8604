/** The outlook's door for the command line: it brings no pages along, which would take longer to load than to project. */
export { runOutlookBacktest } from './backtest.cli.ts'
export { importData } from './data-import.cli.ts'
export { pullData } from './data-pull.cli.ts'
export { runOutlookFit } from './fit.cli.ts'
export { runOutlookProject } from './project.cli.ts'
