import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a package: its path, and its content. */
export type PackagePart = readonly [name: string, content: string | Buffer]

const flags = 0x0800 // names are UTF-8
const deflated = 8
const version = 20
/** Midnight of 1 January 1980, the first that the format knows: the same parts give the same bytes. */
const moment = { time: 0, date: 0x21 } as const

type Packed = { name: Buffer; crc: number; packed: Buffer; size: number; at: number }

/** Packs parts in one zip file, in the order given. */
export function zipPackage(parts: readonly PackagePart[]): Buffer {
  const pieces: Buffer[] = []
  const entries: Packed[] = []
  let at = 0
  for (const [name, content] of parts) {
    const bytes = Buffer.from(content)
    const entry = {
      name: Buffer.from(name),
      crc: crc32(bytes),
      packed: deflateRawSync(bytes),
      size: bytes.length,
      at,
    }
    entries.push(entry)
    const piece = [headerOf(entry), entry.name, entry.packed]
    pieces.push(...piece)
    at += piece.reduce((sum, { length }) => sum + length, 0)
  }
  const directory = Buffer.concat(entries.flatMap((entry) => [entryOf(entry), entry.name]))
  return Buffer.concat([...pieces, directory, endOf(entries.length, directory.length, at)])
}

/** What a part's header and its entry in the directory both say, from byte `at` on. */
function writeFacts(target: Buffer, at: number, { name, crc, packed, size }: Packed): void {
  target.writeUInt16LE(version, at)
  target.writeUInt16LE(flags, at + 2)
  target.writeUInt16LE(deflated, at + 4)
  target.writeUInt16LE(moment.time, at + 6)
  target.writeUInt16LE(moment.date, at + 8)
  target.writeUInt32LE(crc, at + 10)
  target.writeUInt32LE(packed.length, at + 14)
  target.writeUInt32LE(size, at + 18)
  target.writeUInt16LE(name.length, at + 22)
}

function headerOf(entry: Packed): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  writeFacts(header, 4, entry)
  return header
}

function entryOf(entry: Packed): Buffer {
  const record = Buffer.alloc(46)
  record.writeUInt32LE(0x02014b50, 0)
  record.writeUInt16LE(version, 4)
  writeFacts(record, 6, entry)
  record.writeUInt32LE(entry.at, 42)
  return record
}

function endOf(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return end
}
