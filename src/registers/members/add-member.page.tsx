import { emptyForm, type FormState, formWithErrors, readForm } from '../../platform/forms/form-state.ts'
import { submitOnce } from '../../platform/forms/once.ts'
import type { CooperationContext } from '../../platform/http/context.ts'
import { type Page, type PageReply, page, redirect } from '../../platform/http/reply.ts'
import { isId } from '../../platform/records/index.ts'
import { accept } from '../../platform/refusal/refusal.model.ts'
import { formatDateShort } from '../../platform/text/format.ts'
import { m } from '../../platform/text/index.ts'
import { errorsOf } from '../form-errors.ts'
import { searchText } from '../lists/list-address.ts'
import { isOrganisationKind, type Organisation } from '../organisations/organisation.model.ts'
import { organisationById } from '../organisations/organisation.sql.ts'
import { organisationPage } from '../organisations/organisation-list.sql.ts'
import { formParts, memberCrumbs } from '../page-parts.ts'
import { paths } from '../paths.ts'
import { type AddMemberRefusal, addMember, type NewMember } from './add-member.ts'
import { chosenMemberForm, newMemberForm } from './member.input.ts'
import { memberListReply } from './member-list-reply.tsx'
import { NewMember as NewMemberView } from './new-member.view.tsx'

/** The field that a refusal is about. */
const fieldOf: Partial<Record<AddMemberRefusal, string>> = {
  'organisation-number-of-another': 'organisationNumber',
  'organisation-has-another-number': 'organisationNumber',
  'organisation-number-taken': 'organisationNumber',
  'organisation-number-wrong': 'organisationNumber',
  'organisation-name-ambiguous': 'name',
  'organisation-dissolved': 'from',
  'membership-overlaps': 'from',
  'period-empty': 'from',
}

const mostFound = 10

/** Choosing an organisation in the register, or describing one that is not there. */
async function newMemberReply(context: CooperationContext, sent?: FormState): Promise<Page> {
  const { slug } = context.cooperation
  const q = searchText(context.query.q)
  const { chosen, found } = await context.read(async (tx) => ({
    chosen: await chosenOrganisation(context, sent),
    found: q === '' ? [] : (await organisationPage(tx, { ...firstRows, q, date: context.date })).rows,
  }))
  const { slag } = context.query
  const kind = isOrganisationKind(slag) ? slag : ''
  const form = sent ?? emptyForm({ part: 'member', kind, from: formatDateShort(context.date, 'nb') })
  const parts = formParts(context)
  return page({
    ...(sent ? { status: 422 } : {}),
    title: m.registersNewMember,
    station: 'networks',
    crumbs: () => memberCrumbs(slug, { text: m.registersNewMember() })(),
    body: () => (
      <NewMemberView
        cooperation={slug}
        q={q}
        found={found}
        chosen={chosen}
        values={form.values}
        errors={errorsOf(form)}
        {...parts}
      />
    ),
  })
}

const firstRows = {
  filter: null,
  sort: 'name' as const,
  descending: false,
  after: null,
  before: null,
  limit: mostFound,
}

async function chosenOrganisation(
  { query, date, read }: CooperationContext,
  sent: FormState | undefined,
): Promise<Organisation | null> {
  const id = sent?.values.organisation ?? query.organisasjon
  if (!id || !isId(id)) return null
  return (await read((tx) => organisationById(tx, id, date))) ?? null
}

export const newMemberPage = (context: CooperationContext): Promise<Page> => newMemberReply(context)

/** Stores what either form sent. */
export async function addMemberPage(context: CooperationContext): Promise<PageReply> {
  const isChosen = context.form.organisation !== undefined
  const again = (form: FormState) =>
    isChosen ? newMemberReply(context, form) : memberListReply(context, form)
  const read = readNewMember(context, isChosen)
  if (!read.ok) return again(read.form)
  const { slug } = context.cooperation
  const outcome = await submitOnce(context, async (tx) => {
    const added = await addMember(tx, read.value)
    return added.ok ? accept(paths.member(slug, added.value.id)) : added
  })
  if (outcome.ok) return redirect(outcome.value, 'added')
  const { code, details } = outcome
  const field = (!isChosen && fieldOf[code]) || (isChosen ? 'from' : 'name')
  return again(formWithErrors(context.form, [details ? { field, code, details } : { field, code }]))
}

type Read = { ok: true; value: NewMember } | { ok: false; form: FormState }

function readNewMember(context: CooperationContext, isChosen: boolean): Read {
  const cooperationId = context.cooperation.id
  const rest = { note: '', source: '', visibility: 'public' } as const
  if (isChosen) {
    const read = readForm(chosenMemberForm, context.form)
    if (!read.ok) return read
    const { organisation, part, roleText, from } = read.value
    const fields = { part, roleText, during: { from, until: null }, ...rest }
    return { ok: true, value: { cooperationId, who: { organisationId: organisation }, fields } }
  }
  const read = readForm(newMemberForm, context.form)
  if (!read.ok) return read
  const { name, kind, organisationNumber, part, roleText, from } = read.value
  const fields = { part, roleText, during: { from, until: null }, ...rest }
  return { ok: true, value: { cooperationId, who: { name, kind, organisationNumber }, fields } }
}
