import { crc32 } from 'node:zlib'

type Category = readonly [code: string, label: string]
export type ExampleVariable = { id: string; label?: string; categories: readonly Category[] }

const ages: Category[] = Array.from({ length: 106 }, (_, age) => {
  const code = String(age).padStart(3, '0')
  return age === 105 ? ['105+', '105 år eller eldre'] : [code, `${age} år`]
})

/** The variables of table 07459 for some regions and years. */
export function populationVariables(
  regions: readonly Category[],
  years: readonly number[],
): ExampleVariable[] {
  return [
    { id: 'Region', label: 'region', categories: regions },
    {
      id: 'Kjonn',
      label: 'kjønn',
      categories: [
        ['2', 'Kvinner'],
        ['1', 'Menn'],
      ],
    },
    { id: 'Alder', label: 'alder', categories: ages },
    { id: 'ContentsCode', label: 'statistikkvariabel', categories: [['Personer1', 'Personer']] },
    { id: 'Tid', label: 'år', categories: years.map((year) => [`${year}`, `${year}`]) },
  ]
}

type ExampleTable = {
  readonly variables: readonly ExampleVariable[]
  readonly value: (codes: Readonly<Record<string, string>>) => number | null
  readonly label?: string
}

/** A dataset as Statistics Norway sends it; `value` gives the figure for the codes of a cell. */
export function jsonStat({
  variables,
  value,
  label = '07459: Befolkning, etter region, kjønn, alder, statistikkvariabel og år',
}: ExampleTable) {
  const values: (number | null)[] = []
  const walk = (at: number, codes: Readonly<Record<string, string>>) => {
    const variable = variables[at]
    if (!variable) values.push(value(codes))
    else for (const [code] of variable.categories) walk(at + 1, { ...codes, [variable.id]: code })
  }
  walk(0, {})
  return {
    version: '2.0',
    class: 'dataset',
    label,
    source: 'Statistisk sentralbyrå',
    updated: '2026-02-25T07:00:00Z',
    role: { time: ['Tid'], metric: ['ContentsCode'] },
    id: variables.map(({ id }) => id),
    size: variables.map(({ categories }) => categories.length),
    dimension: Object.fromEntries(
      variables.map(({ id, label: name = id, categories }) => [
        id,
        {
          label: name,
          category: {
            index: Object.fromEntries(categories.map(([code], at) => [code, at])),
            label: Object.fromEntries(categories),
          },
        },
      ]),
    ),
    value: values,
    extension: { px: { tableid: /^\d{5}/.exec(label)?.[0] } },
  }
}

/** Made-up people of an age, so that every cell is its own. */
export const examplePeople = (
  code: string,
  year: number,
  { sex, age }: { sex: string; age: number },
): number => (Number(code.slice(-2)) + (year % 100) + age) * 2 + Number(sex)

/** A sheet as Statistics Norway's CSV has it: title, empty line, years side by side, notes below. */
export function populationSheet(regions: readonly Category[], years: readonly number[]): string[][] {
  const rows = [['07459: Befolkning, etter region, kjønn, alder, statistikkvariabel og år'], ['']]
  rows.push(['region', 'kjønn', 'alder', ...years.map((year) => `Personer ${year}`)])
  for (const [code, name] of regions)
    for (const [sex, word] of [
      ['2', 'Kvinner'],
      ['1', 'Menn'],
    ] as const)
      ages.forEach(([, age], at) => {
        const people = years.map((year) => `${examplePeople(code, year, { sex, age: at })}`)
        rows.push([`${code} ${name}`, word, age, ...people])
      })
  return [...rows, [''], ['Kilde: Statistisk sentralbyrå']]
}

export const csvText = (rows: readonly (readonly string[])[], delimiter = ';'): string =>
  rows.map((row) => row.map((cell) => (/^\d+$/.test(cell) ? cell : `"${cell}"`)).join(delimiter)).join('\r\n')

/** A workbook with one sheet of texts and whole numbers, as small as the form allows. */
export function workbook(rows: readonly (readonly string[])[]): Buffer {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const sheet = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, columnName(column) + (at + 1))).join('')}</row>`,
  )
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Befolkning" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${sheet.join('')}</sheetData></worksheet>`,
  })
}

const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26)

function cellXml(text: string, place: string): string {
  if (text === '') return ''
  if (/^\d+$/.test(text) && !text.startsWith('0')) return `<c r="${place}"><v>${text}</v></c>`
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
}

/** Files stored as they are, without compression. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt32LE(crc32(body), 10)
    about.writeUInt32LE(body.length, 14)
    about.writeUInt32LE(body.length, 18)
    about.writeUInt16LE(name.length, 22)
    const whole = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, Buffer.from(name), body])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), about, tail, Buffer.from(name)]))
    local.push(whole)
    offset += whole.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(central.length, 4)
  end.writeUInt16LE(central.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end])
}
