/** A place in a list as it travels in an address: its parts with commas between, each written as in an address. */
export const writeCursor = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => encodeURIComponent(part)).join(',')

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The parts again, exactly so many; undefined for anything else, which then means the beginning of the list. */
export function readCursor(text: string | undefined, parts: number): string[] | undefined {
  if (!text || text.length > 2_000) return undefined
  try {
    const read = text.split(',').map(decodeURIComponent)
    return read.length === parts && !read.some((part) => part.includes('\0')) ? read : undefined
  } catch {
    return undefined
  }
}

/** A whole number that PostgreSQL's integer holds; undefined for anything else. */
export function wholeNumber(text: string | undefined): number | undefined {
  const number = /^-?\d{1,10}$/.test(text ?? '') ? Number(text) : Number.NaN
  return Math.abs(number) <= 2_147_483_647 ? number : undefined
}

/** The text when it is written as a UUID. */
export const uuidOf = (text: string | undefined): string | undefined =>
  text && uuid.test(text) ? text : undefined
