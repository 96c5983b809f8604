import type { FastifyError, FastifyServerOptions } from 'fastify'

/** Where log lines go, each a JSON object with a line break. */
export type LogStream = { write(line: string): void }

/** Where a fault happened. Its message may hold what somebody typed, so it goes nowhere. */
export const traceOf = ({
  name,
  message,
  stack,
}: {
  name?: string
  message?: string
  stack?: string | undefined
}) => (stack ?? name ?? '').replaceAll(message || '\n\n', '…')

/** Structured lines with time and request number, and nothing that tells who a person is or what they wrote. */
export const logTo = (stream: LogStream): NonNullable<FastifyServerOptions['logger']> => ({
  level: 'info',
  stream,
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  serializers: {
    req: () => ({}),
    res: () => ({}),
    err: (error: FastifyError) => ({ type: error.name, message: '', stack: traceOf(error) }),
  },
})
