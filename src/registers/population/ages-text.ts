import { m } from '../../platform/text/index.ts'
import { type AgeSpan, allAges } from './population.model.ts'

/** "Alle", "80–89", "90 og over" */
export function agesText({ from, to }: AgeSpan): string {
  if (from === allAges.from && to === allAges.to) return m.registersPopulationAllAges()
  if (to === allAges.to) return m.registersPopulationAgesFrom({ age: `${from}` })
  return from === to ? `${from}` : `${from}–${to}`
}
