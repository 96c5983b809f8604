import { accept, type Decision, refuse } from '../../platform/refusal/refusal.model.ts'

export type IdentificationRefusal =
  | 'organisation-number-of-another'
  | 'organisation-has-another-number'
  | 'organisation-name-ambiguous'

type Described = { readonly name: string; readonly organisationNumber: string | null }

type Candidate = Described & { readonly id: string; readonly slug: string }

type Candidates = {
  /** Who has the number. */
  readonly numbered: Candidate | undefined
  /** All who are called so. */
  readonly called: readonly Candidate[]
}

/** Which organisation in the register is meant; undefined when none is, so that it must be added. */
export function choose(
  described: Described,
  { numbered, called }: Candidates,
): Decision<Candidate | undefined, IdentificationRefusal> {
  if (numbered) {
    const isCalledSo = called.some(({ id }) => id === numbered.id)
    return isCalledSo ? accept(numbered) : refuse('organisation-number-of-another', { name: numbered.name })
  }
  const [first, ...others] = called
  if (first === undefined) return accept(undefined)
  if (others.length > 0) return refuse('organisation-name-ambiguous', { name: first.name })
  if (described.organisationNumber === null || first.organisationNumber === null) return accept(first)
  return refuse('organisation-has-another-number', {
    name: first.name,
    number: first.organisationNumber,
  })
}
