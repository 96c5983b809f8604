import { m } from '../../platform/text/index.ts'
import {
  Buttons,
  ConflictCompare,
  Form,
  MoneyField,
  NumberField,
  PageHead,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../platform/ui/index.ts'
import type { Conflict, FieldsProps } from './budget-form.view.tsx'
import { lineKinds } from './budget-line.model.ts'
import { kindHint, kindName } from './lines-table.view.tsx'

/** Somebody whose own effort it can be. */
export type EffortChoice = { readonly slug: string; readonly name: string }

export type LineFormProps = FieldsProps & {
  readonly title: string
  readonly participants: readonly EffortChoice[]
  readonly csrf: { readonly name: string; readonly value: string }
  readonly action: string
  readonly cancel: string
  /** A new line is sent once; a line that is there is changed from a revision, and can be removed. */
  readonly once?: string | undefined
  readonly revision?: number | undefined
  readonly remove?: string | undefined
  readonly conflict?: Conflict | undefined
}

/** A budget line, new or changed. */
export function LineForm(props: LineFormProps) {
  const { title, conflict, remove, csrf, revision } = props
  return (
    <>
      <PageHead title={title} />
      <div class="section-body stack">
        {conflict ? (
          <ConflictCompare {...conflict}>
            <Fields {...props} />
          </ConflictCompare>
        ) : (
          <Fields {...props} />
        )}
        {remove && (
          <Form action={remove} csrf={csrf} revision={revision} label={m.economyRemoveLine()}>
            <button class="ds-button" data-variant="secondary" data-color="danger" type="submit">
              {m.economyRemoveLine()}
            </button>
          </Form>
        )}
      </div>
    </>
  )
}

function Fields({ values, errors, once, ...props }: LineFormProps) {
  return (
    <Form
      action={props.action}
      csrf={props.csrf}
      revision={props.revision}
      hidden={once ? { once } : undefined}
      errors={errors}
    >
      <RadioGroup
        name="kind"
        label={m.economyHeadKind()}
        choices={lineKinds.map((kind) => ({ value: kind, text: kindName(kind), hint: kindHint(kind) }))}
        value={values.kind}
        errors={errors}
      />
      <TextField name="text" label={m.economyLineText()} value={values.text} errors={errors} width="full" />
      <MoneyField
        name="amount"
        label={m.economyHeadAmount()}
        value={values.amount}
        errors={errors}
        optional
      />
      <EffortFields values={values} errors={errors} participants={props.participants} />
      <TextField
        name="source"
        label={m.economySource()}
        hint={m.economySourceHint()}
        value={values.source}
        errors={errors}
        width="full"
        optional
      />
      <TextArea name="note" label={m.economyNote()} value={values.note} errors={errors} rows={3} optional />
      <Buttons primary={{ text: m.economySave() }} cancel={{ href: props.cancel }} />
    </Form>
  )
}

const EffortFields = ({
  values,
  errors,
  participants,
}: FieldsProps & Pick<LineFormProps, 'participants'>) => (
  <>
    <Select
      name="organisation"
      label={m.economyEffortWhose()}
      hint={m.economyEffortOnly()}
      none={m.economyNobody()}
      choices={participants.map(({ slug, name }) => ({ value: slug, text: name }))}
      value={values.organisation}
      errors={errors}
      optional
    />
    <NumberField
      name="hours"
      label={m.economyEffortHours()}
      hint={m.economyEffortHoursHint()}
      value={values.hours}
      errors={errors}
      optional
    />
  </>
)
