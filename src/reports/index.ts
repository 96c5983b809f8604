/** The door of the reports: nothing stands above them, so only their addresses are of use to others. */
export { paths as reportPaths } from './paths.ts'
