/** The door of the outlook: all that other slices and the program may use; cli/index.ts is that of the command line. */
export { startOutlook } from './data/start-outlook.ts'
export { type OutlookInBrief, outlookInBrief } from './pages/outlook-in-brief.ts'
export { paths as outlookPaths } from './paths.ts'
