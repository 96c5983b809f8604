import { allOrNothing } from '../../../platform/forms/all-or-nothing.ts'
import { emptyForm, type FormState, formWithErrors, readForm } from '../../../platform/forms/form-state.ts'
import type { CooperationContext } from '../../../platform/http/context.ts'
import { requireFound } from '../../../platform/http/faults.ts'
import { type PageReply, page, redirect } from '../../../platform/http/reply.ts'
import { accept, type Decision, refuse } from '../../../platform/refusal/refusal.model.ts'
import { m } from '../../../platform/text/index.ts'
import { Confirmation, PageHead } from '../../../platform/ui/index.ts'
import { paths } from '../../paths.ts'
import { leversIn, type Query } from '../levers/lever-field.model.ts'
import { contentLang, csrfOf, scenarioCrumbs } from '../page-parts.ts'
import { questionIn } from '../question/question.model.ts'
import { scenarioErrors } from '../scenario-errors.ts'
import { type CalculateRefusal, calculate } from './calculate.ts'
import { changeScenario, removeScenario } from './change-scenario.ts'
import { ChangeScenario } from './change-scenario.view.tsx'
import { conflictOf } from './conflict.ts'
import { lastChangeOf } from './last-change.sql.ts'
import { commandAt, requiredScenario } from './required-scenario.ts'
import { scenarioForm } from './scenario.input.ts'
import type { Calculated, Scenario } from './scenario.model.ts'
import { whatIfOf } from './scenario-links.ts'

/** The form for a scenario's name, note and readers. */
export const changeScenarioPage = (context: CooperationContext): Promise<PageReply> => changeReply(context)

type Sent = { readonly form: FormState; readonly stale: boolean }

const valuesOf = ({ title, note, visibility }: Scenario): Record<string, string> => ({
  title,
  note,
  visibility,
})

async function changeReply(context: CooperationContext, sent?: Sent): Promise<PageReply> {
  const { slug, id } = context.cooperation
  const { scenario, last } = await context.read(async (tx) => {
    const scenario = await requiredScenario(tx, context)
    return { scenario, last: await lastChangeOf(tx, { cooperationId: id, subjectId: scenario.id }) }
  })
  const form = sent?.form ?? emptyForm(valuesOf(scenario))
  const asked = questionOf(context, scenario)
  // A form with errors still says what it was made from; after a comparison it is made from what is stored now.
  const seen = sent?.stale === false ? context.revisionSeen() : null
  return page({
    ...(sent ? { status: sent.stale ? 409 : 422 } : {}),
    title: () => m.outlookScenarioChangeOf({ title: scenario.title }),
    station: 'outlook',
    crumbs: scenarioCrumbs(context, () => [
      { text: scenario.title, href: paths.scenario(slug, scenario.slug), lang: contentLang(context) },
      { text: m.outlookScenarioChangeWords() },
    ]),
    body: () => (
      <ChangeScenario
        title={scenario.title}
        lang={contentLang(context)}
        values={form.values}
        errors={scenarioErrors(form)}
        levers={asked?.choice ?? scenario.ask.levers}
        year={asked?.year ?? scenario.year}
        hidden={asked ? { question: context.form.question ?? '', levers: 'ja' } : {}}
        csrf={csrfOf(context)}
        revision={seen ?? scenario.revision}
        hrefs={{
          action: paths.changeScenario(slug, scenario.slug),
          levers: whatIfOf(slug, scenario, { scenario: scenario.slug }),
          cancel: paths.scenario(slug, scenario.slug),
        }}
        conflict={
          sent?.stale
            ? conflictOf({ last, stored: scenario, mine: form.values, asked: asked ?? undefined })
            : undefined
        }
      />
    ),
  })
}

/** The question that came with a form from the what-if page; null from the form for words alone. */
function questionOf({ form }: CooperationContext, { results, year }: Scenario) {
  if (form.levers !== 'ja') return null
  const query: Query = Object.fromEntries(new URLSearchParams(form.question ?? ''))
  const span = { base: results.years[0] ?? 0, last: results.years.at(-1) ?? 0, usual: year }
  return { ...questionIn(query, span), errors: leversIn(query).errors }
}

type Anew = Decision<Calculated | null, CalculateRefusal | 'lever-out-of-range'>

/** The answer made anew where levers or year were moved; null where only words are changed. */
async function calculatedAnew(context: CooperationContext, scenario: Scenario): Promise<Anew> {
  const asked = questionOf(context, scenario)
  if (!asked) return accept(null)
  const [error] = asked.errors
  if (error) return refuse('lever-out-of-range', error.details ?? {})
  const { to, draws, seed, codes } = scenario.ask
  const subject = { ...scenario.results.subject, codes }
  return calculate({ subject, year: asked.year, levers: asked.choice, to, draws, seed })
}

/** Stores the form, unless somebody else was first. */
export async function saveChangePage(context: CooperationContext): Promise<PageReply> {
  const { slug } = context.cooperation
  const at = commandAt(context)
  const read = readForm(scenarioForm, context.form)
  if (!read.ok) return changeReply(context, { form: read.form, stale: false })
  const scenario = await context.read((tx) => requiredScenario(tx, context))
  const calculated = await calculatedAnew(context, scenario)
  if (!calculated.ok)
    return changeReply(context, {
      form: formWithErrors(context.form, [{ field: '', ...calculated }]),
      stale: false,
    })
  const { question: _, ...words } = read.value
  const changed = await allOrNothing(context, (tx) =>
    changeScenario(tx, at, { words, calculated: calculated.value }),
  )
  if (changed.ok) return redirect(paths.scenario(slug, changed.value.slug), 'saved')
  requireFound(changed.code === 'missing' ? null : changed)
  const stale = changed.code === 'stale'
  const errors = stale ? [] : [{ field: 'title', ...changed }]
  return changeReply(context, { form: formWithErrors(context.form, errors), stale })
}

/** Asks once more before a scenario is taken away. */
export async function removeScenarioPage(context: CooperationContext): Promise<PageReply> {
  const { slug } = context.cooperation
  const scenario = await context.read((tx) => requiredScenario(tx, context))
  return page({
    title: () => m.outlookScenarioRemoveTitle({ title: scenario.title }),
    station: 'outlook',
    crumbs: scenarioCrumbs(context, () => [
      { text: scenario.title, href: paths.scenario(slug, scenario.slug), lang: contentLang(context) },
      { text: m.outlookScenarioRemove() },
    ]),
    body: () => (
      <>
        <PageHead
          title={m.outlookScenarioRemoveTitle({ title: scenario.title })}
          lang={contentLang(context)}
        />
        <Confirmation
          action={paths.removeScenario(slug, scenario.slug)}
          csrf={csrfOf(context)}
          revision={scenario.revision}
          consequences={[m.outlookScenarioRemoveGone(), m.outlookScenarioRemoveHistory()]}
          confirm={m.outlookScenarioRemoveYes()}
          cancel={{ href: paths.scenario(slug, scenario.slug) }}
        />
      </>
    ),
  })
}

/** Takes it away; the scenario again when somebody has changed it since the question was asked. */
export async function removedScenarioPage(context: CooperationContext): Promise<PageReply> {
  const at = commandAt(context)
  const removed = await allOrNothing(context, (tx) => removeScenario(tx, at))
  if (removed.ok) return redirect(paths.scenarioList(context.cooperation.slug), 'removed')
  requireFound(removed.code === 'missing' ? null : removed)
  const form = formWithErrors(context.form, [])
  const scenario = await context.read((tx) => requiredScenario(tx, context))
  return changeReply(context, { form: { ...form, values: valuesOf(scenario) }, stale: true })
}
