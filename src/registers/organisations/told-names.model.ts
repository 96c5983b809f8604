import { accept, type Decision, type Refusal, refuse } from '../../platform/refusal/refusal.model.ts'
import { contains } from '../../platform/time/date-range.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import type { Written } from '../written.model.ts'
import { type NamesRefusal, orderedNames } from './names.model.ts'
import type { NameKind, OrganisationName } from './organisation.model.ts'
import { isEmptyPeriod } from './organisation-rules.model.ts'

/** A name as a file tells of it; a day that the file does not speak of is undefined. */
export type ToldName = {
  readonly name: string
  readonly kind: NameKind
  readonly from: LocalDate | null | undefined
  readonly until: LocalDate | null | undefined
}

export type ToldNames = {
  readonly names: readonly OrganisationName[]
  /** What each told name led to. */
  readonly did: readonly Written['did'][]
}

export type ToldNamesRefusal = NamesRefusal | 'name-needs-date' | 'name-until-follows' | 'period-empty'

/** A refusal, with the place in the list of the told name that it is about. */
export type ToldNamesAnswer =
  | { readonly ok: true; readonly value: ToldNames }
  | (Refusal<ToldNamesRefusal> & { readonly at: number })

/**
 * The names of an organisation after a file has told of some of them: names that stand there already stay as they
 * are, others come beside them in their time, and none is taken away. `stood` is empty for a new organisation.
 */
export function withToldNames(
  stood: readonly OrganisationName[],
  told: readonly ToldName[],
): ToldNamesAnswer {
  let names = stood
  const did: Written['did'][] = []
  for (const [at, one] of told.entries()) {
    const next = withOne(names, one, stood.length > 0)
    if (!next.ok) return { ...next, at }
    names = next.value.names
    did.push(next.value.did)
  }
  const ordered = orderedNames(names)
  if (!ordered.ok) return { ...ordered, at: Math.max(did.indexOf('added'), 0) }
  const wrong = told.findIndex((one) => endsElsewhere(one, ordered.value))
  if (wrong !== -1) return { ...refuse('name-until-follows'), at: wrong }
  return accept({ names: ordered.value, did })
}

type OneMore = { readonly names: readonly OrganisationName[]; readonly did: Written['did'] }

function withOne(
  names: readonly OrganisationName[],
  told: ToldName,
  isKnown: boolean,
): Decision<OneMore, ToldNamesRefusal> {
  const same = names.find((name) => isSame(name, told))
  if (same) return withEnd(names, same, told)
  const { name, kind, from, until } = told
  if (isKnown && kind === 'official' && from === undefined) return refuse('name-needs-date')
  const during = { from: from ?? null, until: until ?? null }
  if (isEmptyPeriod(during)) return refuse('period-empty')
  const closed = kind === 'short' && from ? names.map((other) => endedBefore(other, from)) : names
  return accept({ names: [...closed, { name, kind, during }], did: 'added' })
}

/** The first official name counts from always, whatever day it was told with. */
function isSame({ name, kind, during }: OrganisationName, { from, ...told }: ToldName): boolean {
  if (name !== told.name || kind !== told.kind) return false
  if (from === undefined || from === during.from) return true
  return kind === 'official' && from !== null && during.from === null && contains(during, from)
}

/** An official name ends where the next one begins; the others end when somebody says so. */
function withEnd(
  names: readonly OrganisationName[],
  same: OrganisationName,
  { kind, until }: ToldName,
): Decision<OneMore, ToldNamesRefusal> {
  if (kind === 'official' || until === undefined || until === same.during.until)
    return accept({ names, did: 'nothing' })
  const during = { from: same.during.from, until }
  if (isEmptyPeriod(during)) return refuse('period-empty')
  return accept({
    names: names.map((name) => (name === same ? { ...same, during } : name)),
    did: 'changed',
  })
}

/** A short name in use gives way to the next one. */
function endedBefore(name: OrganisationName, from: LocalDate): OrganisationName {
  const { kind, during } = name
  const gives = kind === 'short' && during.until === null && (during.from === null || during.from < from)
  return gives ? { ...name, during: { from: during.from, until: from } } : name
}

const endsElsewhere = (told: ToldName, names: readonly OrganisationName[]): boolean =>
  told.kind === 'official' &&
  Boolean(told.until) &&
  names.find((name) => isSame(name, told))?.during.until !== told.until
