import { localDate } from '../../platform/time/local-date.model.ts'
import { fjordvik, hospital } from '../organisations/organisation-sample.ts'
import type { KindCount, MemberRow } from './member-row.model.ts'
import type { Membership } from './membership.model.ts'

const cooperationId = '01900000-0000-7000-8000-0000000000c1'

export const fjordvikMembership: Membership = {
  id: '01900000-0000-7000-8000-000000000011',
  cooperationId,
  organisationId: fjordvik.id,
  part: 'member',
  roleText: 'Leder nettverket',
  position: 1,
  during: { from: localDate('2017-03-01'), until: null },
  note: 'Vertskap for sekretariatet.',
  source: 'Samarbeidsavtalen, 1. mars 2017',
  visibility: 'public',
  revision: 3,
}

export const fjordvikRow: MemberRow = {
  id: fjordvikMembership.id,
  slug: fjordvik.slug,
  name: fjordvik.name,
  kind: fjordvik.kind,
  organisationNumber: fjordvik.organisationNumber,
  code: '9901',
  part: 'member',
  roleText: 'Leder nettverket',
  position: 1,
  during: fjordvikMembership.during,
  persons: 12_345,
  countedOn: localDate('2020-01-01'),
  countedBy: 'Eksempeltall',
}

export const hospitalRow: MemberRow = {
  id: '01900000-0000-7000-8000-000000000012',
  slug: hospital.slug,
  name: hospital.name,
  kind: hospital.kind,
  organisationNumber: null,
  code: null,
  part: 'agreement-party',
  roleText: '',
  position: 2,
  during: { from: localDate('2017-03-01'), until: null },
  persons: null,
  countedOn: null,
  countedBy: null,
}

export const memberCountsExample: readonly KindCount[] = [
  { kind: 'municipality', count: 1 },
  { kind: 'health-trust', count: 1 },
]
