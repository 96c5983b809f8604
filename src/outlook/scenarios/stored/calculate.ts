import { accept, type Decision, refuse } from '../../../platform/refusal/refusal.model.ts'
import { outlook } from '../../data/outlook.ts'
import type { Subject } from '../../data/selection.model.ts'
import type { LeverChoice } from '../../engine/lever.model.ts'
import { answerer } from '../answer/answerer.ts'
import type { Calculated } from './scenario.model.ts'

/** Somebody who stores an answer waits longer than somebody who reads. */
const PATIENCE_MS = 25_000

export type Wanted = {
  readonly subject: Pick<Subject, 'kind' | 'name' | 'places' | 'codes'>
  readonly year: number
  readonly levers: LeverChoice
  /** Where they differ from the standing picture's. */
  readonly to?: number | undefined
  readonly draws?: number | undefined
  readonly seed?: number | undefined
}

export type CalculateRefusal = 'busy' | 'outlook-no-answer'

/** Asks the engine before anything is stored, so that no transaction waits for it. */
export async function calculate(
  wanted: Wanted,
  at = new Date(),
): Promise<Decision<Calculated, CalculateRefusal>> {
  const parameters = await outlook().parameters()
  const standing = await outlook().standing()
  const { kind, name, places, codes } = wanted.subject
  const ask = {
    codes,
    to: wanted.to ?? standing.to,
    draws: wanted.draws ?? standing.draws,
    seed: wanted.seed ?? standing.seed,
    levers: wanted.levers,
  }
  const state = await answerer().answer(parameters, ask, PATIENCE_MS)
  if (state.kind === 'making') return refuse('busy')
  if (state.kind === 'refused') return refuse('outlook-no-answer', { sentence: state.sentence })
  return accept({
    year: wanted.year,
    ask,
    made: { engine: standing.engine, data: parameters.version, at },
    results: { subject: { kind, name, places }, ...state.answer },
  })
}
