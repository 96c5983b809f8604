/** A small store of answers that are costly to find again; the ones longest unused go first. */
export function remembered<Value>(most: number) {
  const values = new Map<string, Value>()
  return async (key: string, find: () => Promise<Value>): Promise<Value> => {
    const known = values.get(key)
    const value = known ?? (await find())
    values.delete(key)
    values.set(key, value)
    if (values.size > most) values.delete(values.keys().next().value as string)
    return value
  }
}
