import { localDate } from '../../platform/time/local-date.model.ts'
import { municipalityRecordJson, municipalityRowJson } from './municipality.json.ts'
import type { MunicipalityChange, MunicipalityCode } from './municipality.model.ts'
import type { MunicipalityRecord } from './municipality-record.model.ts'
import type { MunicipalityRow } from './municipality-row.model.ts'

const reform = localDate('2020-01-01')
const source = 'SSB, Klass 131'

/** Dalen went into Fjordvik, which got a new number. */
const oldFjordvik: MunicipalityCode = {
  code: '9901',
  name: 'Fjordvik',
  organisationId: '01890000-0000-7000-8000-000000000001',
  during: { from: localDate('1964-01-01'), until: reform },
  source,
}

const newFjordvik: MunicipalityCode = {
  ...oldFjordvik,
  code: '9911',
  during: { from: reform, until: null },
}

const fjordvikChanges: readonly MunicipalityChange[] = [
  { fromCode: '9901', toCode: '9911', onDate: reform, weightMillionths: 1_000_000, source },
  { fromCode: '9902', toCode: '9911', onDate: reform, weightMillionths: 1_000_000, source },
]

const exampleRecord: MunicipalityRecord = {
  municipality: newFjordvik,
  organisation: { slug: 'fjordvik', name: 'Fjordvik kommune' },
  codes: [oldFjordvik, newFjordvik],
  changes: fjordvikChanges,
  population: [
    {
      code: '9911',
      onDate: reform,
      ages: { from: 0, to: 150 },
      persons: 14_210,
      source: 'SSB, tabell 07459',
    },
  ],
}

const exampleRow: MunicipalityRow = {
  id: '01890000-0000-7000-8000-000000000002',
  code: '9911',
  name: 'Fjordvik',
  slug: 'fjordvik',
  during: newFjordvik.during,
  source,
  persons: 14_210,
  countedOn: reform,
  countedBy: 'SSB, tabell 07459',
}

export const municipalitiesExample = {
  date: '2026-03-02',
  items: [municipalityRowJson(exampleRow)],
  next: null,
}

export const municipalityExample = municipalityRecordJson(exampleRecord)
