import { m } from '../text/index.ts'

/** The ways a request can fail outside the rules of any slice, with what is said to people. */
export type FaultKind =
  | 'missing'
  | 'not-allowed'
  | 'not-signed-in'
  | 'fault'
  | 'busy'
  | 'forgery'
  | 'too-many-requests'
  | 'too-large'
  | 'wrong-type'
  | 'bad-request'

/** The request's number, and how large a file may be there. */
export type FaultPlace = { readonly id: string; readonly megabytes: number }

export const faultTexts: Readonly<
  Record<FaultKind, { status: number; title: () => string; text: (about: FaultPlace) => string }>
> = {
  missing: { status: 404, title: m.httpMissingTitle, text: () => m.httpMissingText() },
  'not-allowed': { status: 403, title: m.httpNotAllowedTitle, text: () => m.httpNotAllowedText() },
  'not-signed-in': { status: 401, title: m.httpNotSignedInTitle, text: () => m.httpNotSignedInText() },
  fault: { status: 500, title: m.httpFaultTitle, text: ({ id }) => m.httpFaultText({ id }) },
  busy: { status: 503, title: m.httpBusyTitle, text: () => m.httpBusyText() },
  forgery: { status: 403, title: m.httpForgeryTitle, text: () => m.httpForgeryText() },
  'too-many-requests': { status: 429, title: m.httpTooManyTitle, text: () => m.httpTooManyText() },
  'too-large': {
    status: 413,
    title: m.httpTooLargeTitle,
    text: ({ megabytes }) => m.httpTooLargeText({ megabytes }),
  },
  'wrong-type': { status: 415, title: m.httpWrongTypeTitle, text: () => m.httpWrongTypeText() },
  'bad-request': { status: 400, title: m.httpBadRequestTitle, text: () => m.httpBadRequestText() },
}

/** PostgreSQL states that mean "not now" rather than "wrong": too many connections, shutting down, disk full. */
const busyStates = new Set([
  '53000',
  '53100',
  '53200',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '57014',
  '40001',
  '40P01',
  '55P03',
])

const faultsByCode: Readonly<Record<string, FaultKind>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
  FST_FILES_LIMIT: 'too-large',
  FST_CSRF_MISSING_SECRET: 'forgery',
  FST_CSRF_INVALID_TOKEN: 'forgery',
  SAMSYN_FORGED: 'forgery',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-type',
  FST_UNDER_PRESSURE: 'busy',
  ECONNREFUSED: 'busy',
  ENOENT: 'busy',
  ECONNRESET: 'busy',
}

/** What kind of failure an error is; anything not known is a fault of ours. */
export function faultKind(error: {
  name?: string
  code?: string
  statusCode?: number
  message?: string
}): FaultKind {
  if (error.name === 'Missing') return 'missing'
  if (error.name === 'NotAllowed') return 'not-allowed'
  if (error.name === 'NotSignedIn') return 'not-signed-in'
  const byCode = error.code ? faultsByCode[error.code] : undefined
  if (byCode) return byCode
  if (error.code && busyStates.has(error.code)) return 'busy'
  if (isPoolTrouble(error.message)) return 'busy'
  if (error.statusCode === 429) return 'too-many-requests'
  if (error.statusCode === 413) return 'too-large'
  if (error.statusCode === 503) return 'busy'
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) return 'bad-request'
  return 'fault'
}

/** pg has no codes for these: no free connection in time, or the connection went away. */
const isPoolTrouble = (message = '') =>
  message.startsWith('timeout exceeded when trying to connect') || message.startsWith('Connection terminated')
