export { DataFolderInUse, EmbeddedPostgresUnavailable } from './errors.ts'
export { findRunningPostgres } from './find-running-postgres.ts'
export type { ServerExit } from './postmaster.ts'
export { removeEmbeddedPostgres } from './remove-embedded-postgres.ts'
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresAccess,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './start-embedded-postgres.ts'
export type { Connection } from './superuser-login.ts'
