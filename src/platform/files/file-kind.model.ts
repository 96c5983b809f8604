/** The kinds of file that are taken in, each with the one extension it goes by. */
export const fileKinds = {
  pdf: { mediaType: 'application/pdf', extension: '.pdf' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: '.docx',
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: '.xlsx',
  },
} as const

export type FileKind = keyof typeof fileKinds

export type MediaType = (typeof fileKinds)[FileKind]['mediaType']

/** For a file field's `accept`: `.pdf,.docx,.xlsx`. */
export const acceptedExtensions = Object.values(fileKinds)
  .map(({ extension }) => extension)
  .join(',')

/** The kind of a stored file, for its name in a list. */
export function fileKindOf(mediaType: MediaType): FileKind {
  if (mediaType === fileKinds.pdf.mediaType) return 'pdf'
  return mediaType === fileKinds.docx.mediaType ? 'docx' : 'xlsx'
}

/** What a file's first bytes say it is; `old-office` may also be an encrypted newer one. */
export function shapeOf(bytes: Buffer): 'pdf' | 'zip' | 'old-office' | 'unknown' {
  const head = bytes.subarray(0, 8).toString('latin1')
  if (/^%PDF-[12]\.\d/.test(head)) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) return 'zip'
  return head === '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1' ? 'old-office' : 'unknown'
}
