/** One figure of a benchmark: what was measured, and the limit it must keep. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly limit: number
  /** Whether the limit is the least (`at-least`) or the most (`at-most`) that is good enough. */
  readonly rule: 'at-least' | 'at-most'
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const keeps = ({ value, limit, rule }: Figure) => (rule === 'at-least' ? value >= limit : value <= limit)

/** Prints the figures, and ends the process with code 1 when one does not keep its limit. */
export function report(figures: readonly Figure[]): void {
  for (const figure of figures) {
    const sign = figure.rule === 'at-least' ? '≥' : '≤'
    process.stdout.write(
      `${keeps(figure) ? '✓' : '✗'} ${figure.name}: ${Number(figure.value.toPrecision(3))} ${figure.unit} (${sign} ${figure.limit})\n`,
    )
  }
  process.exitCode = figures.every(keeps) ? 0 : 1
}
