import { AGES } from '../engine/ages.model.ts'
import { BadFile } from './bad-file.ts'
import { ageOf, municipalityCode, sexOf, yearOf } from './category.model.ts'
import { type Grid, type GridShape, gridShape, type StubRole } from './grid-shape.ts'
import { municipalitiesOfToday } from './municipality-names.model.ts'
import type { Figure, PopulationBuilder } from './population-builder.ts'

type Labels = Partial<Record<StubRole, string>>

/**
 * Puts the figures of a sheet into a builder: Statistics Norway's CSV and XLSX, with years side by side or one figure a
 * row, codes, texts or both. Throws `BadFile` with the line.
 */
export function addGrid(builder: PopulationBuilder, grid: Grid, name: string): void {
  const shape = gridShape(name, grid)
  const stub: Labels = {}
  const meanings = newMeanings()
  let figures = 0
  for (let line = shape.firstRow; line < grid.length; line++) {
    const row = grid[line] ?? []
    const hasFigures = shape.valueColumns.some(({ column }) => isFigure(row[column]))
    // Footnotes and sources stand below the figures, in the first column.
    if (!hasFigures) continue
    readStub(row, shape, stub)
    for (const { column, labels } of shape.valueColumns) {
      const people = figureOf(row[column])
      if (people === undefined) continue
      const figure = figureFrom({ ...stub, ...labels }, { name, line: line + 1, meanings })
      if (!figure) continue
      builder.add({ ...figure, people }, line + 1)
      figures++
    }
  }
  if (figures === 0) throw new BadFile(name, 'there are no figures for municipalities in it.')
}

/** A cell of the stub that is empty is the same as the one above: merged cells of a sheet. */
function readStub(row: readonly string[], { stub }: GridShape, labels: Labels): void {
  for (const { column, role } of stub) {
    const text = (row[column] ?? '').trim()
    if (text !== '') labels[role] = text
  }
}

const isFigure = (cell: string | undefined): boolean => figureOf(cell) !== undefined

/** A number as spreadsheets write it, with or without spaces; undefined for `.`, `..`, `:` and texts. */
function figureOf(cell: string | undefined): number | undefined {
  const plain = (cell ?? '').replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

/** The same few texts stand before every figure of a table. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const answer = read(text)
    known.set(text, answer)
    return answer
  }
}

/** What texts mean, for one file. */
const newMeanings = () => ({
  sex: remembered(sexOf),
  age: remembered(ageOf),
  year: remembered(yearOf),
  code: remembered(municipalityCode),
})

type At = { readonly name: string; readonly line: number; readonly meanings: ReturnType<typeof newMeanings> }

/** What a cell stands for; undefined for sums and regions that are no municipality. */
function figureFrom(labels: Labels, at: At): Omit<Figure, 'people'> | undefined {
  const code = codeOf(labels.region ?? '', at)
  const sex = at.meanings.sex(labels.sex ?? '')
  const age = at.meanings.age(labels.age ?? '')
  const year = at.meanings.year(labels.year ?? '')?.year
  if (sex === undefined) throw new BadFile(at.name, `"${labels.sex ?? ''}" is no sex.`, at.line)
  if (age === undefined) throw new BadFile(at.name, `"${labels.age ?? ''}" is no age.`, at.line)
  if (year === undefined) throw new BadFile(at.name, `"${labels.year ?? ''}" is no year.`, at.line)
  if (code === undefined || sex === 'both' || age === 'sum') return undefined
  if (age.andOlder && age.age < AGES - 1)
    throw new BadFile(
      at.name,
      `the ages end with ${age.age} and older; single years up to 105 are needed.`,
      at.line,
    )
  return { code, sex, age: age.age, year }
}

const codesByName = Map.groupBy(municipalitiesOfToday, ({ name }) => name.toLowerCase())

/** Files with texts only have names; those that two municipalities share need the code. */
function codeOf(text: string, at: At): string | undefined {
  const code = at.meanings.code(text)
  if (code !== undefined) return code
  const places = codesByName.get(text.toLowerCase()) ?? []
  if (places.length < 2) return places[0]?.code
  const codes = places.map((place) => place.code).join(' and ')
  throw new BadFile(at.name, `"${text}" may be ${codes}; ask for the file with codes.`, at.line)
}
