import { readJsonStat, type StatTable } from '../files/json-stat.ts'
import type { PoliteCaller } from './polite-caller.ts'
import type { Progress } from './progress.ts'
import type { PullParts } from './pull-parts.ts'
import { readData, refuseOther } from './px-api.ts'
import { SourceRefusal } from './source-trouble.ts'
import { cellsOf, cutSelection, type TableSelection } from './table-selection.model.ts'

export type TableWish = {
  readonly table: string
  readonly selections: readonly TableSelection[]
  /** The variable along which a large selection is cut. */
  readonly cutAlong: string
  readonly mostCells: number
}

type Helpers = { readonly caller: PoliteCaller; readonly parts: PullParts; readonly progress: Progress }

/** Fetches the figures of a table part by part; parts that came earlier are not asked for again. */
export async function fetchTable(wish: TableWish, helpers: Helpers): Promise<StatTable[]> {
  const cut = (selection: TableSelection, most: number) =>
    cutSelection(selection, { most, first: wish.cutAlong })
  const ahead = wish.selections.flatMap((selection) => cut(selection, wish.mostCells))
  const total = ahead.reduce((cells, selection) => cells + cellsOf(selection), 0)
  const tables: StatTable[] = []
  let done = 0
  helpers.progress.tell(0)
  for (let part = ahead.shift(); part !== undefined; part = ahead.shift()) {
    const answer = await partOf(wish.table, part, helpers)
    if (answer === 'too many cells') {
      // The limit is not the one that the configuration tells.
      ahead.unshift(...cut(part, Math.ceil(cellsOf(part) / 2)))
      continue
    }
    tables.push(answer)
    done += cellsOf(part)
    helpers.progress.tell(done / total)
  }
  return tables
}

async function partOf(
  table: string,
  part: TableSelection,
  { caller, parts }: Helpers,
): Promise<StatTable | 'too many cells'> {
  const kept = await keptPart(table, part, parts)
  if (kept) return kept
  try {
    const answer = await readData(caller, table, part)
    await parts.keep(part, answer)
    return readJsonStat(`table ${table}`, answer)
  } catch (fault) {
    const canBeCut = part.some(({ codes }) => codes.length > 1)
    if (fault instanceof SourceRefusal && fault.isTooManyCells && canBeCut) return 'too many cells'
    throw fault
  }
}

async function keptPart(
  table: string,
  part: TableSelection,
  parts: PullParts,
): Promise<StatTable | undefined> {
  const kept = await parts.find(part)
  if (kept === undefined) return undefined
  try {
    const read = readJsonStat(`table ${table}`, kept)
    refuseOther(table, read, part)
    return read
  } catch {
    await parts.forget(part)
    return undefined
  }
}
