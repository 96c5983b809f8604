import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import { submitOnce } from '../../platform/forms/once.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { accept } from '../../platform/refusal/refusal.model.ts'
import { formatDateShort } from '../../platform/text/format.ts'
import { m } from '../../platform/text/index.ts'
import { errorsOf } from '../form-errors.ts'
import { membersOn } from '../members/membership.sql.ts'
import { formParts } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { peopleCrumbs } from './people-crumbs.ts'
import { personRoleForm } from './person.input.ts'
import { PersonForm } from './person-form.view.tsx'
import { rolesIn } from './person-role.sql.ts'
import { putPersonRole } from './put-person-role.ts'

const fieldOf: Readonly<Record<string, string>> = {
  'role-needs-organisation': 'organisationId',
  'role-organisation-not-member': 'organisationId',
  'role-held-already': 'role',
  'period-empty': 'from',
}

async function reply(context: CooperationContext, sent?: FormState): Promise<PageReply> {
  const { slug, id } = context.cooperation
  const { roles, members } = await context.read(async (tx) => ({
    roles: await rolesIn(tx, id),
    members: await membersOn(tx, id, context.date),
  }))
  const people = new Map(roles.map(({ personId, name }) => [personId, name]))
  const form = sent ?? emptyForm({ role: 'representative', from: formatDateShort(context.today, 'nb') })
  const parts = formParts(context)
  return page({
    ...(sent ? { status: 422 } : {}),
    title: m.registersPersonAdd,
    station: 'networks',
    crumbs: () => peopleCrumbs(slug, { text: m.registersPersonAdd() })(),
    body: () => (
      <PersonForm
        cooperation={slug}
        values={form.values}
        errors={errorsOf(form)}
        people={[...people].map(([personId, name]) => ({ id: personId, name }))}
        organisations={members.map(({ organisationId, name }) => ({ id: organisationId, name }))}
        {...parts}
      />
    ),
  })
}

/** The form for a person and a part. */
export const newPersonPage = (context: CooperationContext): Promise<PageReply> => reply(context)

/** Gives the person the part. */
export async function addPersonPage(context: CooperationContext): Promise<PageReply> {
  const read = readForm(personRoleForm, context.form)
  if (!read.ok) return reply(context, read.form)
  const { personId, name, role, organisationId, from } = read.value
  if (personId === null && name === '')
    return reply(context, formWithErrors(context.form, [{ field: 'name', code: 'required' }]))
  const { slug, id: cooperationId } = context.cooperation
  const outcome = await submitOnce(context, async (tx) => {
    const known = personId && (await rolesIn(tx, cooperationId)).find((held) => held.personId === personId)
    const person = personId ? requireFound(known) : null
    const added = await putPersonRole(tx, {
      cooperationId,
      name: person ? person.name : name,
      ...(person ? { personId: person.personId } : {}),
      language: null,
      role,
      organisationId,
      during: { from, until: null },
    })
    return added.ok ? accept(paths.people(slug)) : added
  })
  if (outcome.ok) return redirect(outcome.value, 'added')
  const field = fieldOf[outcome.code] ?? 'name'
  return reply(context, formWithErrors(context.form, [{ field, code: outcome.code }]))
}
