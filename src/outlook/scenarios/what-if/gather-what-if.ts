import type { ReadTx } from '../../../platform/db/index.ts'
import type { RequestContext } from '../../../platform/http/context.ts'
import { accept, type Decision } from '../../../platform/refusal/refusal.model.ts'
import { outlook } from '../../data/outlook.ts'
import type { Picture } from '../../data/picture.model.ts'
import type { Subject } from '../../data/selection.model.ts'
import { headlineYear } from '../../pages/years.model.ts'
import { paths } from '../../paths.ts'
import { answerer } from '../answer/answerer.ts'
import { type Figures, SHOWN } from '../answer/figures.model.ts'
import type { Query } from '../levers/lever-field.model.ts'
import { findWhom, type Whom, type WhomRefusal } from '../question/find-subject.ts'
import { isChanged, type Question, questionIn } from '../question/question.model.ts'
import type { Answered, WhatIfBase } from './what-if-base.model.ts'

/** A page waits at most so long for the engine. */
const PATIENCE_MS = 8_000

export type GatheredWhatIf = Whom & {
  readonly base: WhatIfBase
  readonly question: Question
  readonly answered: Answered
}

/** A question in an address, with its answer. */
export async function gatherWhatIf(
  tx: ReadTx,
  context: RequestContext,
  query: Query,
): Promise<Decision<GatheredWhatIf, WhomRefusal>> {
  const parameters = await outlook().parameters()
  const asked = { code: context.params.code, kommuner: query.kommuner }
  const whom = await findWhom(tx, context, { set: parameters.set, asked })
  if (!whom.ok) return whom
  const base = await baseOf(whom.value)
  const question = questionIn(query, base.span)
  const standing = isChanged(question.choice) ? undefined : await standingAnswer(whom.value.subject)
  const ask = { ...base.request, levers: question.choice }
  const answered = standing ?? (await answerer().answer(parameters, ask, PATIENCE_MS))
  return accept({ ...whom.value, base, question, answered })
}

/** The standing picture, where it has been made already: it is what most readers open first. */
async function standingAnswer(subject: Subject): Promise<Answered | undefined> {
  const picture = await shelvedPicture(subject)
  if (!picture) return undefined
  const { years, values } = picture
  const figures = Object.fromEntries(SHOWN.map((shown) => [shown, values[shown]])) as Figures
  return { kind: 'ready', answer: { years, standing: figures, changed: figures } }
}

/** Only a cooperation's is worth making for later; any set of municipalities would be a picture of its own. */
async function shelvedPicture({ kind, codes }: Subject): Promise<Picture | undefined> {
  if (kind === 'place') return (await outlook().ready(codes))[0]
  const state = kind === 'cooperation' ? await outlook().picture(codes, 0) : undefined
  return state?.kind === 'ready' ? state.picture : undefined
}

async function baseOf({ subject, selection }: Whom): Promise<WhatIfBase> {
  const { set } = await outlook().parameters()
  const standing = await outlook().standing()
  const { to, draws, seed } = standing
  const [action = '', query = ''] = paths.whatIf(selection).split('?')
  return {
    subject,
    span: { base: set.base, last: to, usual: headlineYear(set.base, to) },
    action,
    hidden: Object.fromEntries(new URLSearchParams(query)),
    assumptions: paths.assumptions(selection),
    request: { codes: subject.codes, to, draws, seed },
    parameters: paths.parameters(standing.parameters, subject.codes),
    made: { engine: standing.engine, parameters: standing.parameters, on: set.made.on },
  }
}
