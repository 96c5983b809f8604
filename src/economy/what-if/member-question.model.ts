import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { compare, type Fraction, parseDecimal, whole } from '../fraction.model.ts'
import type { Change } from '../what-if.model.ts'
import { type Query, type QuestionRefusal, typedIn } from './query.model.ts'
import { measuresAsked, type WhatIfBase } from './what-if-base.model.ts'
import { type Fate, fates, fields, isFate, memberField, newcomerField } from './what-if-fields.model.ts'

/** Somebody and what becomes of them. */
type Chosen = { readonly id: string; readonly slug: string; readonly fate: Fate }

/** The id of a newcomer, which no municipality and no organisation can have. */
export const newcomerId = '(ny)'

/** Who joins, leaves, is exempted, pays or merges, in an order in which each change can be made. */
export function memberChanges(base: WhatIfBase, query: Query): Decision<Change[], QuestionRefusal> {
  const chosen = choicesIn(base, query)
  if (!chosen.ok) return chosen
  const newcomer = newcomerIn(base, query)
  if (!newcomer.ok) return newcomer
  const merger = mergerIn(base, query, chosen.value)
  if (!merger.ok) return merger
  const single = chosen.value.flatMap(({ id, fate }): Change[] => {
    if (fate === fates.leave) return [{ kind: 'leave', id }]
    if (fate === fates.exempt) return [{ kind: 'exempt', id }]
    return fate === fates.pay ? [{ kind: 'pay', id }] : []
  })
  return accept([...newcomer.value, ...merger.value, ...single])
}

function choicesIn({ cost, slugs }: WhatIfBase, query: Query): Decision<Chosen[], QuestionRefusal> {
  const chosen: Chosen[] = []
  for (const [index, { id }] of cost.members.entries()) {
    const slug = slugs[index] ?? id
    const fate = typedIn(query, memberField(slug))
    if (fate === undefined) continue
    if (!isFate(fate)) return refuse('member-choice-unknown', { field: memberField(slug) })
    chosen.push({ id, slug, fate })
  }
  const known = new Set(slugs.map(memberField))
  const unknown = Object.keys(query).find((name) => name.startsWith('m-') && query[name] && !known.has(name))
  return unknown === undefined ? accept(chosen) : refuse('member-choice-unknown', { field: unknown })
}

function mergerIn(
  base: WhatIfBase,
  query: Query,
  chosen: readonly Chosen[],
): Decision<Change[], QuestionRefusal> {
  const merging = chosen.filter(({ fate }) => fate === fates.merge)
  if (merging.length === 0) return accept([])
  const [first] = merging
  if (merging.length === 1 || !first)
    return refuse('merger-needs-two', { field: memberField(first?.slug ?? '') })
  const wanted = typedIn(query, fields.mergedInto)
  const into = merging.find(({ slug }) => slug === wanted)?.id ?? largestOf(base, merging)
  const pays = typedIn(query, fields.mergedPays)
  const ids = merging.map(({ id }) => id).filter((id) => id !== into)
  const status: Change[] =
    pays === 'ja' ? [{ kind: 'pay', id: into }] : pays === 'nei' ? [{ kind: 'exempt', id: into }] : []
  return accept([...status, { kind: 'merge', ids, into }])
}

/** The largest by inhabitants gives its name to the others, unless something else is said. */
export function largestOf({ cost }: WhatIfBase, merging: readonly { readonly id: string }[]): string {
  const sizeOf = (id: string): Fraction =>
    cost.members.find((member) => member.id === id)?.values.population ?? whole(0n)
  const [largest] = merging.toSorted((a, b) => compare(sizeOf(b.id), sizeOf(a.id)))
  return largest?.id ?? ''
}

function newcomerIn(base: WhatIfBase, query: Query): Decision<Change[], QuestionRefusal> {
  const name = typedIn(query, fields.newName)
  const bases = [...new Set(['population', ...measuresAsked(base)])]
  const isAsked =
    name !== undefined || bases.some((basis) => typedIn(query, newcomerField(basis)) !== undefined)
  if (!isAsked) return accept([])
  if (name === undefined) return refuse('newcomer-needs-name', { field: fields.newName })
  const values: Record<string, Fraction> = {}
  for (const basis of bases) {
    const value = readAmount(typedIn(query, newcomerField(basis)))
    if (value) values[basis] = value
    else if (measuresAsked(base).includes(basis) || typedIn(query, newcomerField(basis)) !== undefined)
      return refuse('newcomer-needs-figure', { field: newcomerField(basis), basis })
  }
  return accept([{ kind: 'join', member: { id: newcomerId, name: name.slice(0, 100), values } }])
}

function readAmount(typed: string | undefined): Fraction | undefined {
  const value =
    typed === undefined ? undefined : parseDecimal(typed.replace(/[\s\u00a0]/g, '').replace(',', '.'))
  return value && value.numerator >= 0n ? value : undefined
}
