import { inflateSync } from 'node:zlib'

/** A PDF as far as these tests ask: its objects as text, packed streams opened. */
export type PdfFacts = {
  /** Every object that is not a stream of data, by number. */
  readonly objects: ReadonlyMap<number, string>
  /** The document's catalogue. */
  readonly catalogue: string
  /** The packet of metadata (XMP). */
  readonly metadata: string
  /** Structure types in the order in which they are read, such as P, H1, TH. */
  readonly structure: readonly string[]
}

/** Reads what Typst writes: plain objects and packed streams of objects. */
export function readPdf(pdf: Buffer): PdfFacts {
  const objects = new Map<number, string>()
  let metadata = ''
  for (const { number, head, stream } of streamsAndObjects(pdf)) {
    objects.set(number, head)
    if (stream && /\/Type\s*\/ObjStm/.test(head))
      for (const [id, text] of packedObjects(head, stream)) objects.set(id, text)
    if (stream && /\/Type\s*\/Metadata/.test(head)) metadata = stream.toString('utf8')
  }
  const catalogue = [...objects.values()].find((text) => /\/Type\s*\/Catalog/.test(text)) ?? ''
  return { objects, catalogue, metadata, structure: structureIn(objects, catalogue) }
}

function streamsAndObjects(pdf: Buffer): { number: number; head: string; stream: Buffer | null }[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\sendobj/g)].map((found) => {
    const [whole, number, body = ''] = found
    const start = body.search(/stream\r?\n/)
    if (start === -1) return { number: Number(number), head: body, stream: null }
    const head = body.slice(0, start)
    const from = found.index + whole.indexOf(body) + start + (body[start + 6] === '\r' ? 8 : 7)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1])
    const raw = pdf.subarray(from, from + length)
    return { number: Number(number), head, stream: head.includes('/FlateDecode') ? inflateSync(raw) : raw }
  })
}

function packedObjects(head: string, stream: Buffer): [number, string][] {
  const [count = 0, first = 0] = ['N', 'First'].map((key) =>
    Number(new RegExp(`/${key} (\\d+)`).exec(head)?.[1]),
  )
  const text = stream.toString('latin1')
  const places = text.slice(0, first).trim().split(/\s+/).map(Number)
  return Array.from({ length: count }, (_, nth) => {
    const end = places[nth * 2 + 3]
    return [
      places[nth * 2] ?? 0,
      text.slice(first + (places[nth * 2 + 1] ?? 0), end === undefined ? undefined : first + end),
    ]
  })
}

/** Walks the tree of structure from its root, in reading order. */
function structureIn(objects: ReadonlyMap<number, string>, catalogue: string): string[] {
  const met: string[] = []
  const walk = (number: number) => {
    const element = objects.get(number) ?? ''
    const type = /\/S\s*\/(\w+)/.exec(element)?.[1]
    if (type) met.push(type)
    const children = /\/K\s*(\[[^\]]*\]|\d+ 0 R)/.exec(element)?.[1] ?? ''
    for (const [, child] of children.matchAll(/(\d+) 0 R/g)) {
      // Marked content and annotations are leaves of another kind.
      if (/\/Type\s*\/(StructElem)|\/S\s*\//.test(objects.get(Number(child)) ?? '')) walk(Number(child))
    }
  }
  const root = /\/StructTreeRoot (\d+) 0 R/.exec(catalogue)?.[1]
  if (root) walk(Number(root))
  return met
}
