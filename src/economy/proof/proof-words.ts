import { formatDate } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { isFrozen } from '../budgets/budget.model.ts'
import { ownMeasures } from '../keys/key-version.model.ts'
import { figureOf, populationSource, type Sharing } from '../shares/sharing.model.ts'
import { measureInFigures } from '../words/key-words.ts'
import { capitalised, kroner, listInWords } from '../words/part-words.ts'
import { exemptNames } from '../words/share-words.ts'
import type { Proven } from './proof.json.ts'

/** The answer in words: "Derfor betaler Vennesla 218 000 kroner". */
export function proofTitle({ budget, participant, proof }: Proven): string {
  const { name } = participant
  const amount = participant.exempt ? m.proofNothing() : kroner(proof.share.rounded)
  if (isFrozen(budget)) return m.proofTitle({ name, amount })
  return budget.status === 'proposed'
    ? m.proofTitleProposed({ name, amount })
    : m.proofTitleDraft({ name, amount })
}

/** "950 000 kroner for 2017, vedtatt 1. januar 2017." */
export function budgetSentence({ budget, shares }: Proven): string {
  const said = { amount: kroner(shares.total), year: budget.year }
  return budget.adoptedOn
    ? m.proofBudgetAdopted({ ...said, date: formatDate(budget.adoptedOn, currentLocale()) })
    : m.proofBudget(said)
}

/** Where the inhabitants come from, on which day, and whether the day is our own inference; empty when none count. */
export function populationSentence(sharing: Sharing): string {
  const source = populationSource(sharing.figures) || m.proofNoSource()
  if (!countsInhabitants(sharing) || !sharing.populationOn) return ''
  const date = formatDate(sharing.populationOn, currentLocale())
  const said = m.proofPopulation({ source, date })
  return sharing.key.inferred.includes('population-date') ? `${said} ${m.proofDateInferred()}` : said
}

const countsInhabitants = ({ key }: Sharing): boolean =>
  key.parts.some(({ measured }) => measured?.kind === 'population')

/** The cooperation's own measures, each with its sources. */
export const measureSources = (sharing: Sharing): { readonly label: string; readonly text: string }[] =>
  ownMeasures(sharing.key.parts).map(({ basis, label }) => {
    const figures = sharing.participants.flatMap(({ id }) => figureOf(sharing, id, basis) ?? [])
    const sources = [...new Set(figures.map(({ source }) => source))].filter((source) => source !== '')
    return { label: capitalised(label), text: sources.join('; ') || m.proofMeasuredHere() }
  })

/** Who does not pay, and in which sum they are not counted; empty when everybody pays. */
export function notCountedSentence({ sharing, shares }: Proven): string {
  const exempt = exemptNames(sharing)
  if (exempt.length === 0) return ''
  const names = listInWords(exempt)
  const payer = shares.shares.find((share) => !share.exempt)
  const inhabitants = payer?.parts.find(
    ({ component }) => component.kind === 'measure' && component.basis === 'population',
  )
  const said = { names, count: exempt.length }
  return inhabitants
    ? m.proofNotCountedIn({ ...said, all: measureInFigures(inhabitants.denominator) })
    : m.proofNotCounted(said)
}
