import { gunzipSync, gzipSync } from 'node:zlib'

/** The longest that a file may be when it travels with a form between its preview and its import. */
const longest = 180_000
const mostBytes = 2_000_000

/** A file as a form can carry it; undefined when it is too large for that. */
export function packSheet(bytes: Uint8Array): string | undefined {
  const packed = gzipSync(bytes, { level: 9 }).toString('base64url')
  return packed.length <= longest ? packed : undefined
}

/** The file again; undefined when somebody has tampered with it. */
export function unpackSheet(packed: string): Uint8Array | undefined {
  if (packed.length > longest || !/^[\w-]+$/.test(packed)) return undefined
  try {
    return gunzipSync(Buffer.from(packed, 'base64url'), { maxOutputLength: mostBytes })
  } catch {
    return undefined
  }
}
