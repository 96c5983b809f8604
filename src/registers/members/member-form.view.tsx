import { m } from '../../platform/text/index.ts'
import { Buttons, type FieldError, Form, Panel, TextField } from '../../platform/ui/index.ts'
import {
  type Csrf,
  DayField,
  KindField,
  OrganisationNumberField,
  PartField,
  type Values,
} from '../form-fields.view.tsx'
import { paths } from '../paths.ts'

export type MemberPanelProps = {
  readonly cooperation: string
  readonly values: Values
  readonly errors: readonly FieldError[]
  readonly csrf: Csrf
  /** What stands over the form, when no heading does. */
  readonly title?: string
  /** Makes sending the form twice do no more than sending it once. */
  readonly once: string
}

/** The form for an organisation that is to take part. */
export function MemberPanel({ cooperation, values, errors, csrf, once, title }: MemberPanelProps) {
  const fields = { values, errors }
  return (
    <Panel title={title}>
      <Form action={paths.newMember(cooperation)} csrf={csrf} hidden={{ once }} errors={errors}>
        <TextField
          name="name"
          label={m.registersName()}
          hint={m.registersMemberNameHint()}
          width="full"
          autocomplete="off"
          value={values.name}
          errors={errors}
        />
        <KindField {...fields} />
        <OrganisationNumberField {...fields} />
        <PartField {...fields} />
        <DayField {...fields} name="from" label={m.registersMemberFrom()} />
        <Buttons primary={{ text: m.registersSave() }} cancel={{ href: paths.members(cooperation) }} />
      </Form>
    </Panel>
  )
}
