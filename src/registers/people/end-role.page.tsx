import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { isId } from '../../platform/records/index.ts'
import { refuse } from '../../platform/refusal/refusal.model.ts'
import { formatDateShort } from '../../platform/text/format.ts'
import { m } from '../../platform/text/index.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import { errorsOf } from '../form-errors.ts'
import { formParts } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { endPersonRole } from './end-person-role.ts'
import { peopleCrumbs } from './people-crumbs.ts'
import { roleEndingForm } from './person.input.ts'
import { RoleEnd } from './person-form.view.tsx'
import { roleById } from './person-role.sql.ts'
import type { PersonRole } from './role.model.ts'

async function requiredRole({ params, cooperation, read }: CooperationContext): Promise<PersonRole> {
  const { role: id } = params
  return requireFound(id && isId(id) ? await read((tx) => roleById(tx, cooperation.id, id)) : undefined)
}

async function reply(context: CooperationContext, sent?: FormState): Promise<PageReply> {
  const held = await requiredRole(context)
  const { slug } = context.cooperation
  const form = sent ?? emptyForm({ last: formatDateShort(context.today, 'nb') })
  const { csrf } = formParts(context)
  return page({
    ...(sent ? { status: 422 } : {}),
    title: () => m.registersEndRole({ name: held.name }),
    station: 'networks',
    crumbs: () => peopleCrumbs(slug, { text: m.registersEndRole({ name: held.name }) })(),
    body: () => (
      <RoleEnd
        cooperation={slug}
        id={held.id}
        name={held.name}
        held={held.role}
        revision={held.revision}
        values={form.values}
        errors={errorsOf(form)}
        csrf={csrf}
      />
    ),
  })
}

/** Asks for the last day. */
export const endRolePage = (context: CooperationContext): Promise<PageReply> => reply(context)

/** Ends the part. */
export async function saveRoleEndPage(context: CooperationContext): Promise<PageReply> {
  const held = await requiredRole(context)
  const revision = context.revisionSeen()
  const read = readForm(roleEndingForm, context.form)
  if (!read.ok) return reply(context, read.form)
  const { slug, id: cooperationId } = context.cooperation
  const until = addDays(read.value.last, 1)
  const outcome = await allOrNothing(context, async (tx) =>
    revision === null
      ? refuse('stale')
      : requireFound(await endPersonRole(tx, { cooperationId, id: held.id, revision, until })),
  )
  if (outcome.ok) return redirect(paths.people(slug), 'ended')
  return reply(context, formWithErrors(context.form, [{ field: 'last', code: outcome.code }]))
}
