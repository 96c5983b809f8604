import { m } from '../../platform/text/index.ts'
import { Buttons, Columns, type FieldError, Form, PageHead, Panel } from '../../platform/ui/index.ts'
import { type Csrf, DayField, type Values } from '../form-fields.view.tsx'
import { paths } from '../paths.ts'

export type MembershipEndProps = {
  readonly cooperation: string
  readonly id: string
  readonly name: string
  readonly values: Values
  readonly errors: readonly FieldError[]
  readonly revision: number
  readonly csrf: Csrf
}

/** The last step before an organisation's part ends, with what follows from it. */
export const MembershipEnd = (props: MembershipEndProps) => (
  <>
    <PageHead title={m.registersEndMember({ name: props.name })} lede={m.registersEndMemberLede()} />
    <div class="confirmation">
      <ul>
        <li>{m.registersEndKeepsHistory()}</li>
        <li>{m.registersEndBudgets()}</li>
        <li>{m.registersEndUndo()}</li>
      </ul>
    </div>
    <Columns ratio="wide-first">
      <Panel>
        <Form
          action={paths.endMember(props.cooperation, props.id)}
          csrf={props.csrf}
          revision={props.revision}
          errors={props.errors}
        >
          <DayField values={props.values} errors={props.errors} name="last" label={m.registersLastDay()} />
          <Buttons
            primary={{ text: m.registersEnd() }}
            cancel={{ href: paths.member(props.cooperation, props.id) }}
          />
        </Form>
      </Panel>
    </Columns>
  </>
)
