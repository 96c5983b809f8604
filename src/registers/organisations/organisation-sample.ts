import { localDate } from '../../platform/time/local-date.model.ts'
import type { Organisation, OrganisationName } from './organisation.model.ts'
import type { OrganisationFacts } from './organisation-facts.model.ts'

const always = { from: null, until: null }

/** Fictional organisations of the cast; the number fits its check digit, and none that is given out begins with 1. */
export const fjordvik: Organisation = {
  id: '01900000-0000-7000-8000-000000000001',
  slug: 'fjordvik-kommune',
  name: 'Fjordvik kommune',
  kind: 'municipality',
  organisationNumber: '123456785',
  code: '9901',
  languageForm: 'nb',
  during: always,
  revision: 1,
}

export const hospital: Organisation = {
  id: '01900000-0000-7000-8000-000000000002',
  slug: 'fjordvik-sykehus-hf',
  name: 'Fjordvik sykehus HF',
  kind: 'health-trust',
  organisationNumber: null,
  code: null,
  languageForm: null,
  during: always,
  revision: 1,
}

/** A municipality that went into another. */
export const oygrend: Organisation = {
  id: '01900000-0000-7000-8000-000000000003',
  slug: 'oygrend-kommune',
  name: 'Øygrend kommune',
  kind: 'municipality',
  organisationNumber: null,
  code: '9903',
  languageForm: 'nn',
  during: { from: null, until: localDate('2020-01-01') },
  revision: 2,
}

export const fjordvikNames: readonly OrganisationName[] = [
  { name: 'Fjordvik herad', kind: 'official', during: { from: null, until: localDate('2010-01-01') } },
  { name: 'Fjordvik kommune', kind: 'official', during: { from: localDate('2010-01-01'), until: null } },
  { name: 'Fjordvik', kind: 'short', during: always },
]

export const fjordvikFacts: OrganisationFacts = {
  organisation: fjordvik,
  names: fjordvikNames,
  codes: [
    {
      code: '9901',
      name: 'Fjordvik',
      organisationId: fjordvik.id,
      during: { from: null, until: null },
      source: 'Eksempeltall',
    },
  ],
  changes: [
    {
      fromCode: '9903',
      toCode: '9901',
      onDate: localDate('2020-01-01'),
      weightMillionths: 1_000_000,
      source: 'Eksempeltall',
    },
  ],
  codeNames: new Map([
    ['9901', 'Fjordvik'],
    ['9903', 'Øygrend'],
  ]),
  population: [
    {
      code: '9901',
      onDate: localDate('2020-01-01'),
      ages: { from: 0, to: 150 },
      persons: 12_345,
      source: 'Eksempeltall',
    },
    {
      code: '9901',
      onDate: localDate('2016-01-01'),
      ages: { from: 0, to: 150 },
      persons: 8_210,
      source: 'Eksempeltall',
    },
  ],
  parts: [
    {
      slug: 'fjordvik',
      cooperation: 'Helsefellesskapet Fjordvik',
      language: 'nb',
      membershipId: '01900000-0000-7000-8000-000000000011',
      part: 'member',
      roleText: 'Leder nettverket',
      during: { from: localDate('2017-03-01'), until: null },
    },
  ],
}
