import { m } from '../../platform/text/index.ts'
import {
  Buttons,
  ConflictCompare,
  type ConflictField,
  type FieldError,
  Form,
  MoneyField,
  NumberField,
  PageHead,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../platform/ui/index.ts'
import { DayField } from './day-field.view.tsx'

/** What was typed, by field. */
export type Values = Readonly<Record<string, string>>

export type FieldsProps = { readonly values: Values; readonly errors: readonly FieldError[] }

/** Somebody else was first: who, when, and what differs. */
export type Conflict = {
  readonly who: string
  readonly when: string
  readonly fields: readonly ConflictField[]
}

type Posted = {
  readonly csrf: { readonly name: string; readonly value: string }
  readonly action: string
  readonly cancel: string
}

export type BudgetFormProps = FieldsProps &
  Posted & { readonly year: number; readonly revision: number; readonly conflict?: Conflict | undefined }

/** Changing what is written about a budget. */
export function BudgetForm(props: BudgetFormProps) {
  const { year, conflict } = props
  return (
    <>
      <PageHead title={m.economyChangeBudgetOf({ year })} />
      <div class="section-body stack">
        {conflict ? (
          <ConflictCompare {...conflict}>
            <Fields {...props} />
          </ConflictCompare>
        ) : (
          <Fields {...props} />
        )}
      </div>
    </>
  )
}

const Fields = (props: BudgetFormProps) => (
  <Form action={props.action} csrf={props.csrf} revision={props.revision} errors={props.errors}>
    <Words {...props} />
    <Dates {...props} />
    <VisibilityField {...props} />
    <Buttons primary={{ text: m.economySave() }} cancel={{ href: props.cancel }} />
  </Form>
)

function Words({ values, errors }: FieldsProps) {
  return (
    <>
      <TextField name="title" label={m.economyName()} value={values.title} errors={errors} width="full" />
      <TextField
        name="purpose"
        label={m.economyPurpose()}
        hint={m.economyPurposeHint()}
        value={values.purpose}
        errors={errors}
        width="full"
        optional
      />
      <TextField
        name="source"
        label={m.economySource()}
        hint={m.economySourceHint()}
        value={values.source}
        errors={errors}
        width="full"
        optional
      />
      <TextArea name="note" label={m.economyNote()} value={values.note} errors={errors} optional />
    </>
  )
}

function Dates({ values, errors }: FieldsProps) {
  return (
    <>
      <MoneyField
        name="statedTotal"
        label={m.economyStatedTotal()}
        hint={m.economyStatedTotalHint()}
        value={values.statedTotal}
        errors={errors}
        optional
      />
      <DayField
        name="membersOn"
        label={m.economyMembersOn()}
        hint={m.economyMembersOnHint()}
        values={values}
        errors={errors}
      />
      <DayField
        name="populationOn"
        label={m.economyPopulationOn()}
        hint={m.economyPopulationOnHint()}
        values={values}
        errors={errors}
        optional
      />
    </>
  )
}

const VisibilityField = ({ values, errors }: FieldsProps) => (
  <RadioGroup
    name="visibility"
    label={m.economyVisibility()}
    value={values.visibility}
    choices={[
      { value: 'cooperation', text: m.economyCooperationOnly() },
      { value: 'public', text: m.economyPublic(), hint: m.economyPublicHint() },
    ]}
    errors={errors}
  />
)

export type NewBudgetFormProps = FieldsProps &
  Posted & { readonly once: string; readonly years: readonly number[] }

/** A budget for a new year, empty or copied from one that is there. */
export function NewBudgetForm({ values, errors, years, action, csrf, once, cancel }: NewBudgetFormProps) {
  return (
    <>
      <PageHead title={m.economyNewBudget()} lede={m.economyNewBudgetLede()} />
      <div class="section-body stack">
        <Form action={action} csrf={csrf} hidden={{ once }} errors={errors}>
          <NumberField name="year" label={m.economyYear()} value={values.year} errors={errors} width="year" />
          {years.length > 0 && (
            <>
              <Select
                name="copyOf"
                label={m.economyCopyOf()}
                hint={m.economyCopyOfHint()}
                none={m.economyCopyNothing()}
                choices={years.map((year) => ({ value: `${year}`, text: `${year}` }))}
                value={values.copyOf}
                errors={errors}
                optional
              />
              <NumberField
                name="growth"
                label={m.economyGrowth()}
                hint={m.economyGrowthHint()}
                unit="%"
                value={values.growth}
                errors={errors}
                optional
              />
            </>
          )}
          <Words values={values} errors={errors} />
          <VisibilityField values={values} errors={errors} />
          <Buttons primary={{ text: m.economyMakeDraft() }} cancel={{ href: cancel }} />
        </Form>
      </div>
    </>
  )
}
