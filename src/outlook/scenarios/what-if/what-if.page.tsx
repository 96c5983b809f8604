import type { FieldError } from '../../../platform/forms/form-error.model.ts'
import { type FormState, formWithErrors, readForm } from '../../../platform/forms/form-state.ts'
import { submitOnce } from '../../../platform/forms/once.ts'
import type { CooperationContext, RequestContext } from '../../../platform/http/context.ts'
import { type PageReply, page, redirect } from '../../../platform/http/reply.ts'
import { accept, type Refusal } from '../../../platform/refusal/refusal.model.ts'
import { m } from '../../../platform/text/index.ts'
import { realPlaces } from '../../data/invented-place.model.ts'
import { outlook } from '../../data/outlook.ts'
import { outlookCrumbs } from '../../pages/page-parts.ts'
import { paths } from '../../paths.ts'
import type { Query } from '../levers/lever-field.model.ts'
import { calculate } from '../stored/calculate.ts'
import { saveScenario } from '../stored/save-scenario.ts'
import { scenarioForm } from '../stored/scenario.input.ts'
import { type GatheredWhatIf, gatherWhatIf } from './gather-what-if.ts'
import { keeperOf } from './keeper.ts'
import { linksBeside } from './links-beside.ts'
import { NoWhom } from './no-whom.view.tsx'
import { WhatIfView } from './what-if-page.view.tsx'
import { leversIsland } from './what-if-place.view.tsx'

/** Levers for whoever the address names, and the answer to the question in it. */
export const whatIfPage = (context: RequestContext): Promise<PageReply> => whatIfReply(context, context.query)

async function whatIfReply(context: RequestContext, query: Query, sent?: FormState): Promise<PageReply> {
  return context.read(async (tx) => {
    const gathered = await gatherWhatIf(tx, context, query)
    if (!gathered.ok) return noWhom(context, gathered)
    const { base, question, answered } = gathered.value
    const { set } = await outlook().parameters()
    const all = realPlaces(set).map(({ code }) => code)
    const keeper = await keeperOf(tx, context, { gathered: gathered.value, query, sent })
    return page({
      ...statusOf(gathered.value, sent),
      title: () => m.outlookScenarioPageTitle({ name: base.subject.name }),
      station: 'outlook',
      crumbs: outlookCrumbs(context, () => [
        ...(base.subject.kind === 'cooperation'
          ? []
          : [{ text: base.subject.name, href: paths.picture(gathered.value.selection) }]),
        { text: m.outlookScenarioWhatIf() },
      ]),
      islands: [leversIsland],
      body: () => (
        <WhatIfView
          base={base}
          question={question}
          answered={answered}
          links={linksBeside(gathered.value.selection, all)}
          keeper={keeper?.() ?? null}
        />
      ),
    })
  })
}

function statusOf({ question, answered }: GatheredWhatIf, sent: FormState | undefined): { status?: number } {
  if (sent || question.errors.length > 0) return { status: 422 }
  return answered.kind === 'refused' ? { status: 503 } : {}
}

async function noWhom(context: RequestContext, refusal: Refusal<string>): Promise<PageReply> {
  const municipality = refusal.details?.municipality
  if (municipality === undefined && !context.cooperation) return redirect(paths.choose)
  const { set } = await outlook().parameters()
  const real = realPlaces(set)
  const names = real.length > 40 ? [] : real.map(({ name }) => name)
  return page({
    status: municipality === undefined ? 200 : 422,
    title: m.outlookScenarioNoWhomTitle,
    station: 'outlook',
    crumbs: outlookCrumbs(context, () => [{ text: m.outlookScenarioWhatIf() }]),
    body: () => <NoWhom municipality={municipality} known={names.join(', ') || `${real.length}`} />,
  })
}

/** The question that a form carried along, as an address's query. */
export const questionSent = ({ form }: RequestContext): Query => ({
  ...Object.fromEntries(new URLSearchParams(form.question ?? '')),
  ...(form.kommuner ? { kommuner: form.kommuner } : {}),
})

/** Calculates, and keeps question and answer under a name. */
export async function saveScenarioPage(context: CooperationContext): Promise<PageReply> {
  const { slug } = context.cooperation
  const query = questionSent(context)
  const refuse = (...errors: FieldError[]) =>
    whatIfReply(context, query, formWithErrors(context.form, errors))
  const read = readForm(scenarioForm, context.form)
  if (!read.ok) return whatIfReply(context, query, read.form)
  const asked = await context.read((tx) => gatherWhatIf(tx, context, query))
  if (!asked.ok) return refuse({ field: '', ...asked })
  const { subject, question } = asked.value
  if (question.errors.length > 0) return refuse()
  const calculated = await calculate({ subject, year: question.year, levers: question.choice })
  if (!calculated.ok) return refuse({ field: '', ...calculated })
  const { question: _, ...words } = read.value
  const saved = await submitOnce(context, async (tx) => {
    const kept = await saveScenario(tx, context.cooperation, { ...words, ...calculated.value })
    return kept.ok ? accept(paths.scenario(slug, kept.value.slug)) : kept
  })
  return saved.ok ? redirect(saved.value, 'saved') : refuse({ field: 'title', ...saved })
}
