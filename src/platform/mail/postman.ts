import { setTimeout as sleep } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import type { MailSettings, SmtpSettings } from '../config/mail-settings.ts'
import type { DueMail } from './mail.sql.ts'

/** A file that goes with a letter. */
export type Enclosure = { readonly name: string; readonly mediaType: string; readonly content: Buffer }

/** Hands letters to the mail server; rejects with what nodemailer says when one is not taken. */
export type Postman = { deliver(mail: DueMail, enclosures: readonly Enclosure[]): Promise<void> }

const seconds = 1000
/** Shorter than the transaction that waits for it. */
const longestTry = 60 * seconds

/** Never a file or an address of the web, whatever stands in a letter. */
const reach = { disableFileAccess: true, disableUrlAccess: true } as const

const transportTo = ({ host, port, login, tls }: SmtpSettings) =>
  createTransport({
    host,
    port,
    secure: tls === 'from-start',
    requireTLS: tls === 'required',
    ignoreTLS: tls === 'none',
    ...(login ? { auth: { user: login.user, pass: login.password } } : {}),
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 20 * seconds,
    ...reach,
  })

/** A connection for each letter, closed with it or when the signal is given. */
export function openPostman({ smtp, from }: MailSettings, signal: AbortSignal): Postman {
  const host = from.slice(from.lastIndexOf('@') + 1)
  return {
    async deliver(mail, enclosures) {
      const transport = transportTo(smtp)
      const done = new AbortController()
      try {
        await Promise.race([
          transport.sendMail({ ...messageOf(mail, { from, host }), attachments: enclosures.map(attached) }),
          tooLong(AbortSignal.any([signal, done.signal]), signal),
        ])
      } finally {
        done.abort()
        transport.close()
      }
    },
  }
}

/** Rejects when the time is up, or with the signal's reason when the program ends. */
async function tooLong(until: AbortSignal, signal: AbortSignal): Promise<never> {
  await sleep(longestTry, undefined, { signal: until, ref: false }).catch(() => signal.throwIfAborted())
  throw Object.assign(new Error('the mail server took too long'), { code: 'ETIMEDOUT' })
}

/** The head of a letter, the same at every try: whoever gets it twice sees one. */
const messageOf = (mail: DueMail, { from, host }: { from: string; host: string }) => ({
  messageId: `<${mail.id}@${host}>`,
  date: mail.createdAt,
  from: { name: mail.fromName, address: from },
  to: { name: mail.toName, address: mail.toAddress },
  ...(mail.replyTo ? { replyTo: { name: '', address: mail.replyTo } } : {}),
  subject: mail.subject,
  text: mail.text,
  // Out-of-office answers are not sent to programs (RFC 3834).
  headers: { 'Auto-Submitted': 'auto-generated' },
  ...(mail.calendar && mail.calendarMethod
    ? {
        icalEvent: {
          method: mail.calendarMethod.toUpperCase(),
          filename: 'event.ics',
          content: mail.calendar,
        },
      }
    : {}),
})

const attached = ({ name, mediaType, content }: Enclosure) => ({
  filename: name,
  contentType: mediaType,
  content,
})
