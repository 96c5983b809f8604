import { createHash } from 'node:crypto'

/**
 * The id of something that a file tells of, the same whenever it is loaded: a UUID of version 8 out of the
 * cooperation's slug and the thing's own name in the files.
 */
export function exampleId(slug: string, name: string): string {
  const bytes = createHash('sha256').update(`samsyn/${slug}/${name}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
