/** The door of the audit trail for the command line; rooms and slices import the one file that they need. */

export { auditHeads, verifyAudit } from './verify.cli.ts'
