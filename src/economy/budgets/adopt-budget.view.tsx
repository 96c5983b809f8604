import { formatMoney } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { Buttons, DataTable, Form, Notice, PageHead, Section } from '../../platform/ui/index.ts'
import type { CostShares, MemberShare } from '../cost-share.model.ts'
import { nameHead } from '../shares/shares-table.view.tsx'
import type { Sharing } from '../shares/sharing.model.ts'
import { capitalised, kroner } from '../words/part-words.ts'
import { payersOfSharing } from '../words/share-words.ts'
import type { Budget } from './budget.model.ts'
import type { FieldsProps } from './budget-form.view.tsx'
import type { BudgetSums } from './budget-line.model.ts'
import { Differences } from './budget-shares.view.tsx'
import { DayField } from './day-field.view.tsx'

type Posted = FieldsProps & {
  readonly budget: Budget
  readonly csrf: { readonly name: string; readonly value: string }
  readonly action: string
  readonly cancel: string
}

export type AdoptBudgetProps = Posted & {
  readonly sharing: Sharing
  readonly shares: CostShares
  /** The shares in one text, sent along so that nobody adopts others than these. */
  readonly shown: string
  readonly sums: BudgetSums
}

/** The last look before a budget is adopted for good: the final shares, and what will happen. */
export function AdoptBudget(props: AdoptBudgetProps) {
  const { budget, sharing, shares, sums } = props
  return (
    <>
      <PageHead
        title={m.economyAdoptTitle({ year: budget.year })}
        lede={m.economyAdoptLede({
          amount: kroner(shares.total),
          payers: capitalised(payersOfSharing(sharing)),
        })}
      />
      <Section title={m.economyAdoptShares()}>
        <FinalShares sharing={sharing} shares={shares} />
      </Section>
      <Section title={m.economyAdoptWhat()}>
        <div class="stack">
          <Differences sums={sums} shares={shares} budget={budget} />
          <Notice title={m.economyAdoptFinal()}>
            <ul>
              <li>{m.economyAdoptFreezes()}</li>
              <li>{m.economyAdoptLater()}</li>
              <li>{budget.visibility === 'public' ? m.economyAdoptPublic() : m.economyAdoptCooperation()}</li>
            </ul>
          </Notice>
          <DecisionForm
            {...props}
            hidden={{ shown: props.shown }}
            confirm={m.economyAdoptConfirm()}
            label={m.economyAdoptDay()}
          />
        </div>
      </Section>
    </>
  )
}

function FinalShares({ sharing, shares }: Pick<AdoptBudgetProps, 'sharing' | 'shares'>) {
  const locale = currentLocale()
  return (
    <DataTable<MemberShare>
      caption={m.economyAdoptCaption()}
      captionHidden
      columns={[
        { key: 'name', head: nameHead(sharing), cell: ({ name }) => name },
        {
          key: 'pays',
          head: m.economyHeadPays(),
          cell: ({ exempt, rounded }) => (exempt ? m.economyPaysNothing() : formatMoney(rounded, locale)),
          align: 'end',
          strong: true,
        },
      ]}
      rows={shares.shares}
      sums={[{ head: m.economySum(), cells: [{ column: 'pays', text: formatMoney(shares.total, locale) }] }]}
      money={{ answer: 'pays' }}
    />
  )
}

/** Closing an adopted budget: nothing of it changes but that it is over. */
export const CloseBudget = (props: Posted) => (
  <>
    <PageHead title={m.economyCloseTitle({ year: props.budget.year })} lede={m.economyCloseLede()} />
    <div class="section-body stack">
      <DecisionForm {...props} hidden={{}} confirm={m.economyCloseConfirm()} label={m.economyCloseDay()} />
    </div>
  </>
)

type DecisionFormProps = Posted & { hidden: Readonly<Record<string, string>>; confirm: string; label: string }

const DecisionForm = ({
  budget,
  csrf,
  action,
  cancel,
  values,
  errors,
  hidden,
  confirm,
  label,
}: DecisionFormProps) => (
  <Form action={action} csrf={csrf} revision={budget.revision} hidden={hidden} errors={errors}>
    <DayField name="on" label={label} values={values} errors={errors} />
    <Buttons primary={{ text: confirm }} cancel={{ href: cancel }} />
  </Form>
)
