import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import { submitOnce } from '../../platform/forms/once.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { type Page, type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { accept } from '../../platform/refusal/refusal.model.ts'
import { m } from '../../platform/text/index.ts'
import { errorsOf } from '../form-errors.ts'
import { formParts } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { municipalityCrumbs } from './municipality-crumbs.ts'
import { recordReform } from './record-reform.ts'
import { reformForm } from './reform.input.ts'
import type { ReformRefusal } from './reform.model.ts'
import { ReformForm } from './reform-form.view.tsx'
import { filledLines, shownLines, withoutBlankLines } from './reform-lines.model.ts'
import { weightsOf } from './reform-weights.model.ts'

const fewestLines = 3
const moreLines = 3

type Sent = { readonly form: FormState; readonly status: 200 | 422; readonly lines: number }

/** The form for a reform; as it was sent when it could not be saved, or with more lines when it asked for them. */
export function reformPage(context: RequestContext, sent?: Sent): Page {
  const { dag = '', fra = '', til = '' } = context.query
  const form = sent?.form ?? emptyForm({ onDate: dag, 'lines.0.from': fra, 'lines.0.to': til })
  const parts = formParts(context)
  return page({
    ...(sent ? { status: sent.status } : {}),
    title: m.registersMunicipalityNewReform,
    crumbs: () =>
      municipalityCrumbs(
        { text: m.registersMunicipalityReforms(), href: paths.reforms },
        { text: m.registersMunicipalityNewReform() },
      )(),
    body: () => (
      <ReformForm
        values={form.values}
        errors={errorsOf(form)}
        lines={shownLines(form.values, sent?.lines ?? fewestLines)}
        {...parts}
      />
    ),
  })
}

/** Records what the form tells, all lines or none. */
export async function saveReformPage(context: RequestContext): Promise<PageReply> {
  const fields = withoutBlankLines(context.form)
  const filled = filledLines(fields)
  if (context.form.more)
    return reformPage(context, { form: emptyForm(fields), status: 200, lines: filled.length + moreLines })
  const again = (form: FormState) => reformPage(context, { form, status: 422, lines: fewestLines })
  const read = readForm(reformForm, fields)
  if (!read.ok) return again(read.form)
  const { onDate, source, lines: written } = read.value
  const weights = weightsOf(written.map(({ from, share }) => ({ group: from, share })))
  const lines = written.map(({ from, to }, index) => ({
    fromCode: from,
    toCode: to,
    weightMillionths: weights[index] ?? 0,
  }))
  const outcome = await submitOnce(context, async (tx) => {
    const recorded = await recordReform(tx, { onDate, source, lines })
    return recorded.ok ? accept(paths.reforms) : recorded
  })
  if (outcome.ok) return redirect(outcome.value, 'saved')
  const { code, details = {} } = outcome
  const line = filled[Number(details.line ?? 0)] ?? 0
  const part = partOf[code] ?? (fields[`lines.${line}.to`]?.trim() === details.code ? 'to' : 'from')
  return again(formWithErrors(fields, [{ field: `lines.${line}.${part}`, code, details }]))
}

/** The part of a line that a refusal is about; the rest are about the number that they name. */
const partOf: Partial<Record<ReformRefusal, 'from' | 'to' | 'share'>> = {
  'reform-empty': 'from',
  'reform-into-itself': 'to',
  'reform-line-twice': 'to',
  'reform-weight-not-a-share': 'share',
  'reform-weights-do-not-add-up': 'share',
  'reform-overlaps-another': 'from',
}
