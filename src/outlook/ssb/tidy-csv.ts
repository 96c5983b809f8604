import type { StatTable, StatVariable } from '../files/json-stat.ts'

/**
 * Tables of the same form as rows: a column for each variable's code, the text of the kind of figure and its unit, the
 * figure, and the source's mark where there is none (`.` not possible, `..` missing, `:` not shown).
 */
export function tidyCsv(tables: readonly StatTable[]): string {
  const [first] = tables
  if (!first) return ''
  const header = [...first.variables.map(({ id }) => id), 'label', 'unit', 'value', 'status']
  return `${[header, ...tables.flatMap(rowsOf)].map((row) => row.map(quoted).join(',')).join('\n')}\n`
}

function rowsOf(table: StatTable): string[][] {
  const metric = table.variables.find(({ id }) => id === table.roles.metric || id === 'ContentsCode')
  return table.values.map((value, at) => {
    const places = placesOf(table.variables, at)
    const codes = table.variables.map(({ codes }, variable) => codes[places[variable] ?? 0] ?? '')
    const [label, unit] = metric ? describe(metric, places[table.variables.indexOf(metric)] ?? 0) : ['', '']
    return [...codes, label, unit, value === null ? '' : String(value), table.status.get(at) ?? '']
  })
}

function describe({ codes, labels, units }: StatVariable, at: number): [label: string, unit: string] {
  return [labels[at] ?? '', units.get(codes[at] ?? '') ?? '']
}

/** Which category of each variable a value belongs to: the last variable turns fastest. */
function placesOf(variables: readonly StatVariable[], at: number): number[] {
  const places: number[] = []
  let rest = at
  for (const { codes } of variables.toReversed()) {
    places.unshift(rest % codes.length)
    rest = Math.floor(rest / codes.length)
  }
  return places
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
