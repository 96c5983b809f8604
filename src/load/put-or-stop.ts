import type { Decision } from '../platform/refusal/refusal.model.ts'
import { NotLoaded, type Path, problemAt, type Told } from './problem.ts'

/** What a slice accepted; its refusal stops the loading, told at the place in the files that it is about. */
export function acceptedOr<T>(decision: Decision<T, string>, told: Told<unknown>, path: Path): T {
  if (decision.ok) return decision.value
  const details = Object.entries(decision.details ?? {}).map(([name, value]) => `${name} ${value}`)
  const sentence = decision.code.replaceAll('-', ' ')
  throw new NotLoaded([
    problemAt(told, path, details.length > 0 ? `${sentence} (${details.join(', ')})` : sentence),
  ])
}
