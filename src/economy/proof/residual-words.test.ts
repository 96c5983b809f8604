import { expect, test } from 'vitest'
import { inLanguage } from '../../platform/text/index.ts'
import { provenFor } from './proof.examples.ts'
import { allTitle, nearestSumSentence, otherRuleSentence, ownersSentence } from './residual-words.ts'

const { sharing, shares } = provenFor('vennesla')
const said = (words: () => string) => inLanguage('nb', words).replaceAll('\u00a0', ' ')

test('the residual is told from what the nearest steps add up to', () => {
  expect(said(() => nearestSumSentence(shares))).toBe(
    'Da blir summen 950 500 kroner, altså 500 kroner for mye.',
  )
  expect(said(() => ownersSentence(sharing, shares))).toBe(
    'Regelen sier at den siste kommunen på lista tar resten. Det er Lillesand, som derfor betaler 181 000 i stedet for 181 500.',
  )
})

test('an inferred rule is set beside the one that would have given something else', () => {
  expect(said(() => otherRuleSentence(shares))).toBe('Med «største rest» ville Søgne betalt 188 000 kroner.')
})

test('where nothing is left over, nobody is named', () => {
  const even = provenFor('vennesla', { step: 1n, toShare: 95_000_000n })
  const parts = even.shares.residuals.length === 0 ? ownersSentence(even.sharing, even.shares) : ''
  expect(parts).toBe('')
  expect(said(() => allTitle('seks', 6, shares))).toBe('Alle seks, og resten')
})
