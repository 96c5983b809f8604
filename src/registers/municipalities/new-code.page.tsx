import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import { submitOnce } from '../../platform/forms/once.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { type Page, type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { accept, refuse } from '../../platform/refusal/refusal.model.ts'
import { formatDateShort } from '../../platform/text/format.ts'
import { m } from '../../platform/text/index.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import { errorsOf } from '../form-errors.ts'
import { formParts } from '../page-parts.ts'
import { paths, withQuery } from '../paths.ts'
import { type AddCodeRefusal, addMunicipalityCode, type CodeAdded } from './add-municipality-code.ts'
import { newCodeForm } from './municipality-code.input.ts'
import { NewMunicipalityCode } from './municipality-code-form.view.tsx'
import { municipalityCrumbs } from './municipality-crumbs.ts'
import { isMunicipality, municipalityChoices } from './municipality-organisations.sql.ts'

/** The form for a new number; as it was sent when it could not be saved. */
export async function newCodePage(context: RequestContext, sent?: FormState): Promise<Page> {
  const choices = await context.read((tx) => municipalityChoices(tx, context.today))
  const form = sent ?? emptyForm({ takeover: 'none' })
  const parts = formParts(context)
  return page({
    ...(sent ? { status: 422 } : {}),
    title: m.registersMunicipalityNewCode,
    crumbs: () => municipalityCrumbs({ text: m.registersMunicipalityNewCode() })(),
    body: () => (
      <NewMunicipalityCode values={form.values} errors={errorsOf(form)} choices={choices} {...parts} />
    ),
  })
}

/** The field that a refusal is about. */
const fieldOf: Partial<Record<AddCodeRefusal | 'organisation-unknown', string>> = {
  'code-stands-already': 'code',
  'code-unreadable': 'code',
  'code-of-another': 'code',
  'period-empty': 'last',
  'code-begins-inside': 'takeover',
  'nothing-to-take-over': 'takeover',
  'organisation-unknown': 'organisation',
}

/** Adds what the form describes; a number that divides its municipality leads on to the form that tells how. */
export async function addCodePage(context: RequestContext): Promise<PageReply> {
  const read = readForm(newCodeForm, context.form)
  if (!read.ok) return newCodePage(context, read.form)
  const { organisation: organisationId, last, from, ...rest } = read.value
  const during = { from, until: last && addDays(last, 1) }
  const outcome = await submitOnce(context, async (tx) => {
    if (organisationId && !(await isMunicipality(tx, organisationId))) return refuse('organisation-unknown')
    const added = await addMunicipalityCode(tx, { ...rest, during, organisationId })
    return added.ok ? accept(nextStep(added.value, rest.takeover, formatDateShort(from, 'nb'))) : added
  })
  if (outcome.ok) return redirect(outcome.value, 'added')
  const { code, details } = outcome
  const field = fieldOf[code] ?? 'code'
  return newCodePage(
    context,
    formWithErrors(context.form, [details ? { field, code, details } : { field, code }]),
  )
}

const nextStep = ({ code, from }: CodeAdded, takeover: string, date: string): string =>
  takeover === 'split' && from
    ? withQuery(paths.newReform, { dag: date, fra: from, til: code })
    : paths.municipality(code)
