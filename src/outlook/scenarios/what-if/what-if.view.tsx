import { m } from '../../../platform/text/index.ts'
import {
  Buttons,
  Columns,
  type FieldError,
  FieldRow,
  Form,
  Lede,
  LinksRow,
  Notice,
  Panel,
  Select,
} from '../../../platform/ui/index.ts'
import type { LeverId } from '../../engine/lever.model.ts'
import { indicatorName } from '../../pages/indicator-name.ts'
import { SHOWN } from '../answer/figures.model.ts'
import { leverErrors } from '../levers/lever-error-text.ts'
import { addressOf, INDICATOR, isChanged, type Question, YEAR } from '../question/question.model.ts'
import { BothFan } from './both-fan.view.tsx'
import { LeverFields } from './lever-fields.view.tsx'
import { LeverSources } from './lever-table.view.tsx'
import { OverviewTable } from './overview-table.view.tsx'
import { ScenarioSource } from './source-line.view.tsx'
import type { Answered, WhatIfBase } from './what-if-base.model.ts'
import { answerInWords, changesInWords, gapInOneLine } from './what-if-words.ts'

export type WhatIfProps = {
  readonly base: WhatIfBase
  readonly question: Question
  readonly answered: Answered
  /** In a live island: called with a lever and its new value while it is dragged. */
  readonly onSlide?: ((lever: LeverId, value: number) => void) | undefined
  /** In a live island: the answer as it was last read aloud. */
  readonly announced?: string | undefined
}

/** Levers and what comes of them; the same on the server and alive in the browser. */
export function WhatIf(props: WhatIfProps) {
  const { base, question, announced = '' } = props
  const errors = errorsOf(question)
  return (
    <>
      <Columns ratio="narrow-first">
        <Panel>
          <Form
            method="get"
            action={`${base.action}#svar`}
            hidden={base.hidden}
            label={m.outlookScenarioLevers()}
            errors={errors}
          >
            <Looked question={question} base={base} />
            <LeverFields typed={question.typed} errors={errors} onSlide={props.onSlide} />
            <Buttons
              primary={{ text: m.outlookScenarioCalculate() }}
              cancel={{ text: m.outlookScenarioReset(), href: resetHref(base) }}
            />
          </Form>
        </Panel>
        <section class="in-sight" id="svar" aria-label={m.outlookScenarioAnswer()}>
          <Told {...props} />
        </section>
      </Columns>
      <InOneLine {...props} />
      <LeverSources assumptions={base.assumptions} />
      <p class="hidden-text" role="status">
        {announced}
      </p>
    </>
  )
}

/** Errors as sentences; there are no others than those of levers. */
export const errorsOf = ({ errors }: Question): FieldError[] =>
  errors.map(({ field, code, details = {} }) => ({ field, text: leverErrors[code]?.(details) ?? code }))

const withHidden = ({ action, hidden }: WhatIfBase, query: Readonly<Record<string, string>>): string => {
  const text = new URLSearchParams({ ...hidden, ...query }).toString().replaceAll('%2C', ',')
  return text === '' ? action : `${action}?${text}`
}

const resetHref = (base: WhatIfBase): string => withHidden(base, {})

function Looked({ question, base: { span } }: Pick<WhatIfProps, 'question' | 'base'>) {
  const years = Array.from({ length: span.last - span.base }, (_, at) => `${span.base + 1 + at}`)
  return (
    <FieldRow>
      <Select
        name={YEAR}
        label={m.outlookScenarioYear()}
        value={`${question.year}`}
        choices={years.map((year) => ({ value: year, text: year }))}
        width="full"
        optional={false}
      />
      <Select
        name={INDICATOR}
        label={m.outlookScenarioDrawn()}
        value={question.indicator}
        choices={SHOWN.map((indicator) => ({ value: indicator, text: indicatorName(indicator) }))}
        width="full"
        optional={false}
      />
    </FieldRow>
  )
}

function Told({ base, question, answered }: WhatIfProps) {
  if (answered.kind === 'making')
    return (
      <Notice title={m.outlookScenarioMaking()}>
        <p>
          {m.outlookScenarioMakingText()}{' '}
          <a href={withHidden(base, addressOf(question, base.span))}>{m.outlookScenarioMakingAgain()}</a>
        </p>
      </Notice>
    )
  if (answered.kind === 'refused')
    return (
      <Notice title={m.outlookScenarioNoAnswer()}>
        <p>{answered.sentence || m.outlookScenarioNoAnswerText()}</p>
      </Notice>
    )
  return (
    <div class="stack">
      <Lede>{answerInWords(base.subject, question, answered.answer)}</Lede>
      <Changes question={question} />
      <BothFan
        answer={answered.answer}
        indicator={question.indicator}
        year={question.year}
        changed={isChanged(question.choice)}
        source={<ScenarioSource base={base} />}
        folded
      />
      <OverviewTable
        answer={answered.answer}
        year={question.year}
        changed={isChanged(question.choice)}
        source={<ScenarioSource base={base} />}
      />
      {isChanged(question.choice) && (
        <LinksRow
          links={[
            {
              text: m.outlookScenarioLink(),
              href: withHidden(base, addressOf(question, base.span)),
            },
            { text: m.outlookScenarioReset(), href: resetHref(base) },
          ]}
        />
      )}
    </div>
  )
}

/** On a phone the levers fill the screen; the answer follows along its lower edge. Others have read it above. */
function InOneLine({ question: { choice, year }, answered }: WhatIfProps) {
  const line = answered.kind === 'ready' && gapInOneLine({ choice, year }, answered.answer)
  return line ? (
    <p class="answer-line" aria-hidden="true">
      {line}
    </p>
  ) : null
}

/** What has been moved, so that an answer never stands without its question. */
function Changes({ question: { choice } }: Pick<WhatIfProps, 'question'>) {
  if (!isChanged(choice)) return null
  return (
    <ul aria-label={m.outlookScenarioChanges()}>
      {changesInWords(choice).map((change) => (
        <li>{change}</li>
      ))}
    </ul>
  )
}
