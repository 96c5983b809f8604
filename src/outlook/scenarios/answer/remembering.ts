/** The latest few of what took time to make; the one that was asked for longest ago goes first. */
export type Remembering<T> = {
  get(key: string, make: () => T): T
  find(key: string): T | undefined
  put(key: string, value: T): void
}

export function remembering<T>(most: number): Remembering<T> {
  const kept = new Map<string, T>()

  function put(key: string, value: T): void {
    kept.delete(key)
    kept.set(key, value)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  }

  function find(key: string): T | undefined {
    const value = kept.get(key)
    if (value !== undefined) put(key, value)
    return value
  }

  return {
    find,
    put,
    get(key, make) {
      const known = find(key)
      if (known !== undefined) return known
      // Room is made first: what is thrown out and what comes in are both large.
      if (kept.size >= most) kept.delete([...kept.keys()][0] ?? '')
      const made = make()
      put(key, made)
      return made
    },
  }
}
