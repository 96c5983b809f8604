import type { OutlookRow } from '../engine/project.ts'

/** More figures that count than the draws can tell. */
const FIGURES = 7
const POINT = 46
const MINUS = 45
const ZERO = 48
/** Bytes of a row, at the most: six numbers, their names and those of the row. */
const LONGEST_ROW = 400

const NAMES = ['mean', 'p10', 'p25', 'p50', 'p75', 'p90'] as const
const LABELS = NAMES.map((name) => Buffer.from(`,"${name}":`))
const NULL = Buffer.from('null')

/**
 * The answer as JSON, a line a row, so that large answers can be read as they come. Written byte by byte: texts of half a
 * million numbers would take as long as a tenth of the projection.
 */
export function rowsJson(rows: readonly OutlookRow[]): string {
  const writer = { bytes: Buffer.allocUnsafe((rows.length + 1) * LONGEST_ROW), at: 0 }
  rows.forEach((row, at) => {
    const head = `{"municipality":${JSON.stringify(row.municipality)},"year":${row.year},"indicator":"${row.indicator}"`
    writer.at += writer.bytes.write(at === 0 ? head : `,\n${head}`, writer.at, 'latin1')
    NAMES.forEach((name, field) => {
      putBytes(writer, LABELS[field] as Buffer)
      putNumber(writer, row[name])
    })
    writer.bytes[writer.at++] = 125
  })
  return `{"results":[\n${writer.bytes.toString('latin1', 0, writer.at)}\n]}\n`
}

type Writer = { readonly bytes: Buffer; at: number }

function putBytes(writer: Writer, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; at++) writer.bytes[writer.at++] = bytes[at] as number
}

/** A number of `FIGURES` figures that count, without needless zeros; null for what is no number. */
function putNumber(writer: Writer, value: number): void {
  if (Number.isNaN(value)) putBytes(writer, NULL)
  else {
    if (value < 0) writer.bytes[writer.at++] = MINUS
    putSize(writer, Math.abs(value))
  }
}

function putSize(writer: Writer, size: number): void {
  let decimals = FIGURES - 1
  for (let limit = 10; size >= limit; limit *= 10) decimals--
  for (let limit = 1; size < limit && decimals < 3 * FIGURES; limit /= 10) decimals++
  const scale = 10 ** Math.max(0, decimals)
  const coarse = 10 ** Math.max(0, -decimals)
  const rounded = Math.round((size / coarse) * scale)
  const whole = Math.floor(rounded / scale)
  putWhole(writer, whole * coarse)
  putFraction(writer, rounded - whole * scale, decimals)
}

function putWhole(writer: Writer, value: number): void {
  let unit = 1
  while (unit * 10 <= value) unit *= 10
  for (let rest = value; unit >= 1; unit /= 10) {
    const digit = Math.floor(rest / unit)
    writer.bytes[writer.at++] = ZERO + digit
    rest -= digit * unit
  }
}

function putFraction(writer: Writer, value: number, decimals: number): void {
  if (value === 0) return
  writer.bytes[writer.at++] = POINT
  let rest = value
  for (let unit = 10 ** (decimals - 1); rest > 0; unit /= 10) {
    const digit = Math.floor(rest / unit)
    writer.bytes[writer.at++] = ZERO + digit
    rest -= digit * unit
  }
}
