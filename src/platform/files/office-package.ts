import { accept, type Decision, refuse } from '../refusal/refusal.model.ts'
import type { FileKind } from './file-kind.model.ts'
import type { FileRefusal } from './file-refusal.ts'
import { readZipDirectory, readZipPart, type ZipPart } from './zip-directory.ts'

/** A document as a zip package, its kind told and nothing in it that runs. */
export type OfficePackage = {
  readonly kind: Extract<FileKind, 'docx' | 'xlsx'>
  readonly parts: readonly ZipPart[]
}

/** An ordinary document unpacks to a few times its size; a bomb to a thousand times. */
const bounds = { parts: 5_000, unpacked: 200_000_000, ratio: 150, smallPart: 1_000_000 } as const

const mainParts = [
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
] as const

/** Tells what a zip package is by its list of content types. Sizes are judged before anything is unpacked. */
export async function readOfficePackage(bytes: Buffer): Promise<Decision<OfficePackage, FileRefusal>> {
  const parts = readZipDirectory(bytes)
  if (!parts) return refuse('file-broken')
  if (parts.some(({ encrypted }) => encrypted)) return refuse('file-encrypted')
  if (isBomb(parts, bytes.length)) return refuse('file-unpacks-too-large')
  const types = await contentTypes(bytes, parts)
  if (types === undefined) return refuse('file-kind-unknown')
  if (hasMacros(parts, types)) return refuse('file-has-macros')
  const kind = mainParts.find(([, type]) => types.includes(`"${type}"`))?.[0]
  return kind ? accept({ kind, parts }) : refuse('file-kind-unknown')
}

function isBomb(parts: readonly ZipPart[], size: number): boolean {
  const sum = (count: (part: ZipPart) => number) => parts.reduce((total, part) => total + count(part), 0)
  const swollen = (part: ZipPart) =>
    part.unpacked > bounds.smallPart && part.unpacked > part.packed * bounds.ratio
  return (
    parts.length > bounds.parts ||
    sum(({ unpacked }) => unpacked) > bounds.unpacked ||
    // Parts that share their bytes: together they are larger than the file.
    sum(({ packed }) => packed) > size ||
    parts.some(swollen)
  )
}

async function contentTypes(bytes: Buffer, parts: readonly ZipPart[]): Promise<string | undefined> {
  const listed = parts.filter(({ name }) => name === '[Content_Types].xml')
  const [part] = listed
  if (!part || listed.length > 1) return undefined
  return (await readZipPart(bytes, part, bounds.smallPart))?.toString('utf8')
}

/** Macros by their part, by the type of the whole, or as controls of Windows. */
const hasMacros = (parts: readonly ZipPart[], types: string): boolean =>
  /macroEnabled|vbaProject|activeX/i.test(types) ||
  parts.some(({ name }) => /(^|\/)(vbaProject|vbaData|activeX)[^/]*(\/|$|\.)/i.test(name))
