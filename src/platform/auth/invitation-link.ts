import { randomBytes } from 'node:crypto'
import { paths } from '../http/paths.ts'

/** 256 bits, in 43 characters that need no escaping in an address. */
export const newInvitationSecret = (): string => randomBytes(32).toString('base64url')

export const isInvitationSecret = (text: string | undefined): text is string => /^[\w-]{43}$/.test(text ?? '')

/** The address that signs somebody in, once. */
export const invitationLink = (origin: string, secret: string): string =>
  `${origin}${paths.invitation}?nokkel=${secret}`
