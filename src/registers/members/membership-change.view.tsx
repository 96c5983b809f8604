import { m } from '../../platform/text/index.ts'
import {
  Buttons,
  Columns,
  ConflictCompare,
  type ConflictField,
  type FieldError,
  FieldRow,
  Form,
  NumberField,
  PageHead,
  Panel,
  RadioGroup,
  TextArea,
  TextField,
} from '../../platform/ui/index.ts'
import { type Csrf, DayField, PartField, type Values } from '../form-fields.view.tsx'
import { visibilityName } from '../labels.ts'
import { paths } from '../paths.ts'

export type MembershipChangeProps = {
  readonly cooperation: string
  readonly id: string
  readonly name: string
  readonly values: Values
  readonly errors: readonly FieldError[]
  readonly revision: number
  readonly csrf: Csrf
  /** Somebody else saved meanwhile: who, when, and both versions of every field. */
  readonly conflict?: {
    readonly who: string
    readonly when: string
    readonly fields: readonly ConflictField[]
  }
}

/** The form for how an organisation takes part. */
export function MembershipChange(props: MembershipChangeProps) {
  const form = <ChangeForm {...props} />
  return (
    <>
      <PageHead title={m.registersChangeMember({ name: props.name })} />
      <div class="section">
        {props.conflict ? <ConflictCompare {...props.conflict}>{form}</ConflictCompare> : form}
      </div>
    </>
  )
}

function ChangeForm({ cooperation, id, values, errors, revision, csrf }: MembershipChangeProps) {
  const fields = { values, errors }
  return (
    <Columns ratio="wide-first">
      <Panel>
        <Form action={paths.changeMember(cooperation, id)} csrf={csrf} revision={revision} errors={errors}>
          <PartField {...fields} />
          <TextField
            name="roleText"
            label={m.registersRole()}
            hint={m.registersRoleHint()}
            optional
            maxLength={200}
            value={values.roleText}
            errors={errors}
          />
          <FieldRow>
            <DayField {...fields} name="from" label={m.registersMemberFrom()} optional />
            <DayField
              {...fields}
              name="last"
              label={m.registersMemberLast()}
              hint={m.registersMemberLastHint()}
              optional
            />
          </FieldRow>
          <NumberField
            name="position"
            label={m.registersPosition()}
            hint={m.registersPositionHint()}
            width="year"
            value={values.position}
            errors={errors}
          />
          <VisibilityField {...fields} />
          <TextArea
            name="note"
            label={m.registersNote()}
            optional
            rows={4}
            value={values.note}
            errors={errors}
          />
          <TextField
            name="source"
            label={m.registersSource()}
            hint={m.registersSourceHint()}
            optional
            width="full"
            value={values.source}
            errors={errors}
          />
          <Buttons primary={{ text: m.registersSave() }} cancel={{ href: paths.member(cooperation, id) }} />
        </Form>
      </Panel>
    </Columns>
  )
}

const VisibilityField = ({
  values,
  errors,
}: {
  readonly values: Values
  readonly errors: readonly FieldError[]
}) => (
  <RadioGroup
    name="visibility"
    label={m.registersVisibility()}
    choices={(['public', 'cooperation'] as const).map((value) => ({ value, text: visibilityName(value) }))}
    value={values.visibility}
    errors={errors}
  />
)
