import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'

/** An organisation that somebody can act for. */
export type Represented = {
  readonly id: string
  readonly slug: string
  /** Every name it has had; the first is what it is called. */
  readonly names: readonly string[]
}

export type RepresentedRefusal = 'role-organisation-not-member' | 'organisation-name-ambiguous'

const areCalled = (text: string, all: readonly Represented[]): Represented[] => {
  const wanted = text.toLowerCase()
  return all.filter(({ names }) => names.some((name) => name.toLowerCase() === wanted))
}

/** The organisation that a cell names, by its address or by any of its names. */
export function representedBy(
  text: string,
  all: readonly Represented[],
): Decision<string, RepresentedRefusal> {
  const addressed = all.find(({ slug }) => slug === text)
  if (addressed) return accept(addressed.id)
  const [first, ...others] = areCalled(text, all)
  if (!first) return refuse('role-organisation-not-member')
  return others.length > 0 ? refuse('organisation-name-ambiguous', { name: text }) : accept(first.id)
}

/** How a file names an organisation, so that it is found again: its address where others have the name too. */
export function wordFor(id: string | null, all: readonly Represented[]): string {
  const organisation = all.find((each) => each.id === id)
  const name = organisation?.names[0]
  if (!organisation || !name) return ''
  return areCalled(name, all).length > 1 ? organisation.slug : name
}
