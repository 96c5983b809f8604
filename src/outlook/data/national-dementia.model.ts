/** People with dementia in all of Norway: a test of arithmetic in a year that is over, a test of truth in one to come. */
export type NationalDementia = {
  readonly made: { readonly on: string; readonly by: string }
  readonly counted: { readonly year: number; readonly people: number; readonly published: number }
  readonly projected: {
    readonly year: number
    readonly p10: number
    readonly p50: number
    readonly p90: number
    readonly published: number
  }
  /** Who published the figures that ours stand beside. */
  readonly publishedBy: string
}
