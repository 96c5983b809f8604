/** Tens from a thousand people on, hundreds from ten thousand, whole thousands from a million. */
export function roundedAsKnown(value: number): number {
  const size = Math.abs(value)
  const step = size < 1000 ? 1 : size < 10_000 ? 10 : size < 1_000_000 ? 100 : 1000
  return Math.round(value / step) * step + 0
}
