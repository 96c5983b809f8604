import { parseMoney } from '../../platform/forms/money-text.model.ts'
import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import {
  compare,
  divide,
  type Fraction,
  formatFraction,
  multiply,
  parseDecimal,
  subtract,
  sumOf,
  whole,
} from '../fraction.model.ts'
import type { Change } from '../what-if.model.ts'
import { memberChanges } from './member-question.model.ts'
import { type Query, type QuestionRefusal, questionIn, typedIn } from './query.model.ts'
import { movableParts, type WhatIfBase } from './what-if-base.model.ts'
import { fields } from './what-if-fields.model.ts'

/** A question as it was understood: the changes in order, and the date of another population. */
export type Question = { readonly changes: readonly Change[]; readonly populationOn: LocalDate | null }

/** Understands a question; fields that are empty or say what holds already change nothing. */
export function readQuestion(base: WhatIfBase, query: Query): Decision<Question, QuestionRefusal> {
  const split = splitAsked(base, query)
  if (!split.ok) return split
  const total = totalAsked(base, query)
  if (!total.ok) return total
  const population = populationAsked(base, query)
  if (!population.ok) return population
  const members = memberChanges(base, query)
  if (!members.ok) return members
  const changes = [...population.value.changes, ...total.value, ...split.value, ...members.value]
  return accept({ changes, populationOn: population.value.date })
}

/** The fields of a question that ask for something else than what holds: what its address needs. */
export function askedOnly(base: WhatIfBase, query: Query): Query {
  const parts = new Map(movableParts(base).map(({ field, share }) => [field, share]))
  const isNews = ([field, typed]: [string, string]): boolean => {
    const share = parts.get(field)
    if (share) return compare(sizeAsked(typed, share) ?? share, share) !== 0
    if (field === fields.population) return typed !== base.populationOn
    if (field !== fields.total) return true
    const total = parseMoney(typed)
    return !total.ok || total.value !== base.cost.total
  }
  return Object.fromEntries(Object.entries(questionIn(query)).filter(isNews))
}

function splitAsked(base: WhatIfBase, query: Query): Decision<Change[], QuestionRefusal> {
  const parts = movableParts(base)
  const sizes: Fraction[] = []
  for (const { field, share } of parts.slice(0, -1)) {
    const size = sizeAsked(typedIn(query, field), share)
    if (!size) return refuse('percent-does-not-read', { field })
    sizes.push(size)
  }
  const rest = subtract(whole(1n), sumOf(sizes))
  if (compare(rest, whole(0n)) < 0)
    return refuse('percents-exceed-hundred', {
      field: parts[0]?.field ?? '',
      sum: formatFraction(multiply(sumOf(sizes), whole(100n))),
    })
  const shares = [...sizes, rest]
  const isSame = parts.every(({ share }, index) => compare(share, shares[index] ?? share) === 0)
  return accept(parts.length < 2 || isSame ? [] : [{ kind: 'split', shares }])
}

/** A size in per cent, typed with comma or point; the part's own when nothing is typed. */
function sizeAsked(typed: string | undefined, own: Fraction): Fraction | undefined {
  if (typed === undefined) return own
  const percent = parseDecimal(typed.replace(/[%\s]/g, '').replace(',', '.'))
  const isSize = percent && percent.numerator >= 0n && compare(percent, whole(100n)) <= 0
  return isSize ? divide(percent, whole(100n)) : undefined
}

function totalAsked({ cost }: WhatIfBase, query: Query): Decision<Change[], QuestionRefusal> {
  const typed = typedIn(query, fields.total)
  if (typed === undefined || cost.total === undefined) return accept([])
  const total = parseMoney(typed)
  if (!total.ok) return refuse('total-does-not-read', { field: fields.total })
  return accept(total.value === cost.total ? [] : [{ kind: 'total', total: total.value }])
}

type PopulationAsked = { readonly date: LocalDate | null; readonly changes: readonly Change[] }

function populationAsked(base: WhatIfBase, query: Query): Decision<PopulationAsked, QuestionRefusal> {
  const typed = typedIn(query, fields.population)
  if (typed === undefined || typed === base.populationOn) return accept({ date: null, changes: [] })
  const choice = base.populations.find(({ date }) => date === typed)
  if (!choice) return refuse('population-date-without-figures', { field: fields.population, date: typed })
  const changes = Object.entries(choice.values).map(
    ([basis, byMember]): Change => ({
      kind: 'values',
      basis,
      values: Object.fromEntries(
        Object.entries(byMember).map(([id, persons]) => [id, whole(BigInt(persons))]),
      ),
    }),
  )
  return accept({ date: choice.date, changes })
}
