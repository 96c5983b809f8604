import type { ComponentChildren } from 'preact'
import { m } from '../../text/index.ts'
import { classList } from '../class-list.ts'
import { SmallHeading, type SmallHeadingLevel } from '../parts/small-heading.view.tsx'

/** `times × over / under`; every number already formatted. Without `under` it is a plain product or number. */
export type Formula = { times?: string | undefined; over: string; under?: string | undefined }

/** One row of the calculation. `keys` is what to press on a pocket calculator, one key or number each. */
export type ProofRow = {
  title: string
  text: ComponentChildren
  formula?: Formula | undefined
  keys?: readonly string[] | undefined
  note?: ComponentChildren
  answer: string
  /** An ink rule above: here the parts are added up. */
  sum?: boolean | undefined
}

type ProofSheetProps = {
  rows: readonly ProofRow[]
  final: { text: string; answer: string }
  level?: SmallHeadingLevel | undefined
}

/** A calculation that anyone can follow with a pocket calculator, down to the doubly ruled answer. */
export function ProofSheet({ rows, final, level = 2 }: ProofSheetProps) {
  return (
    <div class="proof">
      <ol>
        {rows.map((row, index) => (
          <li class={classList('proof-row', row.sum && 'proof-sum')}>
            <span class="proof-number" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <SmallHeading level={level}>{row.title}</SmallHeading>
              <p>{row.text}</p>
              {row.formula && <FormulaLine formula={row.formula} />}
              {row.keys && <Keys keys={row.keys} />}
              {row.note && <p class="proof-note">{row.note}</p>}
            </div>
            <p class="proof-answer">{row.answer}</p>
          </li>
        ))}
      </ol>
      <p class="proof-final">
        <span>{final.text}</span> <strong class="proof-answer">{final.answer}</strong>
      </p>
    </div>
  )
}

/** Read aloud as "475 000 ganger 14 308 delt på 49 028". */
function FormulaLine({ formula: { times, over, under } }: { formula: Formula }) {
  return (
    <p class="formula">
      {times && (
        <>
          <span>{times}</span> <span aria-hidden="true">×</span>
          <span class="hidden-text"> {m.uiTimes()} </span>
        </>
      )}
      {under === undefined ? (
        <span>{over}</span>
      ) : (
        <span class="fraction">
          <span>{over}</span>
          <span class="hidden-text"> {m.uiDividedBy()} </span>
          <span>{under}</span>
        </span>
      )}
    </p>
  )
}

const Keys = ({ keys }: { keys: readonly string[] }) => (
  <p class="proof-keys">
    <span class="hidden-text">{m.uiCalculatorKeys()} </span>
    {keys.map((key) => (
      <>
        <kbd>{key}</kbd>{' '}
      </>
    ))}
  </p>
)
