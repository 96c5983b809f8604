export { migrate } from './migrate.ts'
export { type Connection, createPool, openClient } from './pool.ts'
export { prepareForeignServer, prepareOwnServer, type Roles, requireFewRights } from './roles.ts'
export {
  type ActingAs,
  type AsActor,
  createDatabase,
  type Database,
  literal,
  type NamedQuery,
  type OpeningQuestion,
  type ReadTx,
  visitor,
  type WriteTx,
} from './transaction.ts'
