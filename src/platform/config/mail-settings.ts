import { isLoopback } from './loopback.ts'

/** A server that takes e-mail on. It may hold a password: never log it. */
export type SmtpSettings = {
  readonly host: string
  readonly port: number
  readonly login: { readonly user: string; readonly password: string } | null
  /** From the first byte (smtps), asked for before anything is said (STARTTLS), or none. */
  readonly tls: 'from-start' | 'required' | 'none'
}

/** Where e-mail goes out, and whom it comes from. */
export type MailSettings = { readonly smtp: SmtpSettings; readonly from: string }

type Given = { readonly url: string | undefined; readonly from: string | undefined }
type Reading = { readonly value: MailSettings | undefined; readonly problems: readonly string[] }

const usualPorts: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 }
const oneAddress = /^[^\s<>,;:"()@]+@[^\s<>,;:"()@]+$/

/** Reads SAMSYN_SMTP_URL and SAMSYN_MAIL_FROM; without the first, no e-mail is sent and nothing is wrong. */
export function readMailSettings({ url, from }: Given): Reading {
  if (url === undefined) return { value: undefined, problems: [] }
  const smtp = readSmtp(url)
  const problems = [
    // The value is not repeated: it holds a password.
    ...(smtp
      ? []
      : [
          'SAMSYN_SMTP_URL must be the address of a mail server, such as smtp://user:password@smtp.example.no:587.',
        ]),
    ...(from && oneAddress.test(from)
      ? []
      : ['SAMSYN_MAIL_FROM must be the e-mail address that letters come from, such as samsyn@example.no.']),
  ]
  return problems.length === 0 && smtp && from
    ? { value: { smtp, from }, problems }
    : { value: undefined, problems }
}

function readSmtp(text: string): SmtpSettings | undefined {
  const url = URL.parse(text)
  const usualPort = url && usualPorts[url.protocol]
  if (!url || !usualPort || url.hostname === '' || !['', '/'].includes(url.pathname)) return undefined
  const tls = tlsOf(url)
  if (!tls) return undefined
  const login = url.username ? { user: decoded(url.username), password: decoded(url.password) } : null
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) || usualPort, login, tls }
}

/** Only to this machine, or where `?tls=none` says so, does a password or a letter go in plain. */
function tlsOf({ protocol, search, hostname }: URL): SmtpSettings['tls'] | undefined {
  if (protocol === 'smtps:') return search === '' ? 'from-start' : undefined
  if (search === '?tls=none') return 'none'
  if (search !== '') return undefined
  return isLoopback(hostname) ? 'none' : 'required'
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
