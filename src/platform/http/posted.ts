import type { FastifyRequest } from 'fastify'
import type { UploadedFile } from './context.ts'
import { limits } from './plugins.ts'
import { singleFields } from './request-context.ts'

/** What a form sent: its fields as typed, and its files. */
export type Posted = {
  readonly form: Readonly<Record<string, string>>
  readonly files: ReadonlyMap<string, UploadedFile>
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** In bytes, on routes that take more than others. */
    largestFile?: number
  }
}

const readBefore = new WeakMap<FastifyRequest, Posted>()

/** A body that is cut off or put together wrong: the sender's mistake, which the parser has no code for. */
class Malformed extends Error {
  readonly statusCode = 400
}

const asMalformed = (cause: Error & { code?: string }): never => {
  throw cause.code ? cause : new Malformed('malformed', { cause })
}

/** Largest file that the request's route takes, in bytes. */
export const largestFileOf = ({ routeOptions }: FastifyRequest): number =>
  routeOptions.config.largestFile ?? limits.file

async function readParts(request: FastifyRequest): Promise<Posted> {
  const fields: Record<string, string> = Object.create(null)
  const files = new Map<string, UploadedFile>()
  for await (const part of request.parts({ limits: { fileSize: largestFileOf(request) } })) {
    if (part.type === 'file') files.set(part.fieldname, { name: part.filename, bytes: await part.toBuffer() })
    else if (typeof part.value === 'string') fields[part.fieldname] = part.value
  }
  // The guard against forged forms looks for its token in the body.
  request.body = fields
  return { form: fields, files }
}

/** Reads a posted form once, whichever way the browser packed it. */
export async function readPosted(request: FastifyRequest): Promise<Posted> {
  const before = readBefore.get(request)
  if (before) return before
  const posted = request.isMultipart()
    ? await readParts(request).catch(asMalformed)
    : { form: singleFields(request.body), files: new Map<string, UploadedFile>() }
  readBefore.set(request, posted)
  return posted
}
