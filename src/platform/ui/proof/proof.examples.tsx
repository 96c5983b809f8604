import type { Example } from '../example.ts'
import { KeyInWords } from './key-in-words.view.tsx'
import { ProofSheet } from './proof-sheet.view.tsx'

export const VenneslaProof = () => (
  <ProofSheet
    rows={[
      {
        title: 'Lik del',
        text: 'Halvparten av 950 000 kroner er 475 000. Seks kommuner betaler like mye hver.',
        formula: { over: '475 000', under: '6' },
        keys: ['475000', '÷', '6', '='],
        answer: '79 166,67',
      },
      {
        title: 'Del etter folketall',
        text: 'Den andre halvparten deles etter folketall. Vennesla har 14 308 av de 49 028 innbyggerne i de seks kommunene.',
        formula: { times: '475 000', over: '14 308', under: '49 028' },
        keys: ['475000', '×', '14308', '÷', '49028', '='],
        answer: '138 620,79',
      },
      {
        title: 'Sum',
        text: '79 166,67 + 138 620,79',
        note: 'De to tallene over er vist med to desimaler. Legger du dem sammen, får du 217 787,46, én øre mer enn den nøyaktige summen.',
        answer: '217 787,45',
        sum: true,
      },
      {
        title: 'Avrunding til nærmeste 500',
        text: '217 787,45 ligger mellom 217 500 og 218 000, nærmest 218 000.',
        answer: '+212,55',
      },
    ]}
    final={{ text: 'Vennesla betaler', answer: '218 000 kr' }}
  />
)

export const HalfAndHalf = () => (
  <KeyInWords
    points={[
      <>
        <strong>Halvparten deles likt.</strong> 475 000 kroner delt på seks kommuner.
      </>,
      <>
        <strong>Halvparten deles etter folketall.</strong> 475 000 kroner etter antall innbyggere 1. januar
        2016.
      </>,
      <>
        <strong>Kristiansand er unntatt</strong> fra begge deler.
      </>,
      <>
        <strong>Andelene rundes av</strong> til nærmeste 500 kroner.
      </>,
      <>
        <strong>Siste kommune på lista tar resten,</strong> så summen alltid blir nøyaktig 950 000.
      </>,
    ]}
  />
)

export const proofExamples: readonly Example[] = [
  { name: 'Regnestykke', render: VenneslaProof },
  { name: 'Nøkkelen i ord', render: HalfAndHalf },
]
