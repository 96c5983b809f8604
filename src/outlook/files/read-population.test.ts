import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { populationOf } from '../engine/population-history.model.ts'
import { temporaryFile } from './population-file.examples.ts'
import { readPopulation } from './read-population.ts'
import {
  csvText,
  examplePeople,
  jsonStat,
  populationSheet,
  populationVariables,
} from './statistics.examples.ts'

const regions = [
  ['4223', 'Vennesla'],
  ['1506', 'Molde'],
] as const
const years = [2024, 2025]
const people = (codes: Readonly<Record<string, string>>) =>
  examplePeople(codes.Region ?? '', Number(codes.Tid), {
    sex: codes.Kjonn ?? '',
    age: Number.parseInt(codes.Alder ?? '', 10),
  })
const read = async (content: string | Uint8Array, name = 'tabell') =>
  readPopulation(await temporaryFile(content, name))
const readTable = async (table: object) => read(JSON.stringify(table))

/** Whether everybody stands where they should. */
function expectAllThere({ population }: Awaited<ReturnType<typeof read>>): void {
  expect(population.places.map(({ code }) => code)).toEqual(['1506', '4223'])
  expect(population.years).toEqual(years)
  population.places.forEach(({ code }, place) => {
    for (const year of years)
      for (const [side, sex] of ['1', '2'].entries()) {
        const cells = populationOf(population, place, year)?.subarray(side * 106, (side + 1) * 106)
        expect([...(cells ?? [])]).toEqual(
          Array.from({ length: 106 }, (_, age) => examplePeople(code, year, { sex, age })),
        )
      }
  })
}

describe('JSON-stat 2', () => {
  const variables = populationVariables(regions, years)
  const table = jsonStat({ variables, value: people })

  test('is read with its source, table and date, plain or gzip', async () => {
    const found = await readTable(table)
    expectAllThere(found)
    expect(found).toMatchObject({
      form: 'json-stat2',
      origin: { source: 'Statistisk sentralbyrå', table: '07459', updated: '2026-02-25T07:00:00Z' },
    })
    expectAllThere(await read(gzipSync(JSON.stringify(table))))
  })

  test('may have its variables in any order, with English texts, and regions that are no municipality', async () => {
    const english = variables.toReversed().map((variable) => {
      if (variable.id === 'Kjonn')
        return {
          ...variable,
          label: 'sex',
          categories: [
            ['1', 'Males'],
            ['2', 'Females'],
          ] as const,
        }
      if (variable.id !== 'Region') return variable
      const more = [
        ['0', 'The whole country'],
        ['42', 'Agder'],
        ['9999', 'Unknown'],
        ['K-4223', 'Vennesla'],
        ['K-1506', 'Molde'],
      ] as const
      return { ...variable, categories: more }
    })
    const value = (codes: Readonly<Record<string, string>>) =>
      people({ ...codes, Region: (codes.Region ?? '').replace('K-', '') })
    expectAllThere(await readTable(jsonStat({ variables: english, value })))
  })

  test('whose codes for the sexes changed places is read by the texts', async () => {
    const turned = variables.map((variable) =>
      variable.id === 'Kjonn'
        ? {
            ...variable,
            categories: [
              ['2', 'Menn'],
              ['1', 'Kvinner'],
            ] as const,
          }
        : variable,
    )
    const value = (codes: Readonly<Record<string, string>>) =>
      people({ ...codes, Kjonn: codes.Kjonn === '1' ? '2' : '1' })
    expectAllThere(await readTable(jsonStat({ variables: turned, value })))
  })

  test('may list its values by their places, and its categories in a list', async () => {
    const lists = Object.fromEntries(
      Object.entries(table.dimension).map(([id, { category }]) => [
        id,
        {
          label: id,
          category: {
            ...category,
            index: Object.keys(category.index).toSorted(
              (a, b) => (category.index[a] ?? 0) - (category.index[b] ?? 0),
            ),
          },
        },
      ]),
    )
    expectAllThere(
      await readTable({ ...table, dimension: lists, value: Object.fromEntries(table.value.entries()) }),
    )
  })

  const ages90 = variables.map((variable) =>
    variable.id === 'Alder'
      ? {
          ...variable,
          categories: [...variable.categories.slice(0, 100), ['100+', '100 år eller eldre'] as const],
        }
      : variable,
  )
  test.each<[string, object, string]>([
    [
      'values that do not fit the sizes',
      { ...table, value: table.value.slice(1) },
      'there are 847 values and not 848, as the sizes say.',
    ],
    ['a value outside', { ...table, value: { 999999: 1 } }, 'there is a value at 999999'],
    [
      'sizes that do not fit',
      { ...table, size: [3, 2, 106, 1, 2] },
      'the variable Region has 2 categories and the size 3.',
    ],
    [
      'a variable without a description',
      { ...table, dimension: {} },
      'the variable Region is named and not described.',
    ],
    ['metadata without values', { ...table, value: undefined }, 'there are no values in it.'],
    ['something else', { class: 'collection' }, 'this is no JSON-stat 2 dataset (class:'],
    [
      'a missing figure',
      jsonStat({ variables, value: (codes) => (codes.Alder === '037' ? null : people(codes)) }),
      '4223 lacks men of 37 in 2024; both sexes and all ages from 0 to 105 or older are needed.',
    ],
    ['a negative figure', jsonStat({ variables, value: () => -1 }), 'a count cannot be negative.'],
    [
      'ages that end early',
      jsonStat({ variables: ages90, value: people }),
      'the ages end with 100 and older',
    ],
    [
      'no ages',
      jsonStat({ variables: variables.filter(({ id }) => id !== 'Alder'), value: () => 1 }),
      'the table has no variable for age (Alder).',
    ],
    [
      'a further division',
      jsonStat({
        variables: [
          ...variables,
          {
            id: 'Sivilstand',
            label: 'sivilstand',
            categories: [
              ['1', 'ugift'],
              ['2', 'gift'],
            ],
          },
        ],
        value: () => 1,
      }),
      'the table also divides by "sivilstand"',
    ],
    [
      'no municipalities',
      jsonStat({ variables: populationVariables([['0', 'Hele landet']], years), value: () => 1 }),
      'the categories of region are not those of a municipal population table.',
    ],
    [
      'other figures',
      jsonStat({
        variables: variables.map((variable) =>
          variable.id === 'ContentsCode'
            ? {
                ...variable,
                categories: [
                  ['A', 'Flyttinger'],
                  ['B', 'Dødsfall'],
                ] as const,
              }
            : variable,
        ),
        value: () => 1,
      }),
      'the table holds several kinds of figures (Flyttinger, Dødsfall …), and none is called persons.',
    ],
  ])('with %s is refused', async (_, content, message) => {
    await expect(readTable(content)).rejects.toThrow(message)
  })

  test('cut off is refused', async () => {
    await expect(read(JSON.stringify(table).slice(0, -100))).rejects.toThrow(
      'tabell: the JSON is broken or cut off.',
    )
  })
})

describe("Statistics Norway's CSV", () => {
  const sheet = populationSheet(regions, years)
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  const long = [
    ['Region', 'Kjonn', 'Alder', 'ContentsCode', 'Tid', '07459: Befolkning, etter region, kjønn'],
    ...sheet
      .slice(3, -2)
      .flatMap(([region = '', sex = '', age = '', ...counts]) =>
        counts.map((count, at) => [region, sex, age, 'Personer1', `${years[at]}`, count]),
      ),
  ]
  const codesOnly = long.map(([region = '', sex = '', age = '', ...rest], at) =>
    at === 0
      ? [region, sex, age, ...rest]
      : [
          region.slice(0, 4),
          sex === 'Menn' ? '1' : '2',
          age === '105 år eller eldre' ? '105+' : age.replace(' år', '').padStart(3, '0'),
          ...rest,
        ],
  )

  test.each<[string, string | Uint8Array]>([
    ['in UTF-8 with semicolons', csvText(sheet)],
    ['in UTF-8 with commas', csvText(sheet, ',')],
    ['in UTF-8 with tabs', csvText(sheet, '\t')],
    ['in Windows-1252', latin(csvText(sheet))],
    ['without title and notes', csvText(sheet.slice(2, -2))],
    ['with a figure a row', csvText(long)],
    ['with codes alone', csvText(codesOnly)],
    [
      'with names alone',
      csvText(sheet.map(([first = '', ...rest]) => [first.replace(/^\d{4} /, ''), ...rest])),
    ],
  ])('is read %s', async (_, content) => {
    expectAllThere(await read(content))
  })

  test('tells its table', async () => {
    expect(await read(csvText(sheet))).toMatchObject({
      form: 'csv',
      origin: { table: '07459', source: 'Statistics Norway' },
    })
  })

  test('leaves out sums', async () => {
    const sums = sheet.flatMap((row) =>
      row[2] === '5 år'
        ? [
            row,
            [row[0] ?? '', row[1] ?? '', '0-5 år', '9', '9'],
            [row[0] ?? '', 'Begge kjønn', '5 år', '9', '9'],
            ['42 Agder', 'Menn', '5 år', '9', '9'],
          ]
        : [row],
    )
    expectAllThere(await read(csvText(sums)))
  })

  test('takes the column of people where there are more', async () => {
    const wide = sheet.map((row, at) =>
      at === 2 ? [...row, 'Andel 2024', 'Andel 2025'] : row.length > 3 ? [...row, '1', '2'] : row,
    )
    expectAllThere(await read(csvText(wide)))
  })

  test('takes codes that look like years for codes', async () => {
    const alta = populationSheet([['2012', 'Alta']], [2019])
    const { population } = await read(csvText(alta))
    expect(population.places).toEqual([{ code: '5601', name: 'Alta' }])
  })

  test.each<[string, string[][], string]>([
    [
      'a missing row',
      sheet.filter((row) => !(row[0]?.startsWith('4223') && row[1] === 'Menn' && row[2] === '7 år')),
      '4223 lacks men of 7 in 2024',
    ],
    [
      'a doubled row',
      [...sheet.slice(0, 10), sheet[9] ?? [], ...sheet.slice(10)],
      'tabell, line 11: 4223, 2024, women of 6 stand there twice.',
    ],
    [
      'a suppressed figure',
      sheet.map((row, at) => (at === 9 ? [...row.slice(0, 3), ':', '7'] : row)),
      '4223 lacks women of 6 in 2024',
    ],
    [
      'a name of two municipalities',
      sheet.map(([first = '', ...rest]) => [first.replace('4223 Vennesla', 'Herøy'), ...rest]),
      '"Herøy" may be 1515 and 1818; ask for the file with codes.',
    ],
    ['no sexes', sheet.map(([region = '', , ...rest]) => [region, ...rest]), 'no sex'],
    [
      'something else',
      [
        ['Hei', 'på', 'deg'],
        ['a', 'b', 'c'],
      ],
      'no table of figures by region, sex, age and year was found.',
    ],
    [
      'ages that end early',
      sheet
        .filter((row) => !/^10[1-5] /.test(row[2] ?? ''))
        .map((row) => row.map((cell) => cell.replace('100 år', '100 år eller eldre'))),
      'line 104: the ages end with 100 and older',
    ],
  ])('with %s is refused', async (_, rows, message) => {
    await expect(read(csvText(rows))).rejects.toThrow(message)
  })
})
