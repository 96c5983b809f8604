/** What a list can be sorted and narrowed by, with the words that stand for it in addresses. */
export type ListWords<Sort extends string, Filter extends string> = {
  readonly sorts: Readonly<Record<Sort, string>>
  readonly first: Sort
  /** Sorts that begin with the largest. */
  readonly largestFirst?: readonly Sort[]
  readonly filters: Readonly<Record<Filter, string>>
}
