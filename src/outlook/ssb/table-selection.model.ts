/** What is asked of one variable of a table: codes, out of a code list of the source if one is named. */
export type VariableSelection = {
  readonly variable: string
  readonly codes: readonly string[]
  readonly codeList?: string
}

export type TableSelection = readonly VariableSelection[]

/** How many figures a selection asks for. */
export const cellsOf = (selection: TableSelection): number =>
  selection.reduce((cells, { codes }) => cells * codes.length, 1)

/**
 * Cuts a selection into parts of at most `most` cells, along the variable `first` as long as that is enough, else along
 * the one with the most codes. Together the parts are the whole, and none overlaps.
 */
export function cutSelection(
  selection: TableSelection,
  { most, first }: { most: number; first: string },
): TableSelection[] {
  if (cellsOf(selection) <= most) return [selection]
  const along =
    selection.find(({ variable, codes }) => variable === first && codes.length > 1) ?? longest(selection)
  if (along.codes.length < 2) return [selection]
  const others = cellsOf(selection) / along.codes.length
  const size = Math.max(1, Math.floor(most / others))
  const parts: TableSelection[] = []
  for (let at = 0; at < along.codes.length; at += size) {
    const piece = { ...along, codes: along.codes.slice(at, at + size) }
    parts.push(selection.map((one) => (one === along ? piece : one)))
  }
  return parts.flatMap((part) => cutSelection(part, { most, first }))
}

function longest(selection: TableSelection): VariableSelection {
  const [one, ...more] = selection
  if (!one) throw new Error('A selection has no variables.')
  return more.reduce((best, next) => (next.codes.length > best.codes.length ? next : best), one)
}
