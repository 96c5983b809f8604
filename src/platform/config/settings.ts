import { isIP } from 'node:net'
import path from 'node:path'
import { isLoopback } from './loopback.ts'
import { type MailSettings, readMailSettings } from './mail-settings.ts'

/** Everything that the environment decides, read once at the start. */
export type Settings = {
  readonly port: number
  readonly host: string
  /** Absolute path of the folder for the embedded database and for files. */
  readonly dataFolder: string
  /** A PostgreSQL to use instead of the embedded one. It holds a password: never log it. */
  readonly databaseUrl: string | undefined
  /** Whether anybody may sign in as a fictional person. */
  readonly demo: boolean
  /** Public address without a trailing slash, such as https://samsyn.example.no. */
  readonly origin: string
  /** Whether the public address is https: decides Secure and __Host- cookies, and HSTS. */
  readonly secure: boolean
  /** Addresses and networks of proxies whose X-Forwarded-For counts. */
  readonly trustedProxies: readonly string[]
  /** Set by the development script only. */
  readonly dev: boolean
  /** Connections to the database that requests share. */
  readonly poolSize: number
  /** What one address may ask for in a minute. */
  readonly requestsPerMinute: number
  /** Largest file that can be attached, in bytes. */
  readonly largestFile: number
  /** Where e-mail goes out; without it none is sent. It may hold a password: never log it. */
  readonly mail: MailSettings | undefined
  /** Sentences for the log on settings that are allowed and still unwise. */
  readonly warnings: readonly string[]
}

/** The settings, or a sentence for each wrong value: all of them at once. */
export type SettingsReading =
  | { readonly ok: true; readonly value: Settings }
  | { readonly ok: false; readonly problems: readonly string[] }

/** The environment, and the sentences on what is wrong with it so far. */
type Reading = { readonly env: Readonly<Record<string, string | undefined>>; readonly problems: string[] }

/** The environment of this process, for programs to hand to `readSettings`. */
export const processEnvironment = (): Readonly<Record<string, string | undefined>> => process.env

/** Reads the settings from an environment such as `process.env`; an empty value is the same as none. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): SettingsReading {
  const reading: Reading = { env, problems: [] }
  const host = readHost(reading)
  const port = readNumber(reading, 'PORT', { usual: 3000, most: 65_535 })
  const databaseUrl = readDatabaseUrl(reading)
  const trustedProxies = readTrustedProxies(reading)
  const origin = readOrigin(reading) ?? defaultOrigin(host, port)
  const mail = readMail(reading)
  const isPrivate = isLoopback(host) && isLoopback(new URL(origin).hostname) && trustedProxies.length === 0
  const value: Settings = {
    port,
    host,
    dataFolder: path.resolve(read(reading, 'SAMSYN_DATA') ?? 'data'),
    databaseUrl,
    demo: readSwitch(reading, 'SAMSYN_DEMO') ?? (isPrivate && databaseUrl === undefined),
    origin,
    secure: origin.startsWith('https:'),
    trustedProxies,
    dev: readSwitch(reading, 'SAMSYN_DEV') ?? false,
    poolSize: readNumber(reading, 'SAMSYN_POOL_SIZE', { usual: 10, most: 50 }),
    requestsPerMinute: readNumber(reading, 'SAMSYN_REQUESTS_PER_MINUTE', { usual: 600, most: 1_000_000_000 }),
    largestFile: readNumber(reading, 'SAMSYN_FILE_MEGABYTES', { usual: 10, most: 50 }) * 1024 * 1024,
    mail,
    warnings: [...warningsFor(host, origin), ...warningsForMail(mail)],
  }
  return reading.problems.length === 0 ? { ok: true, value } : { ok: false, problems: reading.problems }
}

function read({ env }: Reading, name: string): string | undefined {
  return env[name]?.trim() || undefined
}

function readNumber(
  reading: Reading,
  name: string,
  { usual, most }: { usual: number; most: number },
): number {
  const text = read(reading, name)
  if (text === undefined) return usual
  if (/^\d{1,10}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text)
  reading.problems.push(`${name} must be a whole number from 1 to ${most}, not "${text}".`)
  return usual
}

function readHost(reading: Reading): string {
  const text = read(reading, 'HOST') ?? '127.0.0.1'
  if (isIP(text) || isHostName(text)) return text
  reading.problems.push(
    `HOST must be an IP address or a host name to listen on, such as 127.0.0.1, not "${text}".`,
  )
  return '127.0.0.1'
}

/** Names whose last label is a number are mistyped IP addresses. */
function isHostName(text: string): boolean {
  return (
    /^(?=.{1,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)*[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i.test(text) &&
    !/(^|\.)\d+$/.test(text)
  )
}

function readSwitch(reading: Reading, name: string): boolean | undefined {
  const text = read(reading, name)
  if (text === undefined) return undefined
  if (text === '0' || text === '1') return text === '1'
  reading.problems.push(`${name} must be 1 (on) or 0 (off), not "${text}".`)
  return undefined
}

function readDatabaseUrl(reading: Reading): string | undefined {
  const text = read(reading, 'DATABASE_URL')
  if (text === undefined) return undefined
  const url = URL.parse(text)
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return text
  // The value is not repeated: it holds a password.
  reading.problems.push(
    'DATABASE_URL must be the address of a PostgreSQL database, such as postgres://user:password@host:5432/samsyn.',
  )
  return undefined
}

function readOrigin(reading: Reading): string | undefined {
  const text = read(reading, 'SAMSYN_ORIGIN')
  if (text === undefined) return undefined
  const url = URL.parse(text)
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  // Only scheme, host and port may be there; URL adds a slash to a bare address.
  if (url && isWeb && url.href === `${url.origin}/`) return url.origin
  reading.problems.push(
    `SAMSYN_ORIGIN must be a public address with http or https and no path, such as https://samsyn.example.no, not "${text}".`,
  )
  return undefined
}

function readMail(reading: Reading): MailSettings | undefined {
  const { value, problems } = readMailSettings({
    url: read(reading, 'SAMSYN_SMTP_URL'),
    from: read(reading, 'SAMSYN_MAIL_FROM'),
  })
  reading.problems.push(...problems)
  return value
}

function readTrustedProxies(reading: Reading): string[] {
  const listed = (read(reading, 'SAMSYN_TRUSTED_PROXIES') ?? '').split(',').map((entry) => entry.trim())
  const entries = listed.filter((entry) => entry !== '')
  for (const entry of entries.filter((entry) => !isNetwork(entry)))
    reading.problems.push(
      `SAMSYN_TRUSTED_PROXIES must list IP addresses or networks such as 10.0.0.0/8, separated by commas; "${entry}" is neither.`,
    )
  return entries
}

/** An address, alone or with the length of its network part. A length of 0 would trust the whole world. */
function isNetwork(entry: string): boolean {
  const [address = '', length, ...rest] = entry.split('/')
  const longest = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0
  if (longest === 0 || rest.length > 0 || address.includes('%')) return false
  return length === undefined || (/^[1-9]\d{0,2}$/.test(length) && Number(length) <= longest)
}

/** A person's browser cannot go to "every address", so that becomes this machine's name. */
function defaultOrigin(host: string, port: number): string {
  // An IPv6 address may name a network card after a %, which has no place in an address of the web.
  const name = isWildcard(host) ? 'localhost' : host.replace(/%.*/, '')
  return new URL(`http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`).origin
}

function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

/**
 * Plain http beyond this machine is warned of and not refused: it is how one tries the program in a container or
 * on a closed network, and who sets HOST may still be about to set up the proxy.
 */
function warningsFor(host: string, origin: string): string[] {
  const isOpen = !isLoopback(host) || !isLoopback(new URL(origin).hostname)
  if (!isOpen || origin.startsWith('https:')) return []
  return [
    `Other machines reach Samsyn over plain http (${origin}), so that sign-ins can be read on their way; put an https proxy in front and set SAMSYN_ORIGIN to its address.`,
  ]
}

/** On a closed network a relay may take letters in plain; elsewhere they can be read on their way. */
function warningsForMail(mail: MailSettings | undefined): string[] {
  if (mail?.smtp.tls !== 'none' || isLoopback(mail.smtp.host)) return []
  return [
    'E-mail leaves this machine unencrypted (tls=none in SAMSYN_SMTP_URL), so that it can be read on its way.',
  ]
}
