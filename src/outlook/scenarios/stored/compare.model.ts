import type { LeverId } from '../../engine/lever.model.ts'
import type { Answer } from '../answer/figures.model.ts'
import { leverOf } from '../levers/lever-field.model.ts'
import type { Question } from '../question/question.model.ts'
import type { Scenario } from './scenario.model.ts'

/** Names of scenarios in an address: listed (`valg=a,b`), or each ticked in a form (`s-a=ja`). */
export function chosenNames(query: Readonly<Record<string, string>>): string[] {
  const listed = (query.valg ?? '').split(',')
  const ticked = Object.keys(query).flatMap((field) => (field.startsWith('s-') ? [field.slice(2)] : []))
  const names = [...listed, ...ticked].filter((name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
  return [...new Set(names)]
}

/** Years that all of them have figures for, the base years left out. */
export function commonYears(answers: readonly Pick<Answer, 'years'>[]): number[] {
  const [first, ...others] = answers
  return (first?.years.slice(1) ?? []).filter((year) =>
    others.every(({ years }) => years.slice(1).includes(year)),
  )
}

/** The year that is compared: the one asked for, else the first scenario's, else the last that all have. */
export function comparedYear(scenarios: readonly Scenario[], asked: string | undefined): number | undefined {
  const years = commonYears(scenarios.map(({ results }) => results))
  const wanted = [Number(asked), scenarios[0]?.year]
  return wanted.find((year) => year !== undefined && years.includes(year)) ?? years.at(-1)
}

/** Levers that at least one of them moves, with the value in each. */
export function leversMoved(
  choices: readonly Question['choice'][],
): { readonly id: LeverId; readonly values: readonly number[] }[] {
  const ids = new Set(choices.flatMap((choice) => Object.keys(choice) as LeverId[]))
  return [...ids]
    .map((id) => ({ id, values: choices.map((choice) => choice[id] ?? leverOf(id).default) }))
    .filter(({ id, values }) => values.some((value) => value !== leverOf(id).default))
}

/** True when all speak of the same municipalities and rest on the same figures, so that differences mean something. */
export function areComparable(scenarios: readonly Scenario[]): boolean {
  const mark = ({ ask, made }: Scenario) => JSON.stringify([[...ask.codes].sort(), made.data, made.engine])
  return new Set(scenarios.map(mark)).size === 1
}
