import { periodJson } from '../json.ts'
import type { Organisation } from '../organisations/organisation.model.ts'
import { paths } from '../paths.ts'
import type { MemberRow } from './member-row.model.ts'
import type { Membership } from './membership.model.ts'

/** A row of the list of members. */
export const memberJson = (row: MemberRow, cooperation: string) => ({
  id: row.id,
  organisation: {
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    organisationNumber: row.organisationNumber,
    municipalityCode: row.code,
  },
  part: row.part,
  roleText: row.roleText,
  position: row.position,
  ...periodJson(row.during),
  population:
    row.persons === null ? null : { persons: row.persons, onDate: row.countedOn, source: row.countedBy },
  href: paths.member(cooperation, row.id),
})

/** One membership with all that can be said of it. */
export const membershipJson = (membership: Membership, organisation: Organisation, cooperation: string) => ({
  id: membership.id,
  organisation: {
    slug: organisation.slug,
    name: organisation.name,
    kind: organisation.kind,
    organisationNumber: organisation.organisationNumber,
    municipalityCode: organisation.code,
  },
  part: membership.part,
  roleText: membership.roleText,
  position: membership.position,
  ...periodJson(membership.during),
  note: membership.note,
  source: membership.source,
  visibility: membership.visibility,
  revision: membership.revision,
  href: paths.member(cooperation, membership.id),
})
