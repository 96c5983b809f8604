import type { ReadTx } from '../../../platform/db/index.ts'
import type { RequestContext } from '../../../platform/http/context.ts'
import { accept, type Decision, refuse } from '../../../platform/refusal/refusal.model.ts'
import { codesIn, type Subject } from '../../data/selection.model.ts'
import { codesToday, subjectOfCooperation, subjectOfPlace, subjectOfSet } from '../../data/subject.ts'
import type { ParameterSet } from '../../engine/parameter-set.model.ts'
import type { Selection } from '../../paths.ts'

/** Whom a question is about, and how their address is written. */
export type Whom = { readonly subject: Subject; readonly selection: Selection }

export type WhomRefusal = 'municipality-unknown' | 'no-municipalities'

type Asked = { readonly code?: string | undefined; readonly kommuner?: string | undefined }

/**
 * The municipalities that an address names: one, some, or else the cooperation's own, as they are today. Codes from
 * before a merger are followed to what they became. Refuses those without figures by their codes.
 */
export async function findWhom(
  tx: ReadTx,
  context: Pick<RequestContext, 'cooperation' | 'date' | 'today'>,
  { set, asked }: { readonly set: ParameterSet; readonly asked: Asked },
): Promise<Decision<Whom, WhomRefusal>> {
  const slug = context.cooperation?.slug ?? null
  if (asked.code || asked.kommuner) return named(tx, { set, asked, slug, today: context.today })
  if (!context.cooperation) return refuse('no-municipalities')
  const subject = await subjectOfCooperation(tx, context.cooperation, { set, seen: context })
  return subject.codes.length > 0 ? accept({ subject, selection: { slug } }) : refuse('no-municipalities')
}

type Named = {
  readonly set: ParameterSet
  readonly asked: Asked
  readonly slug: string | null
  readonly today: RequestContext['today']
}

async function named(tx: ReadTx, { set, asked, slug, today }: Named): Promise<Decision<Whom, WhomRefusal>> {
  const text = asked.code ?? asked.kommuner
  const codes = codesIn(text)
  if (!codes) return refuse('municipality-unknown', { municipality: `${text}`.slice(0, 100) })
  const missing = codes.filter((code) => !subjectOfPlace(set, code))
  const current = missing.length > 0 ? await codesToday(tx, codes, today) : codes
  const subject = subjectOfSet(set, current)
  if (!subject) return refuse('municipality-unknown', { municipality: missing.join(', ') })
  return accept({ subject, selection: { slug, ...selected(subject) } })
}

const selected = ({ kind, codes }: Subject): Omit<Selection, 'slug'> =>
  kind === 'place' ? { code: codes[0] } : { codes }
