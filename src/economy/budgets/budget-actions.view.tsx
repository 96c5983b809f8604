import { m } from '../../platform/text/index.ts'
import { Form, LinksRow, Panel } from '../../platform/ui/index.ts'
import type { BudgetStep } from './budget.model.ts'

/** What an editor may do with a budget as it stands. */
export type BudgetActionsProps = {
  readonly steps: readonly BudgetStep[]
  /** Lines, key and particulars can still be changed. */
  readonly canChange: boolean
  readonly hasMeasures: boolean
  readonly csrf: { readonly name: string; readonly value: string }
  readonly revision: number
  readonly hrefs: {
    readonly change: string
    readonly key: string
    readonly newLine: string
    readonly measures: string
    readonly nextYear: string
    readonly propose: string
    readonly withdraw: string
    readonly adopt: string
    readonly close: string
  }
}

/** The editor's corner: the next step of the budget, and what can be changed. */
export function BudgetActions(props: BudgetActionsProps) {
  const { canChange, hasMeasures, hrefs } = props
  const links = [
    ...(canChange
      ? [
          { text: m.economyChangeBudget(), href: hrefs.change },
          { text: m.economyAddLine(), href: hrefs.newLine },
          { text: m.economyChangeKey(), href: hrefs.key },
        ]
      : []),
    ...(canChange && hasMeasures ? [{ text: m.economyChangeMeasures(), href: hrefs.measures }] : []),
    { text: m.economyCopyToNewYear(), href: hrefs.nextYear },
  ]
  return (
    <Panel title={m.economyEditor()}>
      <div class="stack">
        {props.steps.map((step) => (
          <Step step={step} {...props} />
        ))}
        <LinksRow links={links} />
      </div>
    </Panel>
  )
}

/** Steps that can be taken back are a button; those that cannot lead to a page that says what will happen. */
function Step({ step, hrefs, csrf, revision }: BudgetActionsProps & { step: BudgetStep }) {
  if (step === 'adopt' || step === 'close')
    return (
      <p>
        <a class="ds-button" data-variant={step === 'adopt' ? undefined : 'secondary'} href={hrefs[step]}>
          {step === 'adopt' ? m.economyAdopt() : m.economyClose()}
        </a>
      </p>
    )
  return (
    <Form
      action={hrefs[step]}
      csrf={csrf}
      revision={revision}
      label={step === 'propose' ? m.economyPropose() : m.economyWithdraw()}
    >
      <button class="ds-button" data-variant={step === 'propose' ? undefined : 'secondary'} type="submit">
        {step === 'propose' ? m.economyPropose() : m.economyWithdraw()}
      </button>
    </Form>
  )
}
