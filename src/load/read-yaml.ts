import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { LocalDate } from '../platform/time/local-date.model.ts'
import type { Path, Reading } from './problem.ts'
import { resolveDays } from './relative-day.model.ts'

/** Reads YAML 1.2; what it says relative to a day is worked out. A mistake in the writing is named with its line. */
export function readYaml(file: string, text: string, day: LocalDate): Reading<unknown> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const lineAt = (offset: number) => lines.linePos(offset).line
  if (document.errors.length > 0)
    return {
      ok: false,
      problems: document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        text: sentenceOf(error.message),
      })),
    }
  const value = resolveDays(document.toJS({ maxAliasCount: 100 }), day)
  const lineOf = (path: Path) => lineAt(offsetOf(document.contents, path))
  return { ok: true, told: { file, value, lineOf } }
}

/** The parser's message without the excerpt that it draws below. */
const sentenceOf = (message: string) =>
  (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')

/** Where the thing at the end of a path begins; of what is missing, where it should have stood. */
function offsetOf(contents: Node | null, path: Path): number {
  let node: unknown = contents
  let offset = contents?.range?.[0] ?? 0
  for (const step of path) {
    const found = stepInto(node, step)
    if (!found) break
    offset = found.offset ?? offset
    node = found.node
  }
  return offset
}

function stepInto(
  node: unknown,
  step: PropertyKey,
): { node: unknown; offset: number | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && `${key.value}` === String(step))
    return pair && { node: pair.value, offset: isScalar(pair.key) ? pair.key.range?.[0] : undefined }
  }
  if (!isSeq(node)) return undefined
  const item = node.items[Number(step)] as Node | undefined
  return item && { node: item, offset: item.range?.[0] }
}
