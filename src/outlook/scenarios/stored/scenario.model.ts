import type { Subject } from '../../data/selection.model.ts'
import type { LeverChoice } from '../../engine/lever.model.ts'
import type { Answer, Ask } from '../answer/figures.model.ts'

export const scenarioVisibilities = ['cooperation', 'public'] as const

export type ScenarioVisibility = (typeof scenarioVisibilities)[number]

/** What people write about a scenario. */
export type ScenarioWords = {
  readonly title: string
  readonly note: string
  readonly visibility: ScenarioVisibility
}

/** The answer as it was, with whom it was about. */
export type ScenarioResults = Answer & { readonly subject: Pick<Subject, 'kind' | 'name' | 'places'> }

/** What an answer was made by, so that it can be made again. */
export type ScenarioMaking = {
  readonly engine: string
  /** The first digits of the parameter file's hash. */
  readonly data: string
  readonly at: Date
}

/** A question to the engine and its answer, before it has a name. */
export type Calculated = {
  readonly year: number
  readonly ask: Ask
  readonly made: ScenarioMaking
  readonly results: ScenarioResults
}

/** A stored scenario without its answer, as lists need it. */
export type ListedScenario = ScenarioWords & {
  readonly id: string
  readonly slug: string
  readonly subjectKind: Subject['kind']
  readonly subjectName: string
  readonly places: readonly string[]
  readonly levers: LeverChoice
  readonly year: number
  readonly made: ScenarioMaking
  readonly revision: number
}

export type Scenario = ScenarioWords &
  Calculated & { readonly id: string; readonly slug: string; readonly revision: number }

/** First parts of addresses below the scenarios that no scenario can have. */
export const reservedNames: ReadonlySet<string> = new Set(['ny', 'sammenlign'])

/** Two or more are compared, at most so many, since each takes a column. */
export const MOST_COMPARED = 4

/** Whether a scenario was made by other figures or another engine than those in use. */
export const isOlder = (
  { made }: Pick<Scenario, 'made'>,
  standing: { readonly engine: string; readonly parameters: string },
): boolean => made.engine !== standing.engine || made.data !== standing.parameters
