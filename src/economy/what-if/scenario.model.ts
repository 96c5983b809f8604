/** A ready-made question to a budget; `query` is what follows the question mark in its address. */
export type Scenario = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly query: string
}
