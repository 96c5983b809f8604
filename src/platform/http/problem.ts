import type { FastifyReply } from 'fastify'
import type { Refusal } from '../refusal/refusal.model.ts'

/** Refusals whose meaning is an HTTP status of its own; every other refusal is 422. */
const statusOfRefusal: Readonly<Record<string, number>> = {
  missing: 404,
  'not-allowed': 403,
  'not-signed-in': 401,
  stale: 412,
  'revision-missing': 428,
  'bad-request': 400,
  'too-large': 413,
  'wrong-type': 415,
  fault: 500,
  'too-many-requests': 429,
  busy: 503,
  forgery: 403,
}

const refusalStatus = (code: string): number => statusOfRefusal[code] ?? 422

/** RFC 9457: what was wrong, as a code that programs can tell apart and a title that people can read. */
export function sendProblem(reply: FastifyReply, refusal: Omit<Refusal<string>, 'ok'>, title: string) {
  const status = refusalStatus(refusal.code)
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: `urn:samsyn:refusal:${refusal.code}`,
        title,
        status,
        code: refusal.code,
        ...detailsIn(refusal),
      }),
    )
}

const detailsIn = ({ details }: Omit<Refusal<string>, 'ok'>) => (details ? { details } : {})
