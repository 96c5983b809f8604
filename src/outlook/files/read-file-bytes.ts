import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { BadFile } from './bad-file.ts'

const mostBytes = 600_000_000

/** The bytes of a file, unpacked if it is gzip. Throws `BadFile` if it is not there, is empty or is cut off. */
export async function readFileBytes(file: string): Promise<Buffer> {
  const bytes = unpacked(file, await stored(file))
  if (bytes.length === 0) throw new BadFile(file, 'the file is empty.')
  return bytes
}

async function stored(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (fault) {
    throw new BadFile(file, reasons[codeOf(fault)] ?? `the file cannot be read (${codeOf(fault)}).`)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'this is a folder, not a file.',
  EACCES: 'the file may not be read by you.',
  ERR_FS_FILE_TOO_LARGE: 'the file is too large.',
}

function unpacked(file: string, bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes })
  } catch (fault) {
    throw new BadFile(file, gzipReasons[codeOf(fault)] ?? 'the gzip is damaged.')
  }
}

const gzipReasons: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: 'the gzip is cut off before its end.',
  ERR_BUFFER_TOO_LARGE: 'the gzip unpacks to more than 600 MB.',
}

const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown'
