/** What stands in the address: field names and what was typed. */
export type Query = Readonly<Record<string, string>>

/** Why a question cannot be understood; `field` in the details says where. */
export type QuestionRefusal =
  | 'percent-does-not-read'
  | 'percents-exceed-hundred'
  | 'population-date-without-figures'
  | 'total-does-not-read'
  | 'member-choice-unknown'
  | 'merger-needs-two'
  | 'newcomer-needs-name'
  | 'newcomer-needs-figure'

/** What was typed in a field; undefined when nothing was. */
export const typedIn = (query: Query, field: string): string | undefined =>
  (Object.hasOwn(query, field) ? query[field]?.trim() : undefined) || undefined

const isOurs = (field: string): boolean =>
  /^(sum|folketall|samlet|samlet-betaler|del-\d+|m-.+|ny-.+)$/.test(field)

/** The fields of a question among everything in an address, without those that were left empty. */
export const questionIn = (query: Query): Query =>
  Object.fromEntries(Object.entries(query).filter(([field, typed]) => isOurs(field) && typed.trim() !== ''))

/** The question as it stands in an address. */
export const plainQuery = (query: Query): string => new URLSearchParams(questionIn(query)).toString()

/** An address's query with another question in it; what else stood there stays. */
export function withQuestion(search: string, query: Query): string {
  const others = [...new URLSearchParams(search)].filter(([field]) => !isOurs(field))
  return new URLSearchParams([...others, ...Object.entries(questionIn(query))]).toString()
}
