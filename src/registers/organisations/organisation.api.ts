import type { z } from 'zod'
import { allOrNothing } from '../../platform/forms/all-or-nothing.ts'
import type { RequestContext } from '../../platform/http/context.ts'
import { requireFound } from '../../platform/http/faults.ts'
import { refuse } from '../../platform/refusal/refusal.model.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { addDays } from '../../platform/time/local-date.model.ts'
import { searchText } from '../lists/list-address.ts'
import { readCursor, writeCursor } from '../lists/list-request.model.ts'
import { paths } from '../paths.ts'
import { addOrganisation } from './add-organisation.ts'
import { changeOrganisation } from './change-organisation.ts'
import { organisationJson, organisationWithNamesJson } from './organisation.json.ts'
import type { Organisation } from './organisation.model.ts'
import { namesOf, organisationBySlug } from './organisation.sql.ts'
import type {
  newOrganisationBody,
  organisationBody,
  organisationQuery,
  organisationsQuery,
} from './organisation-api.input.ts'
import { organisationPage } from './organisation-list.sql.ts'
import { dissolvedFilter } from './organisation-row.model.ts'

type Query = { readonly query: z.infer<typeof organisationsQuery> }

/** The register of organisations, page by page. */
export async function organisationsAsJson(context: RequestContext, { query }: Query) {
  const date = (query.date as LocalDate | undefined) ?? context.today
  const page = await context.read((tx) =>
    organisationPage(tx, {
      q: searchText(query.q),
      filter: query.dissolved === 'true' ? dissolvedFilter : (query.kind ?? null),
      sort: query.sort.replace(/^-/, '') as 'name',
      descending: query.sort.startsWith('-'),
      after: readCursor(query.after),
      before: null,
      limit: query.limit,
      date,
    }),
  )
  const next = page.next && writeCursor(page.next)
  return { ok: true as const, body: { date, items: page.rows.map(organisationJson), next } }
}

/** One organisation with every name it has had. */
export async function organisationAsJson(
  context: RequestContext,
  { query }: { readonly query: z.infer<typeof organisationQuery> },
) {
  const date = (query.date as LocalDate | undefined) ?? context.today
  return context.read(async (tx) => {
    const organisation = requireFound(await organisationBySlug(tx, context.params.organisation ?? '', date))
    const body = organisationWithNamesJson(organisation, await namesOf(tx, organisation.id))
    return { ok: true as const, body, revision: organisation.revision }
  })
}

/** Adds an organisation to the register. */
export async function addOrganisationAsJson(
  context: RequestContext,
  { body }: { readonly body: z.infer<typeof newOrganisationBody> },
) {
  const during = { from: body.from, until: null }
  const added = await allOrNothing(context, (tx) => addOrganisation(tx, { ...body, during }))
  if (!added.ok) return added
  const answer = await asStored(context, added.value.slug)
  return { ...answer, status: 201 as const, location: paths.organisation(added.value.slug) }
}

/** Changes what an organisation is, from the revision that If-Match names. */
export async function changeOrganisationAsJson(
  context: RequestContext,
  { body }: { readonly body: z.infer<typeof organisationBody> },
) {
  const organisation = await required(context)
  const revision = context.revisionSeen()
  if (revision === null) return refuse('revision-missing')
  const during = { from: body.from, until: body.until && addDays(body.until, 1) }
  const changed = await allOrNothing(context, async (tx) =>
    requireFound(await changeOrganisation(tx, { id: organisation.id, revision }, { ...body, during })),
  )
  return changed.ok ? asStored(context, organisation.slug) : changed
}

const required = async (context: RequestContext): Promise<Organisation> =>
  requireFound(
    await context.read((tx) => organisationBySlug(tx, context.params.organisation ?? '', context.today)),
  )

async function asStored(context: RequestContext, slug: string) {
  return context.read(async (tx) => {
    const organisation = requireFound(await organisationBySlug(tx, slug, context.today))
    const body = organisationWithNamesJson(organisation, await namesOf(tx, organisation.id))
    return { ok: true as const, body, revision: organisation.revision }
  })
}
