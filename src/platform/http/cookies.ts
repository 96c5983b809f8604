import type { CookieSerializeOptions } from '@fastify/cookie'
import type { Site } from './context.ts'

const isSecure = (site: Pick<Site, 'origin'>) => site.origin.startsWith('https:')

/** Names of our cookies. `__Host-` binds a cookie to this very host, and browsers take it only over https. */
export const cookieNames = {
  session: (site: Pick<Site, 'origin'>) => (isSecure(site) ? '__Host-samsyn' : 'samsyn'),
  forgery: (site: Pick<Site, 'origin'>) => (isSecure(site) ? '__Host-samsyn-form' : 'samsyn-form'),
  language: 'samsyn-language',
  status: 'samsyn-status',
} as const

/** How every cookie is set: never readable by scripts, never sent from other sites' forms. */
export const cookieOptions = (site: Pick<Site, 'origin'>): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: isSecure(site),
})
