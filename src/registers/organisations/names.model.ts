import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'
import { type DateRange, overlaps } from '../../platform/time/date-range.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { NameKind, OrganisationName } from './organisation.model.ts'

export type NamesRefusal = 'name-missing' | 'names-overlap'

/**
 * The names of an organisation as they are kept: an official name is used until the next one begins, so that
 * there is one on every date. Other names keep the period they were given.
 */
export function orderedNames(names: readonly OrganisationName[]): Decision<OrganisationName[], NamesRefusal> {
  const official = ofKind(names, 'official')
  if (official.length === 0) return refuse('name-missing')
  const begun = official.map(({ during }) => during.from ?? '')
  if (new Set(begun).size < begun.length) return refuse('names-overlap')
  const others = names.filter(({ kind }) => kind !== 'official')
  if (overlapAmong(ofKind(names, 'short'))) return refuse('names-overlap')
  return accept([
    ...official.map((name, index) => ({ ...name, during: untilNext(official, index) })),
    ...others,
  ])
}

const ofKind = (names: readonly OrganisationName[], kind: NameKind) =>
  names
    .filter((name) => name.kind === kind)
    .toSorted((a, b) => ((a.during.from ?? '') < (b.during.from ?? '') ? -1 : 1))

const untilNext = (names: readonly OrganisationName[], index: number): DateRange => ({
  from: index === 0 ? null : (names[index]?.during.from ?? null),
  until: names[index + 1]?.during.from ?? null,
})

const overlapAmong = (names: readonly OrganisationName[]): boolean =>
  names.some((name, index) => names.slice(index + 1).some((other) => overlaps(name.during, other.during)))

export type RenameRefusal = NamesRefusal | 'name-the-same'

/** The names after a new one comes into use; the old one stays with the time it was used. */
export function renamed(
  names: readonly OrganisationName[],
  next: { readonly name: string; readonly kind: NameKind; readonly from: LocalDate | null },
): Decision<OrganisationName[], RenameRefusal> {
  const { name, kind, from } = next
  const during: DateRange = { from, until: null }
  if (kind === 'alias') {
    const known = names.some((other) => other.kind === 'alias' && other.name === name)
    return known ? refuse('name-the-same') : orderedNames([...names, { name, kind, during }])
  }
  const current = ofKind(names, kind).at(-1)
  if (current?.name === name) return refuse('name-the-same')
  if (current && (from === null || (current.during.from !== null && from <= current.during.from)))
    return refuse('names-overlap')
  const closed = names.map((other) =>
    other === current ? { ...other, during: { from: other.during.from, until: from } } : other,
  )
  return orderedNames([...closed, { name, kind, during }])
}
