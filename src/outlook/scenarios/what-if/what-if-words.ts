import { formatNumber } from '../../../platform/text/format.ts'
import { currentLocale, m } from '../../../platform/text/index.ts'
import type { Subject } from '../../data/selection.model.ts'
import { leverName } from '../../pages/lever-name.ts'
import { whoIs } from '../../pages/outlook-words.ts'
import type { Answer } from '../answer/figures.model.ts'
import { changedLevers } from '../levers/lever-field.model.ts'
import { leverValue, leverValueWithUnit } from '../levers/lever-words.ts'
import { isChanged, type Question } from '../question/question.model.ts'
import { comparedAt, roundedAt } from './show-compared.ts'

type Told = Pick<Question, 'choice' | 'year'>

/** So many full-time equivalents, without their sign. */
const many = ({ round }: { round: (value: number) => number }, value: number): string =>
  formatNumber(Math.abs(round(value)), currentLocale())

/** The answer in words: hands that are lacking, then money. */
export function answerInWords(subject: Subject, { choice, year }: Told, answer: Answer): string {
  const gap = roundedAt(answer, { indicator: 'fteGap', year })
  if (!gap) return ''
  const whose = { who: whoIs(subject), year }
  if (!isChanged(choice)) return `${standingInWords(whose, gap)} ${m.outlookScenarioMoveALever()}`
  return [changedInWords(whose, gap), costInWords(answer, year)].join(' ')
}

/** The gap alone: "2040: +20,3 årsverk mangler (grunnbildet +31,6)". */
export function gapInOneLine({ choice, year }: Told, answer: Answer): string {
  const gap = comparedAt(answer, { indicator: 'fteGap', year })
  if (!gap) return ''
  return isChanged(choice)
    ? m.outlookScenarioOneLine({ year, changed: gap.changed, standing: gap.standing })
    : m.outlookScenarioOneLineStanding({ year, standing: gap.standing })
}

type Whose = { readonly who: string; readonly year: number }
type Gap = NonNullable<ReturnType<typeof roundedAt>>

function standingInWords(whose: Whose, gap: Gap): string {
  const told = { ...whose, gap: many(gap, gap.standing.p50) }
  return gap.standing.p50 > 0 ? m.outlookScenarioStandingLacks(told) : m.outlookScenarioStandingEnough(told)
}

function changedInWords(whose: Whose, gap: Gap): string {
  const [before, after] = [gap.standing.p50, gap.changed.p50]
  const told = { ...whose, standing: many(gap, before), changed: many(gap, after) }
  if (after > 0) return before > 0 ? m.outlookScenarioLacks(told) : m.outlookScenarioLacksNow(told)
  return before > 0 ? m.outlookScenarioEnoughNow(told) : m.outlookScenarioEnough(told)
}

function costInWords(answer: Answer, year: number): string {
  const cost = roundedAt(answer, { indicator: 'careCost', year })
  if (!cost) return ''
  const told = {
    changed: formatNumber(cost.round(cost.changed.p50), currentLocale(), { decimals: cost.decimals }),
    difference: formatNumber(Math.abs(cost.difference), currentLocale(), { decimals: cost.decimals }),
  }
  if (Math.abs(cost.difference) < 0.05) return m.outlookScenarioCostSame(told)
  return cost.difference > 0 ? m.outlookScenarioCostMore(told) : m.outlookScenarioCostLess(told)
}

/** What is otherwise than in the standing picture: "Velferdsteknologi: 20 % (0 i grunnbildet)". */
export const changesInWords = (choice: Question['choice']): string[] =>
  changedLevers(choice).map((lever) =>
    m.outlookScenarioLeverMoved({
      name: leverName(lever.id),
      value: leverValueWithUnit(lever, choice[lever.id] ?? lever.default),
      standing: leverValue(lever, lever.default),
    }),
  )
