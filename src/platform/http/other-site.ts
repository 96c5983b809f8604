import type { FastifyReply, FastifyRequest } from 'fastify'

const hostOf = (origin: string): string | undefined => URL.parse(origin)?.host

/**
 * Whether a browser says that another site sent this. `Sec-Fetch-Site` cannot be set by scripts; browsers that
 * lack it send `Origin`, which is compared with the address asked for. Programs send neither and pass. An origin
 * of "null" says nothing (pages that send no Referer have it too), so it passes only where a token is asked for.
 */
export function comesFromElsewhere({ headers }: FastifyRequest, own: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = headers
  return origin !== undefined && origin !== own && hostOf(origin) !== headers.host
}

/** For forms, beside their token: two guards that fail in different ways. */
export const refuseOtherSites =
  (own: string) =>
  async (request: FastifyRequest, _reply: FastifyReply): Promise<void> => {
    const hidden = request.headers['sec-fetch-site'] === undefined && request.headers.origin === 'null'
    if (!hidden && comesFromElsewhere(request, own)) throw new Forged()
  }

/** What another site sent in this person's name. */
export class Forged extends Error {
  readonly code = 'SAMSYN_FORGED'
  constructor() {
    super('forged')
    this.name = 'Forged'
  }
}
