import { createHash } from 'node:crypto'
import { findIdentityNumbers } from '../privacy/identity-number.model.ts'
import { accept, type Decision, refuse } from '../refusal/refusal.model.ts'
import { type FileKind, fileKinds, type MediaType, shapeOf } from './file-kind.model.ts'
import { cleanFileName, extensionOf } from './file-name.model.ts'
import type { FileRefusal } from './file-refusal.ts'
import { readOfficePackage } from './office-package.ts'
import { textInPackage, textInPdf } from './text-in-file.ts'

/** A file that may be stored: its kind is told by its bytes, its name is clean. */
export type CheckedFile = {
  readonly name: string
  readonly mediaType: MediaType
  readonly sha256: Buffer
  readonly content: Buffer
}

type Sent = { readonly name: string; readonly bytes: Buffer }
type Told = { readonly kind: FileKind; readonly texts: readonly string[] }

/**
 * Looks into a file that somebody sent: at most `largest` bytes, a PDF, DOCX or XLSX by its bytes and by its name, without
 * macros and password, and without identity numbers in its name or in the text that can be had of it. Before any
 * transaction, since a large file takes a moment.
 */
export async function checkFile(
  sent: Sent | undefined,
  largest: number,
): Promise<Decision<CheckedFile, FileRefusal>> {
  if (!sent || sent.bytes.length === 0) return refuse('file-missing')
  if (sent.bytes.length > largest)
    return refuse('file-too-large', { megabytes: `${Math.floor(largest / 1_048_576)}` })
  const name = cleanFileName(sent.name)
  if (holdsNumber(name)) return refuse('file-name-identity-number')
  const told = await tellKind(sent.bytes)
  if (!told.ok) return told
  const { mediaType, extension } = fileKinds[told.value.kind]
  if (extensionOf(name) !== extension) return refuse('file-extension-differs', { extension })
  if (told.value.texts.some(holdsNumber)) return refuse('file-holds-identity-number')
  const sha256 = createHash('sha256').update(sent.bytes).digest()
  return accept({ name, mediaType, sha256, content: sent.bytes })
}

const holdsNumber = (text: string): boolean => findIdentityNumbers(text).some(({ tier }) => tier === 'refuse')

async function tellKind(bytes: Buffer): Promise<Decision<Told, FileRefusal>> {
  const shape = shapeOf(bytes)
  if (shape === 'pdf') return tellPdf(bytes)
  // A package with a password is wrapped in the format of old documents, under this name.
  if (shape === 'old-office')
    return refuse(
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'file-encrypted' : 'file-kind-unknown',
    )
  if (shape === 'unknown') return refuse('file-kind-unknown')
  const found = await readOfficePackage(bytes)
  if (!found.ok) return found
  return accept({ kind: found.value.kind, texts: await textInPackage(bytes, found.value) })
}

const trailerReach = 2_048

function tellPdf(bytes: Buffer): Decision<Told, FileRefusal> {
  if (!bytes.subarray(-trailerReach).includes('%%EOF')) return refuse('file-broken')
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(bytes.toString('latin1'))) return refuse('file-encrypted')
  return accept({ kind: 'pdf', texts: textInPdf(bytes) })
}
