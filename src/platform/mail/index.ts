/** The door of the e-mail: letters that a command puts in the outbox, and how they fare. */

export { isMailAddress, type Letter } from './letter.ts'
export { type MailFacts, mailsAbout } from './mail.sql.ts'
export { type MailTrouble, mailTroubleText } from './mail-trouble.ts'
export { type MailRefusal, mailRefusals, queueMail } from './queue-mail.ts'
