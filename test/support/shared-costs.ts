import type { BudgetToPut } from '../../src/economy/index.ts'
import { putBudget } from '../../src/economy/index.ts'
import type { WriteTx } from '../../src/platform/db/index.ts'
import { allOrNothing } from '../../src/platform/forms/all-or-nothing.ts'
import type { Decision } from '../../src/platform/refusal/refusal.model.ts'
import { localDate } from '../../src/platform/time/local-date.model.ts'
import {
  allAges,
  putMembership,
  putMunicipalityCode,
  putOrganisation,
  putPopulation,
} from '../../src/registers/index.ts'
import type { Player, TestCooperation } from './cast.ts'

const always = { from: null, until: null }

/** The value, or an error that names the refusal: in a test that only sets the scene. */
export function granted<T>(decision: Decision<T, string>): T {
  if (!decision.ok) throw new Error(`refused: ${decision.code} ${JSON.stringify(decision.details)}`)
  return decision.value
}

/** A municipality by its number, with inhabitants per year on 1 January. */
export type TestMunicipality = {
  readonly code: string
  readonly slug: string
  readonly name: string
  readonly inhabitants: Readonly<Record<number, number>>
}

/** Puts municipalities in the registers, as an administrator; returns their organisations' ids by slug. */
export async function addMunicipalities(
  administrator: Player,
  municipalities: readonly TestMunicipality[],
): Promise<Map<string, string>> {
  return administrator.write(async (tx) => {
    const ids = new Map<string, string>()
    for (const municipality of municipalities)
      ids.set(municipality.slug, await addMunicipality(tx, municipality))
    return ids
  })
}

async function addMunicipality(tx: WriteTx, { code, slug, name, inhabitants }: TestMunicipality) {
  const { id } = granted(
    await putOrganisation(tx, {
      slug,
      kind: 'municipality',
      organisationNumber: null,
      languageForm: null,
      during: always,
      names: [
        { name: `${name} kommune`, kind: 'official', during: always },
        { name, kind: 'short', during: always },
      ],
    }),
  )
  granted(await putMunicipalityCode(tx, { code, name, organisationId: id, during: always, source: 'SSB' }))
  granted(
    await putPopulation(
      tx,
      Object.entries(inhabitants).map(([year, persons]) => ({
        code,
        onDate: localDate(`${year}-01-01`),
        ages: allAges,
        persons,
        source: 'SSB',
      })),
    ),
  )
  return id
}

/** Makes organisations members of a cooperation, in this order. */
export async function addMembers(
  editor: Player,
  cooperation: TestCooperation,
  organisationIds: readonly string[],
): Promise<void> {
  await editor.write(async (tx) => {
    for (const [index, organisationId] of organisationIds.entries())
      granted(
        await putMembership(tx, {
          cooperationId: cooperation.id,
          organisationId,
          part: 'member',
          roleText: '',
          position: index + 1,
          during: always,
          note: '',
          source: '',
          visibility: 'public',
        }),
      )
  })
}

const tenant = ({ id, slug }: TestCooperation) => ({ id, slug, language: 'nb' as const })

/** Puts a budget in a cooperation, or nothing of it when it is refused. */
export const addTestBudget = (editor: Player, cooperation: TestCooperation, budget: BudgetToPut) =>
  allOrNothing(editor, (tx) => putBudget(tx, tenant(cooperation), budget))

/** Knutepunkt Sørlandet's members with their inhabitants (SSB, 1 January). */
export const knutepunktMunicipalities: readonly TestMunicipality[] = [
  {
    code: '1001',
    slug: 'kristiansand',
    name: 'Kristiansand',
    inhabitants: { 2015: 87_446, 2016: 88_447, 2017: 89_268 },
  },
  {
    code: '1014',
    slug: 'vennesla',
    name: 'Vennesla',
    inhabitants: { 2015: 14_095, 2016: 14_308, 2017: 14_425 },
  },
  { code: '0935', slug: 'iveland', name: 'Iveland', inhabitants: { 2015: 1_315, 2016: 1_317, 2017: 1_342 } },
  { code: '1018', slug: 'sogne', name: 'Søgne', inhabitants: { 2015: 11_217, 2016: 11_260, 2017: 11_321 } },
  {
    code: '1017',
    slug: 'songdalen',
    name: 'Songdalen',
    inhabitants: { 2015: 6_354, 2016: 6_419, 2017: 6_568 },
  },
  {
    code: '0928',
    slug: 'birkenes',
    name: 'Birkenes',
    inhabitants: { 2015: 5_035, 2016: 5_147, 2017: 5_178 },
  },
  {
    code: '0926',
    slug: 'lillesand',
    name: 'Lillesand',
    inhabitants: { 2015: 10_340, 2016: 10_577, 2017: 10_702 },
  },
]

/** The joint coordinator of 2017, whose published shares the rule must give. */
export const knutepunkt2017: BudgetToPut = {
  year: 2017,
  title: 'Budsjett 2017',
  purpose: 'Kommunene har en samhandlingskoordinator sammen.',
  source: 'Strategidokument 2017–2019, Knutepunkt Sørlandet',
  statedTotal: 95_000_000n,
  lines: [{ kind: 'expense', text: 'Samhandlingskoordinator, 100 prosent stilling', amount: 95_000_000n }],
  key: {
    slug: 'halvparten-likt',
    title: 'Halvparten likt, halvparten etter folketall',
    components: [
      { kind: 'flat', share: '0.5' },
      { kind: 'population', share: '0.5' },
    ],
    members: [
      {
        organisation: 'kristiansand',
        exempt: true,
        contribution: 'Bidrar med ledelse og koordinering i KOSS og RKG.',
      },
      { organisation: 'vennesla' },
      { organisation: 'iveland' },
      { organisation: 'sogne' },
      { organisation: 'songdalen' },
      { organisation: 'birkenes' },
      { organisation: 'lillesand' },
    ],
    step: 50_000n,
    residual: 'last',
    populationYearsBefore: 1,
    inferred: ['population-date', 'rounding', 'residual'],
  },
  status: 'adopted',
  adoptedOn: localDate('2017-01-01'),
  scenarios: [
    {
      title: '2020: Søgne og Songdalen slås sammen med Kristiansand',
      query: {
        'm-sogne': 'sammen',
        'm-songdalen': 'sammen',
        'm-kristiansand': 'sammen',
        samlet: 'kristiansand',
      },
    },
  ],
}
