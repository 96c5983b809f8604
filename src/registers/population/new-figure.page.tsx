import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import { submitOnce } from '../../platform/forms/once.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { type Page, type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { accept } from '../../platform/refusal/refusal.model.ts'
import { m } from '../../platform/text/index.ts'
import { errorsOf } from '../form-errors.ts'
import { isMunicipalityCode } from '../municipalities/municipality.model.ts'
import { formParts } from '../page-parts.ts'
import { paths, withQuery } from '../paths.ts'
import { type AddFigureRefusal, addFigure } from './add-figure.ts'
import { figureForm } from './population.input.ts'
import { allAges } from './population.model.ts'
import { populationCrumbs } from './population-crumbs.ts'
import { PopulationForm } from './population-form.view.tsx'

/** The form for one figure; as it was sent when it could not be saved. */
export function newFigurePage(context: RequestContext, sent?: FormState): Page {
  const { kommune = '' } = context.query
  const form = sent ?? emptyForm({ code: isMunicipalityCode(kommune) ? kommune : '' })
  const parts = formParts(context)
  const asksToReplace =
    form.values.replace !== undefined || form.errors.some(({ code }) => code === 'figure-stands-already')
  return page({
    ...(sent ? { status: 422 } : {}),
    title: m.registersPopulationNew,
    crumbs: () => populationCrumbs({ text: m.registersPopulationNew() })(),
    body: () => (
      <PopulationForm values={form.values} errors={errorsOf(form)} asksToReplace={asksToReplace} {...parts} />
    ),
  })
}

/** The field that a refusal is about. */
const fieldOf: Record<AddFigureRefusal, string> = {
  'population-code-unknown': 'code',
  'population-code-not-in-use': 'onDate',
  'population-figure-twice': 'code',
  'population-ages-turned': 'ageTo',
  'figure-stands-already': 'persons',
}

/** Stores the figure, and goes on to its municipality's. */
export async function addFigurePage(context: RequestContext): Promise<PageReply> {
  const read = readForm(figureForm, context.form)
  if (!read.ok) return newFigurePage(context, read.form)
  const { ageFrom, ageTo, replace, ...figure } = read.value
  const ages = { from: ageFrom ?? allAges.from, to: ageTo ?? allAges.to }
  const outcome = await submitOnce(context, async (tx) => {
    const added = await addFigure(tx, { ...figure, ages }, { replace })
    return added.ok ? accept(withQuery(paths.population, { kommune: figure.code })) : added
  })
  if (outcome.ok) return redirect(outcome.value, 'added')
  const { code, details } = outcome
  const field = fieldOf[code]
  return newFigurePage(
    context,
    formWithErrors(context.form, [details ? { field, code, details } : { field, code }]),
  )
}
