/** A word that some card holds, and how much it looks like the one asked for (0–1). */
export type NearWord = { readonly near: string; readonly likeness: number }

/** The word in plain small letters: Øygrend and oygrend are the same. */
export const folded = (word: string): string =>
  word.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').normalize('NFKD').replace(/\p{M}/gu, '')

/** How many slips of the finger a word of this length may hold. */
const slipsAllowed = (length: number) => (length < 5 ? 1 : length < 9 ? 2 : 3)

/**
 * The words that somebody may have meant, the nearest first, at most three; none when the word itself is known.
 * Trigrams found them; the count of slips sorts them, since a swapped letter spoils four trigrams of a short word.
 */
export function meantBy(word: string, candidates: readonly NearWord[]): string[] {
  const asked = folded(word)
  const weighed = candidates
    .map(({ near, likeness }) => ({ near, likeness, slips: slipsBetween(asked, folded(near)) }))
    .filter(({ slips }) => slips <= slipsAllowed(asked.length))
    .sort((a, b) => a.slips - b.slips || b.likeness - a.likeness || (a.near < b.near ? -1 : 1))
  const fewest = weighed[0]?.slips ?? 0
  if (fewest === 0) return []
  return weighed
    .filter(({ slips }) => slips <= fewest + 1)
    .slice(0, 3)
    .map(({ near }) => near)
}

/** Letters added, lost, exchanged or swapped with their neighbour on the way from one word to the other. */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next.push(
        Math.min(
          at(row, j) + 1,
          at(next, j - 1) + 1,
          at(row, j - 1) + same,
          swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = row
    row = next
  }
  return at(row, b.length)
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY
