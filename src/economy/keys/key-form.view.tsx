import { m } from '../../platform/text/index.ts'
import {
  Buttons,
  Checkbox,
  ConflictCompare,
  Fieldset,
  Form,
  MoneyField,
  NumberField,
  PageHead,
  Section,
  Select,
  TextArea,
  TextField,
} from '../../platform/ui/index.ts'
import type { Conflict, FieldsProps } from '../budgets/budget-form.view.tsx'
import { DayField } from '../budgets/day-field.view.tsx'
import { type KeyCandidate, KeyMemberFields } from './key-member-fields.view.tsx'
import { KeyPartFields } from './key-part-fields.view.tsx'
import { type InferredPoint, inferredPoints } from './key-version.model.ts'
import { residualName } from './residual-name.ts'

export type KeyFormProps = FieldsProps & {
  readonly year: number
  readonly candidates: readonly KeyCandidate[]
  /** So many rows for parts, some of them empty. */
  readonly rows: number
  readonly csrf: { readonly name: string; readonly value: string }
  readonly revision: number
  readonly action: string
  readonly cancel: string
  readonly asNew: boolean
  /** An adopted budget rests on the version, so that this becomes the next. */
  readonly becomesVersion: number | null
  /** Keys that are there already, to choose between. */
  readonly others: readonly { readonly slug: string; readonly title: string }[]
  readonly chooseAction: string
  readonly newKey: string
  /** The language that keys are named in, where it is not the page's. */
  readonly lang?: string | undefined
  readonly conflict?: Conflict | undefined
}

/** The rules by which a budget is shared. */
export function KeyForm(props: KeyFormProps) {
  const { year, becomesVersion, asNew, conflict } = props
  return (
    <>
      <PageHead
        title={m.economyKeyOf({ year })}
        lede={
          becomesVersion === null || asNew
            ? m.economyKeyFormLede()
            : m.economyKeyFormVersion({ number: becomesVersion })
        }
      />
      {conflict ? (
        <ConflictCompare {...conflict}>
          <Rules {...props} />
        </ConflictCompare>
      ) : (
        <>
          <ChooseKey {...props} />
          <Section title={m.economyKeyRules()}>
            <Rules {...props} />
          </Section>
        </>
      )}
    </>
  )
}

function Rules(props: KeyFormProps) {
  const { becomesVersion, asNew } = props
  return (
    <Form
      action={props.action}
      csrf={props.csrf}
      revision={props.revision}
      hidden={asNew ? { asNew: 'on' } : undefined}
      errors={props.errors}
    >
      <TextField
        name="title"
        label={m.economyKeyTitle()}
        hint={m.economyKeyTitleHint()}
        value={props.values.title}
        errors={props.errors}
        width="full"
      />
      {becomesVersion !== null && !asNew && (
        <DayField name="from" label={m.economyKeyFrom()} values={props.values} errors={props.errors} />
      )}
      <KeyPartFields values={props.values} errors={props.errors} rows={props.rows} />
      <KeyMemberFields values={props.values} errors={props.errors} candidates={props.candidates} />
      <Rounding {...props} />
      <Inferred {...props} />
      <TextField
        name="source"
        label={m.economySource()}
        hint={m.economySourceHint()}
        value={props.values.source}
        errors={props.errors}
        width="full"
        optional
      />
      <TextArea
        name="note"
        label={m.economyKeyNote()}
        hint={m.economyKeyNoteHint()}
        value={props.values.note}
        errors={props.errors}
        optional
      />
      <Buttons primary={{ text: m.economySaveKey() }} cancel={{ href: props.cancel }} />
    </Form>
  )
}

function ChooseKey({ others, chooseAction, csrf, revision, newKey, asNew, errors, lang }: KeyFormProps) {
  if (others.length === 0 || asNew) return null
  return (
    <Section
      title={m.economyKeyChoose()}
      intro={m.economyKeyChooseIntro()}
      action={<a href={newKey}>{m.economyKeyNew()}</a>}
    >
      <Form action={chooseAction} csrf={csrf} revision={revision} label={m.economyKeyChoose()}>
        <Select
          name="key"
          label={m.economyKey()}
          choices={others.map(({ slug, title }) => ({ value: slug, text: title, lang }))}
          errors={errors}
        />
        <Buttons primary={{ text: m.economyKeyUse() }} />
      </Form>
    </Section>
  )
}

function Rounding({ values, errors, candidates }: KeyFormProps) {
  const nameOf = (slug: string) => candidates.find((one) => one.slug === slug)?.name ?? slug
  const residuals = [
    'last',
    'largest-remainder',
    'largest-payer',
    ...candidates.map(({ slug }) => `member:${slug}`),
  ]
  return (
    <Fieldset legend={m.economyKeyRoundingLegend()}>
      <div class="stack">
        <MoneyField
          name="step"
          label={m.economyKeyStep()}
          hint={m.economyKeyStepHint()}
          value={values.step}
          errors={errors}
        />
        <Select
          name="residual"
          label={m.economyKeyResidual()}
          hint={m.economyKeyResidualHint()}
          choices={residuals.map((residual) => ({ value: residual, text: residualName(residual, nameOf) }))}
          value={values.residual}
          errors={errors}
          width="full"
        />
        <NumberField
          name="populationYearsBefore"
          label={m.economyKeyYearsBefore()}
          hint={m.economyKeyYearsBeforeHint()}
          value={values.populationYearsBefore}
          errors={errors}
          width="year"
        />
      </div>
    </Fieldset>
  )
}

const inferredNames: Record<InferredPoint, () => string> = {
  parts: m.economyInferredParts,
  exemptions: m.economyInferredExemptions,
  'population-date': m.economyInferredPopulationDate,
  rounding: m.economyInferredRoundingStep,
  residual: m.economyInferredResidual,
}

const Inferred = ({ values, errors }: KeyFormProps) => (
  <Fieldset legend={m.economyInferredLegend()} hint={m.economyInferredHint()}>
    {inferredPoints.map((point) => (
      <Checkbox
        name={`inferred.${point}`}
        value="on"
        label={inferredNames[point]()}
        checked={values[`inferred.${point}`] === 'on'}
        errors={errors}
        optional
      />
    ))}
  </Fieldset>
)
