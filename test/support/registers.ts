import { sql } from 'kysely'
import type { WriteTx } from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/records/new-id.ts'
import type { Decision } from '../../src/platform/refusal/refusal.model.ts'
import type { DateRange } from '../../src/platform/time/date-range.model.ts'
import { localDate } from '../../src/platform/time/local-date.model.ts'
import {
  putMunicipalityCode,
  putOrganisation,
  putPopulation,
  recordReform,
} from '../../src/registers/index.ts'
import { type Cast, type Player, signIn } from './cast.ts'
import type { TestDatabase } from './database.ts'

const source = 'SSB, Klass 131'
const before: DateRange = { from: localDate('1964-01-01'), until: localDate('2020-01-01') }
const after: DateRange = { from: localDate('2020-01-01'), until: null }
const always: DateRange = { from: null, until: null }

function done<T>(decision: Decision<T, string>): T {
  if (!decision.ok) throw new Error(decision.code)
  return decision.value
}

type Described = { slug: string; name: string; codes: readonly (readonly [string, DateRange])[] }

async function putMunicipality(tx: WriteTx, { slug, name, codes }: Described): Promise<void> {
  const { id } = done(
    await putOrganisation(tx, {
      slug,
      kind: 'municipality',
      organisationNumber: null,
      languageForm: null,
      during: always,
      names: [{ name: `${name} kommune`, kind: 'official', during: always }],
    }),
  )
  for (const [code, during] of codes)
    done(await putMunicipalityCode(tx, { code, name, organisationId: id, during, source }))
}

const line = (fromCode: string, toCode: string) => ({ fromCode, toCode, weightMillionths: 1_000_000 })

const figure = (code: string, date: string, persons: number) => ({
  code,
  onDate: localDate(date),
  ages: { from: 0, to: 150 },
  persons,
  source: 'SSB, tabell 07459',
})

/**
 * Fjordvik took in Dalen in 2020 and got a new number; Øygrend only got a new number. The numbers are some that
 * Norway never used.
 */
export const putMunicipalities = (administrator: Player): Promise<void> =>
  administrator.write(async (tx) => {
    await putMunicipality(tx, {
      slug: 'fjordvik',
      name: 'Fjordvik',
      codes: [
        ['9901', before],
        ['9911', after],
      ],
    })
    await putMunicipality(tx, { slug: 'dalen', name: 'Dalen', codes: [['9902', before]] })
    await putMunicipality(tx, {
      slug: 'oygrend',
      name: 'Øygrend',
      codes: [
        ['0903', before],
        ['9913', after],
      ],
    })
    const lines = [line('9901', '9911'), line('9902', '9911'), line('0903', '9913')]
    done(await recordReform(tx, { onDate: localDate('2020-01-01'), lines, source }))
    done(
      await putPopulation(tx, [
        figure('9901', '2016-01-01', 9_500),
        figure('9902', '2016-01-01', 4_300),
        figure('0903', '2016-01-01', 1_317),
        figure('9901', '2017-01-01', 9_600),
        figure('9911', '2020-01-01', 14_210),
      ]),
    )
  })

/** Somebody in every part, with the name of it. */
export const everybody = async (db: TestDatabase, cast: Cast): Promise<Readonly<Record<string, Player>>> => ({
  coordinator: cast.coordinator,
  leader: cast.leader,
  observer: cast.observer,
  'seat holder': cast.seatHolder,
  representative: await signIn(db, {
    name: 'Representant',
    cooperation: cast.fjordvik,
    role: 'representative',
    organisationId: newId(),
  }),
  neighbour: cast.neighbourCoordinator,
  administrator: cast.administrator,
  visitor: cast.visitor,
})

/** What somebody finds with a query of the test's own. */
export const rowsAs = <Row>(player: Player, query: string): Promise<Row[]> =>
  player.read(async (tx) => (await sql.raw<Row>(query).execute(tx)).rows)

/** Text as a reader sees it: without tags, every space plain. */
export const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0]+/g, ' ')

/** The rows of the page's tables as text, without heads and without what a phone shows folded. */
export const rowsIn = (html: string): string[] =>
  [...html.replace(/<td class="fold">.*?<\/td>/gs, '').matchAll(/<tbody>(.*?)<\/tbody>/gs)].flatMap(
    ([, body = '']) => [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) => textOf(row).trim()),
  )
