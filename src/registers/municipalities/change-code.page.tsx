import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { formatDateShort } from '../../platform/text/format.ts'
import { m } from '../../platform/text/index.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import type { ConflictField } from '../../platform/ui/index.ts'
import { errorsOf } from '../form-errors.ts'
import type { Values } from '../form-fields.view.tsx'
import { lastChangeOf } from '../last-change.sql.ts'
import { formParts } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { whenText } from '../when-text.ts'
import { changeMunicipalityCode, codeSeen } from './change-municipality-code.ts'
import type { MunicipalityCode } from './municipality.model.ts'
import { codeByNumber } from './municipality.sql.ts'
import { codeForm } from './municipality-code.input.ts'
import { MunicipalityCodeChange } from './municipality-code-form.view.tsx'
import { municipalityCrumbs } from './municipality-crumbs.ts'

/** What the form is filled in with from what is stored. */
const valuesOf = ({ name, during, source }: MunicipalityCode): Record<string, string> => ({
  name,
  from: during.from ? formatDateShort(during.from, 'nb') : '',
  last: during.until ? formatDateShort(addDays(during.until, -1), 'nb') : '',
  source,
})

type Sent = { readonly form: FormState; readonly stale: boolean }

/** The form; as it was sent when it could not be saved, beside what is stored when that has changed meanwhile. */
export async function changeCodePage(context: RequestContext, sent?: Sent): Promise<PageReply> {
  const { stored, last } = await context.read(async (tx) => {
    const found = requireFound(await codeByNumber(tx, context.params.code ?? ''))
    return { stored: found, last: await lastChangeOf(tx, null, found.organisationId) }
  })
  const form = sent?.form ?? emptyForm(valuesOf(stored))
  const { csrf } = formParts(context)
  const { code, name } = stored
  // A form with errors still says what it was made from; after a comparison it is made from what is stored now.
  const seen = sent?.stale === false ? (context.form.seen ?? '') : codeSeen(stored)
  return page({
    ...(sent ? { status: sent.stale ? 409 : 422 } : {}),
    title: () => m.registersMunicipalityChangeTitle({ code, name }),
    crumbs: () =>
      municipalityCrumbs(
        { text: name, href: paths.municipality(code) },
        { text: m.registersMunicipalityChangeCode() },
      )(),
    body: () => {
      const conflict = sent?.stale && {
        who: last?.who ?? m.registersSomebody(),
        when: last ? whenText(last.at) : '',
        fields: conflictFields(valuesOf(stored), form.values),
      }
      return (
        <MunicipalityCodeChange
          code={code}
          name={name}
          values={form.values}
          errors={errorsOf(form)}
          csrf={csrf}
          seen={seen}
          {...(conflict ? { conflict } : {})}
        />
      )
    },
  })
}

function conflictFields(stored: Values, mine: Values): ConflictField[] {
  const fields: readonly [string, string][] = [
    ['name', m.registersName()],
    ['from', m.registersMunicipalityFirstDay()],
    ['last', m.registersMunicipalityLastDay()],
    ['source', m.registersSource()],
  ]
  return fields.map(([name, label]) => ({ label, stored: stored[name] ?? '', mine: mine[name] ?? '' }))
}

/** Stores the form, unless somebody else was first. */
export async function saveCodePage(context: RequestContext): Promise<PageReply> {
  const number = context.params.code ?? ''
  requireFound(await context.read((tx) => codeByNumber(tx, number)))
  const read = readForm(codeForm, context.form)
  if (!read.ok) return changeCodePage(context, { form: read.form, stale: false })
  const { seen, name, source, from, last } = read.value
  const during = { from, until: last && addDays(last, 1) }
  const outcome = await allOrNothing(context, async (tx) =>
    requireFound(await changeMunicipalityCode(tx, { code: number, seen, name, source, during })),
  )
  if (outcome.ok)
    return redirect(paths.municipality(number), outcome.value.did === 'nothing' ? 'nothing-changed' : 'saved')
  const { code, details } = outcome
  if (code === 'stale')
    return changeCodePage(context, { form: formWithErrors(context.form, []), stale: true })
  const field = code === 'codes-overlap' ? 'from' : 'last'
  return changeCodePage(context, {
    form: formWithErrors(context.form, [details ? { field, code, details } : { field, code }]),
    stale: false,
  })
}
