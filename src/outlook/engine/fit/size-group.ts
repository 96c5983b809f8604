/** Upper ends of the sizes of place, in inhabitants, that share patterns; the last group has no end. */
export const SIZE_ENDS = [3000, 6000, 12_000, 25_000, 60_000] as const

export const SIZE_GROUPS = SIZE_ENDS.length + 1

/** Which group (0 smallest) a number of inhabitants falls in. */
export function sizeGroup(inhabitants: number): number {
  const at = SIZE_ENDS.findIndex((end) => inhabitants < end)
  return at < 0 ? SIZE_ENDS.length : at
}
