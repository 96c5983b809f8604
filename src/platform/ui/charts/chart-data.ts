export type ChartPoint = { x: number; y: number }

/** A line: `measured` is solid ink, `projected` dashed, `second` the other colour. */
export type ChartLine = {
  name: string
  kind: 'measured' | 'projected' | 'second'
  points: readonly ChartPoint[]
  /** Written at the line's end, already formatted. */
  endLabel?: string | undefined
}

/** An interval over time. Draw the outer before the inner. */
export type ChartBand = {
  name: string
  kind: 'outer-band' | 'inner-band'
  points: readonly { x: number; low: number; high: number }[]
  endLabels?: { low: string; high: string } | undefined
}

/** A value on an axis; a minor one gives way on narrow screens. */
export type ChartTick = { value: number; label: string; minor?: boolean | undefined }
