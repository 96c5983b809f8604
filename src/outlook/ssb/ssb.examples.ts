import { onTestFinished } from 'vitest'
import {
  type PxWebServer,
  type Served,
  type ServedTable,
  startPxWebServer,
} from '../../../test/support/pxweb-server.ts'
import { populationVariables } from '../files/statistics.examples.ts'
import type { Clock } from './call-pace.ts'

/** A clock that only moves when somebody waits, and remembers for how long. */
export function standingClock(): Clock & { readonly waits: number[] } {
  let now = Date.parse('2026-03-04T07:00:00Z')
  const waits: number[] = []
  return {
    waits,
    now: () => now,
    async wait(milliseconds) {
      waits.push(milliseconds)
      now += milliseconds
    },
  }
}

/** A server that is gone when the test is over. */
export async function servedBy(served: Served): Promise<PxWebServer> {
  const server = await startPxWebServer(served)
  onTestFinished(() => server.close())
  return server
}

const regions = [
  ['0', 'Hele landet'],
  ['42', 'Agder'],
  ['4204', 'Kristiansand'],
  ['4223', 'Vennesla'],
  ['1508', 'Ålesund'],
  ['1580', 'Haram'],
  ['1001', 'Kristiansand (-2019)'],
  ['1017', 'Songdalen (-2019)'],
  ['1018', 'Søgne (-2019)'],
  ['1014', 'Vennesla (-2019)'],
  ['1504', 'Ålesund (-2019)'],
  ['1523', 'Ørskog (-2019)'],
  ['1529', 'Skodje (-2019)'],
  ['1534', 'Haram (-2019)'],
  ['1546', 'Sandøy (-2019)'],
  ['1507', 'Ålesund (2020-2023)'],
] as const

/** In which years a code was in use. */
const inUse = (code: string, year: number): boolean => {
  if (/^(10|15[0234])/.test(code) && !['1507', '1508'].includes(code)) return year < 2020
  if (code === '1507') return year >= 2020 && year < 2024
  return code.startsWith('15') ? year >= 2024 : year >= 2020
}

/** Everybody: each age of each sex of each code has as many people as the code's last two digits and its age. */
export const peopleOf = (code: string, age: number): number => Number(code.slice(2)) + age

const agder = [
  { code: 'K-4204', label: 'Kristiansand', valueMap: ['4204', '1001', '1017', '1018'] },
  { code: 'K-4223', label: 'Vennesla', valueMap: ['4223', '1014'] },
  { code: 'K-1508', label: 'Ålesund', valueMap: ['1508', '1507', '1504', '1523', '1529', '1534', '1546'] },
  { code: 'K-1580', label: 'Haram', valueMap: ['1580'] },
  { code: 'K-2111', label: 'Longyearbyen', valueMap: [] },
]

export const populationTable: ServedTable = {
  id: '07459',
  label: '07459: Befolkning, etter region, kjønn, alder, statistikkvariabel og år 1986 - 2026',
  variables: populationVariables(regions, [2004, 2019, 2020, 2021, 2022, 2023, 2024]),
  value: ({ Region = '', Alder = '', Tid = '' }) =>
    inUse(Region, Number(Tid)) ? peopleOf(Region, Number.parseInt(Alder, 10)) : 0,
  codeLists: [{ id: 'agg_KommSummer', variable: 'Region', values: agder }],
}

/** Tables whose titles look alike and that are something else. */
export const otherTables: readonly ServedTable[] = [
  {
    ...populationTable,
    id: '03031',
    label: '03031: Befolkning, etter alder (avslutta serie)',
    discontinued: true,
  },
  {
    id: '05196',
    label: '05196: Befolkning, etter kjønn, alder og statsborgerskap',
    variables: populationTable.variables.map((one) =>
      one.id === 'Region'
        ? {
            id: 'Statsbrgskap',
            categories: [
              ['000', 'Norge'],
              ['101', 'Danmark'],
            ],
          }
        : one,
    ),
    value: () => 1,
    lastPeriod: '2027',
  },
]

export const projectionTable: ServedTable = {
  id: '14746',
  label: '14746: Framskrevet folkemengde 1. januar, etter kjønn og alder, i 9 alternativer (K) 2026 - 2050',
  firstPeriod: '2026',
  lastPeriod: '2050',
  variables: [
    {
      id: 'Region',
      categories: [
        ['4204', 'Kristiansand'],
        ['4223', 'Vennesla'],
        ['42', 'Agder'],
      ],
    },
    {
      id: 'Kjonn',
      categories: [
        ['1', 'Menn'],
        ['2', 'Kvinner'],
      ],
    },
    {
      id: 'Alder',
      categories: Array.from(
        { length: 101 },
        (_, age) => [String(age).padStart(3, '0'), age === 100 ? '100 år eller eldre' : `${age} år`] as const,
      ),
    },
    {
      id: 'ContentsCode',
      categories: [
        ['Personer1', 'Lav nasjonal vekst (LLML)'],
        ['Personer', 'Hovedalternativet (MMMM)'],
      ],
    },
    {
      id: 'Tid',
      categories: [
        ['2026', '2026'],
        ['2027', '2027'],
      ],
    },
  ],
  value: ({ Alder = '', ContentsCode }) => (ContentsCode === 'Personer' ? 200 - Number(Alder) : 1),
}

export const olderProjectionTable: ServedTable = {
  ...projectionTable,
  id: '14288',
  firstPeriod: '2024',
  label: projectionTable.label.replace('14746', '14288'),
}

const kostraRegion = {
  id: 'KOKkommuneregion0000',
  label: 'region',
  categories: [
    ['4204', 'Kristiansand'],
    ['4223', 'Vennesla'],
    ['EAK', 'Landet'],
    ['EKA01', 'KOSTRA-gruppe 1'],
  ],
} as const
const kostraYears = {
  id: 'Tid',
  label: 'år',
  categories: ['2018', '2019', '2020', '2021', '2022', '2023', '2024'].map((year) => [year, year] as const),
}

export const careTables: readonly ServedTable[] = [
  {
    id: '12209',
    label: '12209: Utvalgte nøkkeltall for omsorgstjenester (K) 2015 - 2025',
    variables: [
      kostraRegion,
      {
        id: 'ContentsCode',
        categories: [
          ['KOShjtj80aarover0001', 'Andel innbyggere 80 år og over som bruker hjemmetjenester (prosent)'],
          ['KOSx', 'Annet, "x"'],
        ],
      },
      kostraYears,
    ],
    value: ({ ContentsCode }) => (ContentsCode === 'KOSx' ? null : 28.5),
  },
  {
    id: '12003',
    label: '12003: Brukere av omsorgstjenester, etter alder og tjenestetype (K) 2015 - 2025',
    variables: [
      kostraRegion,
      {
        id: 'Alder',
        label: 'alder',
        categories: [
          ['67-79', '67-79 år'],
          ['80+', '80 år eller eldre'],
        ],
      },
      { id: 'ContentsCode', categories: [['Brukere', 'Brukere']] },
      kostraYears,
    ],
    value: () => 17,
  },
]

export const codeChanges = [
  {
    oldCode: '1014',
    oldName: 'Vennesla',
    newCode: '4223',
    newName: 'Vennesla',
    changeOccurred: '2020-01-01',
  },
  {
    oldCode: '5025',
    oldName: 'Røros',
    newCode: '5025',
    newName: 'Røros - Rosse',
    changeOccurred: '2023-01-01',
  },
]
