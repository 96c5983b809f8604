import { formatDate, formatMoney } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import type { ComparedShare } from '../compare-shares.model.ts'
import type { Fraction } from '../fraction.model.ts'
import type { Change } from '../what-if.model.ts'
import { dividedBy, kroner, listInWords, percentOf } from '../words/part-words.ts'
import type { Answer } from './answer.model.ts'
import { movableParts, type WhatIfBase } from './what-if-base.model.ts'

/** What was asked, a clause for each thing that would be otherwise: "30 prosent deles likt". */
export function questionClauses(base: WhatIfBase, { question }: Answer): string[] {
  const nameOf = (id: string) => base.cost.members.find((member) => member.id === id)?.name ?? id
  const clauses = question.changes.flatMap((change) => clauseOf(change, { base, nameOf }))
  return question.populationOn
    ? [m.economyIfPopulation({ date: formatDate(question.populationOn, currentLocale()) }), ...clauses]
    : clauses
}

type Known = { base: WhatIfBase; nameOf: (id: string) => string }

function clauseOf(change: Change, { base, nameOf }: Known): string[] {
  switch (change.kind) {
    case 'total':
      return [m.economyIfTotal({ amount: kroner(change.total) })]
    case 'split':
      return [splitClause(base, change.shares)]
    case 'join':
      return [m.economyIfJoins({ name: change.member.name })]
    case 'leave':
      return [m.economyIfLeaves({ name: nameOf(change.id) })]
    case 'exempt':
      return [m.economyIfExempt({ name: nameOf(change.id) })]
    case 'pay':
      return [m.economyIfPays({ name: nameOf(change.id) })]
    case 'merge':
      return typeof change.into === 'string'
        ? [m.economyIfMerges({ names: listInWords(change.ids.map(nameOf)), into: nameOf(change.into) })]
        : []
    default:
      return []
  }
}

/** "30 prosent deles likt", and when there are more than two parts "20 prosent likt og 50 prosent etter folketall". */
function splitClause(base: WhatIfBase, shares: readonly Fraction[]): string {
  const parts = movableParts(base)
  const said = parts.length === 2 ? parts.slice(0, 1) : parts
  return listInWords(
    said.map((part, index) =>
      m.economyPercentBy({ percent: percentOf(shares[index] ?? part.share), by: dividedBy(part) }),
    ),
  )
}

/** The answer in a sentence or two: what was asked, who pays most more and who pays most less. */
export function answerInWords(base: WhatIfBase, answer: Answer): string {
  const clauses = questionClauses(base, answer)
  if (clauses.length === 0) return base.adopted ? m.economyIfNothingAdopted() : m.economyIfNothing()
  const condition = listInWords(clauses)
  const { rows, difference } = answer.comparison
  const most = extreme(rows, (a, b) => a > b)
  const least = extreme(rows, (a, b) => a < b)
  const more = most && most.difference > 0n ? most : undefined
  const less = least && least.difference < 0n ? least : undefined
  const first = more ? paysMore(more) : less && paysLess(less)
  if (first === undefined) return m.economyIfSame({ condition })
  return [
    m.economyIf({ condition, first }),
    ...(more && less ? [alsoPaysLess(less)] : []),
    ...(difference === 0n ? [] : [sumSentence(difference)]),
  ].join(' ')
}

function extreme(
  rows: readonly ComparedShare[],
  beats: (a: bigint, b: bigint) => boolean,
): ComparedShare | undefined {
  return rows.reduce<ComparedShare | undefined>(
    (best, row) => (best === undefined || beats(row.difference, best.difference) ? row : best),
    undefined,
  )
}

const paysMore = ({ name, difference, fate }: ComparedShare): string =>
  fate === 'joins'
    ? m.economyPaysFromNow({ name, amount: kroner(difference) })
    : m.economyPaysMore({ name, amount: kroner(difference) })

const paysLess = ({ name, difference, alternative }: ComparedShare): string =>
  alternative === 0n
    ? m.economyPaysNothingMore({ name, amount: kroner(-difference) })
    : m.economyPaysLess({ name, amount: kroner(-difference) })

/** The same as a sentence of its own. */
const alsoPaysLess = ({ name, difference, alternative }: ComparedShare): string =>
  alternative === 0n
    ? m.economyAndPaysNothingMore({ name, amount: kroner(-difference) })
    : m.economyAndPaysLess({ name, amount: kroner(-difference) })

const sumSentence = (difference: bigint): string =>
  difference > 0n
    ? m.economySumMore({ amount: kroner(difference) })
    : m.economySumLess({ amount: kroner(-difference) })

/** What becomes of a member, in a word or two under its name; empty for those who stay as they are. */
export function fateInWords({ fate, before }: ComparedShare): string {
  switch (fate) {
    case 'joins':
      return m.economyFateJoins()
    case 'leaves':
      return m.economyFateLeaves()
    case 'becomes-exempt':
      return m.economyFateExempt()
    case 'pays-again':
      return m.economyFatePays()
    case 'merges':
      return m.economyFateMerges({
        names: listInWords(
          before.map(({ name, rounded }) => `${name} ${formatMoney(rounded, currentLocale())}`),
        ),
      })
    case 'same':
      return ''
  }
}
