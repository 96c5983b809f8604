import type { FastifyReply, FastifyRequest } from 'fastify'
import { NotSignedIn } from './faults.ts'
import { signInPath } from './paths.ts'
import { actorOf, type Surroundings } from './request-context.ts'
import { sendFault } from './send-fault.tsx'

type Exchange = { request: FastifyRequest; reply: FastifyReply; surroundings: Surroundings }

/**
 * Who is not signed in may have the right after all. Readers of a page come to the way in, and back afterwards;
 * a form that was sent and a program's request are told to sign in, since what they sent cannot follow along.
 */
export async function sendNotAllowed(exchange: Exchange, error: Error): Promise<FastifyReply> {
  const { request, reply, surroundings } = exchange
  const actor = await actorOf(request, surroundings)
  if (actor.kind === 'person') return sendFault(error, exchange)
  const isPage = request.method === 'GET' && !request.url.startsWith('/api/')
  if (!isPage) return sendFault(new NotSignedIn(), exchange)
  return reply
    .code(303)
    .header('location', signInPath(request.url))
    .header('cache-control', 'no-store')
    .send()
}
