import type pg from 'pg'
import { asMachine } from '../platform/auth/machine-session.ts'
import type { Database, WriteTx } from '../platform/db/index.ts'
import type { Decision } from '../platform/refusal/refusal.model.ts'
import { type LocalDate, localDate } from '../platform/time/local-date.model.ts'
import type { MembershipPart } from './members/membership.model.ts'
import { putMembership } from './members/put-membership.ts'
import { putMunicipalityCode } from './municipalities/put-municipality-code.ts'
import type { OrganisationKind } from './organisations/organisation.model.ts'
import { putOrganisation } from './organisations/put-organisation.ts'
import { allAges } from './population/population.model.ts'
import { putPopulation } from './population/put-population.ts'

type Base = { readonly owner: pg.ClientBase; readonly database: Database }

/** The value, or an end to the test. */
export function yes<T>(decision: Decision<T, string>): T {
  if (!decision.ok) throw new Error(`refused: ${decision.code}`)
  return decision.value
}

/** Writes as the machine does when it loads an example. */
export const asLoader = <T>(db: Base, work: (tx: WriteTx) => Promise<T>): Promise<T> =>
  asMachine(db.owner, (machine) => db.database.asActor(machine).write(work))

const always = { from: null, until: null }

type Described = { slug: string; name: string; kind?: OrganisationKind; number?: string; code?: string }

/** An organisation of the cast, with its municipality's number when it has one. */
export async function putDescribed(
  tx: WriteTx,
  { slug, name, kind, number, code }: Described,
): Promise<string> {
  const { id } = yes(
    await putOrganisation(tx, {
      slug,
      kind: kind ?? 'municipality',
      organisationNumber: number ?? null,
      languageForm: null,
      during: always,
      names: [{ name, kind: 'official', during: always }],
    }),
  )
  if (code)
    yes(
      await putMunicipalityCode(tx, {
        code,
        organisationId: id,
        name: name.replace(/ kommune$/, ''),
        during: always,
        source: 'Oppdiktet',
      }),
    )
  return id
}

type Part = {
  organisationId: string
  part?: MembershipPart
  roleText?: string
  position?: number
  from?: LocalDate
}

/** A part in a cooperation. */
export async function putPart(tx: WriteTx, cooperationId: string, part: Part): Promise<string> {
  const { id } = yes(
    await putMembership(tx, {
      cooperationId,
      organisationId: part.organisationId,
      part: part.part ?? 'member',
      roleText: part.roleText ?? '',
      position: part.position ?? 1,
      during: { from: part.from ?? localDate('2017-03-01'), until: null },
      note: '',
      source: '',
      visibility: 'public',
    }),
  )
  return id
}

/** Fjordvik, Dalen, Øygrend and the trust in one cooperation, with their inhabitants on 1 January 2020. */
export function fillRegister(db: Base, cooperationId: string) {
  return asLoader(db, async (tx) => {
    const fjordvik = await putDescribed(tx, {
      slug: 'fjordvik-kommune',
      name: 'Fjordvik kommune',
      number: '123456785',
      code: '9901',
    })
    const dalen = await putDescribed(tx, { slug: 'dalen-kommune', name: 'Dalen kommune', code: '9902' })
    const oygrend = await putDescribed(tx, { slug: 'oygrend-kommune', name: 'Øygrend kommune', code: '9903' })
    const hospital = await putDescribed(tx, {
      slug: 'fjordvik-sykehus-hf',
      name: 'Fjordvik sykehus HF',
      kind: 'health-trust',
    })
    const figure = (code: string, persons: number) => ({
      code,
      onDate: localDate('2020-01-01'),
      ages: allAges,
      persons,
      source: 'Eksempeltall',
    })
    yes(await putPopulation(tx, [figure('9901', 12_345), figure('9902', 4_321), figure('9903', 1_234)]))
    return {
      fjordvik: {
        organisationId: fjordvik,
        id: await putPart(tx, cooperationId, { organisationId: fjordvik, roleText: 'Leder nettverket' }),
      },
      dalen: {
        organisationId: dalen,
        id: await putPart(tx, cooperationId, { organisationId: dalen, position: 2 }),
      },
      oygrend: {
        organisationId: oygrend,
        id: await putPart(tx, cooperationId, { organisationId: oygrend, position: 3 }),
      },
      hospital: {
        organisationId: hospital,
        id: await putPart(tx, cooperationId, {
          organisationId: hospital,
          part: 'agreement-party',
          position: 4,
        }),
      },
    }
  })
}
