import { type Path, type Problem, problemAt, type Told } from './problem.ts'

/** Something in a file that points to something else by its key; null where it points to nothing. */
export type Pointer = readonly [path: Path, key: string | null | undefined]

/** What is pointed to: its name in a sentence, and the keys there are (undefined when they could not be read). */
export type Known = { readonly what: string; readonly keys: ReadonlySet<string> | undefined }

/** The pointers of a file that lead nowhere. Nothing is said of them where the other file could not be read. */
export const loosePointers = (
  told: Told<unknown>,
  { what, keys }: Known,
  pointers: readonly Pointer[],
): Problem[] =>
  pointers.flatMap(([path, key]) =>
    keys && key && !keys.has(key) ? [problemAt(told, path, `there is no ${what} "${key}"`)] : [],
  )

/** Everything in a list whose key has stood there before. */
export const repeated = (told: Told<unknown>, what: string, pointers: readonly Pointer[]): Problem[] => {
  const seen = new Set<string>()
  return pointers.flatMap(([path, key]) => {
    if (!key || !seen.has(key)) {
      if (key) seen.add(key)
      return []
    }
    return [problemAt(told, path, `the ${what} "${key}" is there twice`)]
  })
}
