import { m } from '../text/index.ts'

/** What a page says on top after something was done; travels in a cookie, so no address carries it. */
export const statusMessages = {
  saved: m.statusSaved,
  added: m.statusAdded,
  ended: m.statusEnded,
  removed: m.statusRemoved,
  imported: m.statusImported,
  adopted: m.statusAdopted,
  'signed-in': m.statusSignedIn,
  'signed-out': m.statusSignedOut,
  'session-ended': m.statusSessionEnded,
  'sessions-ended': m.statusSessionsEnded,
  'nothing-changed': m.statusNothingChanged,
} as const

export type StatusCode = keyof typeof statusMessages

export const isStatusCode = (text: unknown): text is StatusCode =>
  typeof text === 'string' && Object.hasOwn(statusMessages, text)
