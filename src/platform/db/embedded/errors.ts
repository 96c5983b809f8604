/** Another living process holds the data folder. The message is one sentence for whoever started this one. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse'
}

/** The bundled server cannot run here. The message is one sentence that says why and what to do. */
export class EmbeddedPostgresUnavailable extends Error {
  override readonly name = 'EmbeddedPostgresUnavailable'
}

/** The operating system's short name of a failure, such as EACCES, or `undefined`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** The last complaint of a program that failed, without its name and the level. */
export function lastSentence(output: string): string {
  const complaint = output.split('\n').findLast((line) => /error|fatal|panic/i.test(line))
  return (complaint ?? 'it gave no reason').replace(/^.*?(?:error|fatal|panic):\s*/i, '').trim()
}
