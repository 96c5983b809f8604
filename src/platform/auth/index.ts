export { invite } from './invite.cli.ts'
export { endDemonstrationSessions, forgetOldSessions } from './old-sessions.ts'
