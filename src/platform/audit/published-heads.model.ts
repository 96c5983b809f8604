/** A chain's head as it is kept outside the database: `<cooperation's id> <number> <hash in hex>`. */
export type PublishedHead = { readonly cooperationId: string; readonly number: string; readonly hash: string }

export const writeHead = ({ cooperationId, number, hash }: PublishedHead): string =>
  `${cooperationId} ${number} ${hash}`

const line = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([1-9]\d{0,18}) ([0-9a-f]{64})$/

/** Heads that were printed earlier, one a line; the number of the first line that is none, when there is one. */
export function readHeads(text: string): { heads: PublishedHead[]; badLine: number | undefined } {
  const heads: PublishedHead[] = []
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue
    const [, cooperationId, number, hash] = line.exec(written.trim()) ?? []
    if (!cooperationId || !number || !hash) return { heads, badLine: index + 1 }
    heads.push({ cooperationId, number, hash })
  }
  return { heads, badLine: undefined }
}
