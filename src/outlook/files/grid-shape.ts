import { BadFile } from './bad-file.ts'
import { ageOf, municipalityCode, roleOfName, sexOf, yearOf } from './category.model.ts'

/** A sheet as texts, row by row; what is not there is empty. */
export type Grid = readonly (readonly string[])[]

export type StubRole = 'region' | 'sex' | 'age' | 'year'

/** Where in a sheet the figures stand, and what their rows and columns are about. */
export type GridShape = {
  readonly firstRow: number
  readonly stub: readonly { readonly column: number; readonly role: StubRole }[]
  readonly valueColumns: readonly {
    readonly column: number
    readonly labels: Readonly<Partial<Record<StubRole, string>>>
  }[]
}

const roles: readonly StubRole[] = ['region', 'sex', 'age', 'year']
const rowsLookedAt = 400

/**
 * Finds out how a sheet is laid out: a row of headings (or several, one for each variable at the top), texts to the left,
 * figures to the right. Throws `BadFile` if region, sex, age or year cannot be found.
 */
export function gridShape(name: string, grid: Grid): GridShape {
  const firstRow = firstRowOfFigures(grid)
  if (firstRow === undefined)
    throw new BadFile(name, 'no table of figures by region, sex, age and year was found.')
  const firstColumn = firstColumnOfFigures(grid, firstRow)
  const headings = grid.slice(0, firstRow).filter((row) => row.slice(1).some((cell) => cell.trim() !== ''))
  const stub = stubRoles(grid, { firstRow, firstColumn, headings })
  const inStub = new Set(stub.map(({ role }) => role))
  const width = Math.max(...grid.slice(firstRow, firstRow + rowsLookedAt).map((row) => row.length))
  const columns = Array.from({ length: width - firstColumn }, (_, at) => firstColumn + at)
  const labelled = columns.map((column) => ({
    column,
    ...headingLabels(headings, { column, firstColumn, inStub }),
  }))
  const valueColumns = onlyPeople(name, labelled)
  const given = new Set([...inStub, ...valueColumns.flatMap(({ labels }) => Object.keys(labels))])
  const missing = roles.filter((role) => !given.has(role))
  if (missing.length > 0) throw new BadFile(name, `no ${missing.join(', no ')} was found in the table.`)
  return { firstRow, stub, valueColumns }
}

const isNumber = (cell: string): boolean => /^-?[\d\s\u00a0\u202f]+([.,]\d+)?$/.test(cell.trim())

/** The first row that has a text that tells sex or age, or a region, before a number at its end. */
function firstRowOfFigures(grid: Grid): number | undefined {
  const at = grid.findIndex((row) => {
    const cells = row.filter((cell) => cell.trim() !== '')
    const last = cells.at(-1) ?? ''
    if (cells.length < 3 || !isNumber(last)) return false
    return row.some(
      (cell) => municipalityCode(cell) !== undefined || /^(menn|kvinner|males|females)$/i.test(cell),
    )
      ? !cells.some((cell) => roleOfName(cell) !== undefined)
      : false
  })
  return at < 0 ? undefined : at
}

/** Figures begin after the last column that anywhere holds a word, or whose heading names a variable. */
function firstColumnOfFigures(grid: Grid, firstRow: number): number {
  const rows = rowsOfFigures(grid, firstRow)
  const heading = grid[firstRow - 1] ?? []
  const width = Math.max(...rows.map((row) => row.length))
  for (let column = width - 1; column >= 0; column--) {
    const hasWord = rows.some((row) => /[\p{L}]/u.test(row[column] ?? ''))
    if (hasWord || roleOfName(heading[column] ?? '') !== undefined) return column + 1
  }
  return 0
}

/** The first rows of the table without the notes below it, which fill one cell. */
const rowsOfFigures = (grid: Grid, firstRow: number): Grid =>
  grid
    .slice(firstRow, firstRow + rowsLookedAt)
    .filter((row) => row.filter((cell) => cell.trim() !== '').length > 1)

function stubRoles(
  grid: Grid,
  { firstRow, firstColumn, headings }: { firstRow: number; firstColumn: number; headings: Grid },
): GridShape['stub'] {
  const rows = rowsOfFigures(grid, firstRow)
  const found: { column: number; role: StubRole }[] = []
  for (let column = 0; column < firstColumn; column++) {
    const named = headings.map((row) => roleOfName(row[column] ?? '')).find((role) => role !== undefined)
    const texts = rows.map((row) => (row[column] ?? '').trim()).filter((text) => text !== '')
    const role = named ?? roleOfTexts(texts)
    if (role && role !== 'contents' && !found.some((other) => other.role === role))
      found.push({ column, role })
  }
  return found
}

/** A column without a name is known by what stands in it: all of it but a footnote. */
function roleOfTexts(texts: readonly string[]): StubRole | undefined {
  const most = (is: (text: string) => boolean) =>
    texts.length > 0 && texts.filter(is).length >= 0.9 * texts.length
  if (most((text) => sexOf(text) !== undefined)) return 'sex'
  if (most((text) => ageOf(text) !== undefined && !/^\d{4}/.test(text))) return 'age'
  if (most((text) => municipalityCode(text) !== undefined && yearOf(text) === undefined)) return 'region'
  if (most((text) => /^\d{4}$/.test(text))) return 'year'
  return undefined
}

/** What the headings above a column say; a heading that is empty is the same as the one to its left. */
function headingLabels(
  headings: Grid,
  { column, firstColumn, inStub }: { column: number; firstColumn: number; inStub: ReadonlySet<StubRole> },
): { labels: Partial<Record<StubRole, string>>; contents: string } {
  const labels: Partial<Record<StubRole, string>> = {}
  let contents = ''
  for (const row of headings) {
    const text = filledFromLeft(row, column, firstColumn)
    const year = inStub.has('year') ? undefined : yearOf(text)
    if (year) labels.year = `${year.year}`
    const rest = (year ? year.before : text).trim()
    const role = restRole(rest, inStub)
    if (role) labels[role] = rest
    else if (rest !== '') contents = rest
  }
  return { labels, contents }
}

function filledFromLeft(row: readonly string[], column: number, firstColumn: number): string {
  for (let at = column; at >= firstColumn; at--)
    if ((row[at] ?? '').trim() !== '') return row[at]?.trim() ?? ''
  return ''
}

function restRole(text: string, inStub: ReadonlySet<StubRole>): StubRole | undefined {
  if (text === '') return undefined
  if (!inStub.has('sex') && sexOf(text) !== undefined) return 'sex'
  if (!inStub.has('age') && ageOf(text) !== undefined && !/^\d{4}/.test(text)) return 'age'
  return !inStub.has('region') && municipalityCode(text) !== undefined ? 'region' : undefined
}

/** Where a table holds several kinds of figures, the columns of people. */
function onlyPeople(
  name: string,
  columns: readonly { column: number; labels: Partial<Record<StubRole, string>>; contents: string }[],
): GridShape['valueColumns'] {
  const kinds = [...new Set(columns.map(({ contents }) => contents))]
  if (kinds.length < 2) return columns
  const people = kinds.find((kind) => /^(personer|persons|folkemengde|population|befolkning)/i.test(kind))
  if (people === undefined)
    throw new BadFile(
      name,
      `the table holds several kinds of figures (${kinds.slice(0, 3).join(', ')}), and none is called persons.`,
    )
  return columns.filter(({ contents }) => contents === people)
}
