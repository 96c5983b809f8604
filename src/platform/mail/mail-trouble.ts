import { m } from '../text/index.ts'

/** Why a letter has not reached the mail server that takes it on. */
export type MailTrouble =
  | 'recipient-refused'
  | 'letter-refused'
  | 'sender-refused'
  | 'sign-in-refused'
  | 'asked-to-wait'
  | 'no-encryption'
  | 'no-connection'
  | 'attachment-gone'
  | 'too-old'
  | 'fault'

/** Trouble that time does not mend. What whoever runs the installation can mend is tried again. */
const lasting: readonly MailTrouble[] = ['recipient-refused', 'letter-refused', 'attachment-gone', 'too-old']

export const isLasting = (trouble: MailTrouble): boolean => lasting.includes(trouble)

type Thrown = {
  readonly code?: string
  /** Node's own code, beneath nodemailer's. */
  readonly originalCode?: string
  readonly responseCode?: number
  readonly command?: string
}

/** A certificate that has run out, is for another host, or that nobody vouches for. */
const ofCertificates = /CERT|SELF_SIGNED|ISSUER|SSL|TLS/

const byCode: Readonly<Record<string, MailTrouble>> = {
  EAUTH: 'sign-in-refused',
  ENOAUTH: 'sign-in-refused',
  ETLS: 'no-encryption',
  ECONNECTION: 'no-connection',
  ETIMEDOUT: 'no-connection',
  ESOCKET: 'no-connection',
  EDNS: 'no-connection',
  EPROTOCOL: 'no-connection',
  ECONNREFUSED: 'no-connection',
  ECONNRESET: 'no-connection',
}

/** What a fault of the sending means; nothing of its message is kept, since servers repeat addresses in theirs. */
export function troubleOf(fault: unknown): MailTrouble {
  const { code = '', originalCode = '', responseCode = 0, command = '' } = (fault ?? {}) as Thrown
  if (responseCode >= 400 && responseCode < 500 && code !== 'EAUTH') return 'asked-to-wait'
  if (ofCertificates.test(originalCode)) return 'no-encryption'
  if (code === 'EENVELOPE') return command === 'MAIL FROM' ? 'sender-refused' : 'recipient-refused'
  if (code === 'EMESSAGE' && responseCode >= 500) return 'letter-refused'
  return byCode[code] ?? 'fault'
}

/** What each says to people who wonder why a letter has not arrived. */
export const mailTroubleTexts: Readonly<Record<MailTrouble, () => string>> = {
  'recipient-refused': m.mailRecipientRefused,
  'letter-refused': m.mailLetterRefused,
  'sender-refused': m.mailSenderRefused,
  'sign-in-refused': m.mailSignInRefused,
  'asked-to-wait': m.mailAskedToWait,
  'no-encryption': m.mailNoEncryption,
  'no-connection': m.mailNoConnection,
  'attachment-gone': m.mailAttachmentGone,
  'too-old': m.mailTooOld,
  fault: m.mailFault,
}

/** The sentence, in the language set. */
export const mailTroubleText = (trouble: MailTrouble): string => mailTroubleTexts[trouble]()
