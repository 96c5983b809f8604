/** The door of the audit trail: writing into it, and walking it. */

export { type Change, recordChange, type Snapshot } from './record-change.ts'
export { auditHeads, verifyAudit } from './verify.cli.ts'
