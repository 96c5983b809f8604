import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

/** A part of a zip package as its directory tells it; sizes in bytes. */
export type ZipPart = {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly method: number
  readonly encrypted: boolean
  /** Where the part's own header begins. */
  readonly at: number
}

const signature = { part: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const
const longestComment = 65_535

/** The directory at the end of a zip package; undefined when it is cut off, split or does not add up. Nothing is unpacked. */
export function readZipDirectory(bytes: Buffer): readonly ZipPart[] | undefined {
  const end = findEnd(bytes)
  if (end === undefined) return undefined
  const count = bytes.readUInt16LE(end + 10)
  const parts: ZipPart[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let nth = 0; nth < count; nth++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== signature.entry) return undefined
    const part = readEntry(bytes, at)
    parts.push(part)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return at <= end ? parts : undefined
}

/** The end record must be the last thing in the file, so that no second package can hide behind the first. */
function findEnd(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - 22 - longestComment)
  for (let at = bytes.length - 22; at >= first; at--)
    if (bytes.readUInt32LE(at) === signature.end && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length)
      return at
  return undefined
}

const readEntry = (bytes: Buffer, at: number): ZipPart => ({
  name: bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)),
  encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
  method: bytes.readUInt16LE(at + 10),
  packed: bytes.readUInt32LE(at + 20),
  unpacked: bytes.readUInt32LE(at + 24),
  at: bytes.readUInt32LE(at + 42),
})

const inflate = promisify(inflateRaw)

/**
 * The content of one part, at most `most` bytes whatever its header says; undefined when it is larger, broken or packed
 * in another way than zip packages of documents are.
 */
export async function readZipPart(bytes: Buffer, part: ZipPart, most: number): Promise<Buffer | undefined> {
  const { at, packed, method } = part
  if (part.unpacked > most || at + 30 > bytes.length || bytes.readUInt32LE(at) !== signature.part)
    return undefined
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const content = bytes.subarray(from, from + packed)
  if (content.length !== packed || content.length > most) return undefined
  if (method === 0) return content
  if (method !== 8) return undefined
  return inflate(content, { maxOutputLength: most }).catch(() => undefined)
}
