import type { OfficePackage } from './office-package.ts'
import { readZipPart } from './zip-directory.ts'

/** What is read of a part; a document of a thousand pages has less. */
const most = 8_000_000

/** Parts that hold what people wrote. Columns of figures count: a list of people is often a sheet. */
const written = [
  /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/,
  /^xl\/(sharedStrings|worksheets\/sheet\d+|comments\d*)\.xml$/,
  /^docProps\/(core|app|custom)\.xml$/,
]

/** The text of a document that can be had without much work, for the guard alone; larger parts are left out. */
export async function textInPackage(bytes: Buffer, { parts }: OfficePackage): Promise<string[]> {
  const texts: string[] = []
  for (const part of parts) {
    if (!written.some((pattern) => pattern.test(part.name))) continue
    const content = await readZipPart(bytes, part, most)
    if (content) texts.push(textOfXml(content.toString('utf8')))
  }
  return texts
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** Runs of one paragraph or cell are joined, since a program may split a word anywhere; others stand on lines of their own. */
function textOfXml(xml: string): string {
  return xml
    .replace(/<w:tab\b[^<>]*>/g, '\t')
    .replace(/<\/(?:w:(?:p|tc)|(?:dc|cp|vt|pdf|rdf):\w+|(?![rt]>)\w+)>|<w:(?:br|cr)\b[^<>]*>/g, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|\w+);/gi, (whole, name: string) =>
      name.startsWith('#') ? characterOf(name.slice(1)) : (entities[name] ?? whole),
    )
}

/** A number as XML writes it: 229, xE5. */
const characterOf = (number: string): string => {
  const code = Number(number.replace(/^x/i, '0x'))
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** What a PDF says about itself in plain: its information dictionary and its packet of metadata. */
export function textInPdf(bytes: Buffer): string[] {
  const plain = bytes.toString('latin1')
  const entries = plain.matchAll(
    /\/(?:Title|Author|Subject|Keywords)\s*(?:\(((?:\\[\s\S]|[^\\()]){0,2000})\)|<([\da-fA-F\s]{0,4000})>)/g,
  )
  const stated = [...entries].map(([, literal, hex]) =>
    literal === undefined
      ? textOfBytes(Buffer.from((hex ?? '').replace(/\s/g, ''), 'hex'))
      : ofLiteral(literal),
  )
  return [...stated, ...packetsIn(bytes)]
}

const mostPackets = 50

/** Packets of metadata (XMP), which are not packed; found by their ends, so that no file makes this slow. */
function packetsIn(bytes: Buffer): string[] {
  const packets: string[] = []
  let end = 0
  while (packets.length < mostPackets) {
    const start = bytes.indexOf('<x:xmpmeta', end)
    end = start === -1 ? -1 : bytes.indexOf('</x:xmpmeta>', start)
    if (end === -1) break
    packets.push(textOfXml(bytes.toString('utf8', start, Math.min(end, start + most))))
  }
  return packets
}

const ofLiteral = (literal: string): string =>
  textOfBytes(
    Buffer.from(
      literal.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal, other) =>
        octal ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : other,
      ),
      'latin1',
    ),
  )

/** PDF texts are UTF-16 with a mark in front, or one byte a character. */
const textOfBytes = (bytes: Buffer): string =>
  bytes[0] === 0xfe && bytes[1] === 0xff
    ? new TextDecoder('utf-16be').decode(bytes.subarray(2))
    : bytes.toString('latin1')
