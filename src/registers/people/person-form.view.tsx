import { m } from '../../platform/text/index.ts'
import {
  Buttons,
  Columns,
  type FieldError,
  Form,
  PageHead,
  Panel,
  RadioGroup,
  Select,
  TextField,
} from '../../platform/ui/index.ts'
import { type Csrf, DayField, type Values } from '../form-fields.view.tsx'
import { heldRoleName } from '../labels.ts'
import { paths } from '../paths.ts'
import { type HeldRole, heldRoles } from './role.model.ts'

type Named = { readonly id: string; readonly name: string }

export type PersonFormProps = {
  readonly cooperation: string
  readonly values: Values
  readonly errors: readonly FieldError[]
  readonly csrf: Csrf
  readonly once: string
  /** People who have or had a part here. */
  readonly people: readonly Named[]
  /** The members that a representative can act for. */
  readonly organisations: readonly Named[]
}

const roleHints: Record<HeldRole, () => string> = {
  coordinator: m.registersRoleCoordinatorHint,
  leader: m.registersRoleLeaderHint,
  representative: m.registersRoleRepresentativeHint,
  'seat-holder': m.registersRoleSeatHolderHint,
  observer: m.registersRoleObserverHint,
}

const choices = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: id, text: name }))

/** A person and a part in the cooperation. */
export function PersonForm({ cooperation, values, errors, csrf, once, ...props }: PersonFormProps) {
  return (
    <>
      <PageHead title={m.registersPersonAdd()} lede={m.registersPersonAddLede()} />
      <div class="section">
        <Columns ratio="wide-first">
          <Panel>
            <Form action={paths.newPerson(cooperation)} csrf={csrf} hidden={{ once }} errors={errors}>
              {props.people.length > 0 && (
                <Select
                  name="personId"
                  label={m.registersPersonKnown()}
                  optional
                  none={m.registersPersonNew()}
                  choices={choices(props.people)}
                  value={values.personId}
                  errors={errors}
                />
              )}
              <TextField
                name="name"
                label={m.registersPersonName()}
                hint={m.registersPersonNameHint()}
                autocomplete="off"
                optional={props.people.length > 0}
                value={values.name}
                errors={errors}
              />
              <RadioGroup
                name="role"
                label={m.registersRole()}
                choices={heldRoles.map((role) => ({
                  value: role,
                  text: heldRoleName(role),
                  hint: roleHints[role](),
                }))}
                value={values.role}
                errors={errors}
              />
              <Select
                name="organisationId"
                label={m.registersActsFor()}
                hint={m.registersActsForHint()}
                optional
                none={m.registersActsForNobody()}
                choices={choices(props.organisations)}
                value={values.organisationId}
                errors={errors}
              />
              <DayField values={values} errors={errors} name="from" label={m.registersRoleFrom()} />
              <Buttons primary={{ text: m.registersSave() }} cancel={{ href: paths.people(cooperation) }} />
            </Form>
          </Panel>
        </Columns>
      </div>
    </>
  )
}

export type RoleEndProps = {
  readonly cooperation: string
  readonly id: string
  readonly name: string
  readonly held: HeldRole
  readonly revision: number
  readonly values: Values
  readonly errors: readonly FieldError[]
  readonly csrf: Csrf
}

/** The last step before a part ends. */
export const RoleEnd = ({ cooperation, id, name, held, revision, values, errors, csrf }: RoleEndProps) => (
  <>
    <PageHead
      title={m.registersEndRole({ name })}
      lede={m.registersEndRoleLede({ role: heldRoleName(held) })}
    />
    <div class="confirmation">
      <ul>
        <li>{m.registersEndRoleAccess()}</li>
        <li>{m.registersEndRoleStays()}</li>
      </ul>
    </div>
    <Columns ratio="wide-first">
      <Panel>
        <Form action={paths.endRole(cooperation, id)} csrf={csrf} revision={revision} errors={errors}>
          <DayField values={values} errors={errors} name="last" label={m.registersLastDay()} />
          <Buttons primary={{ text: m.registersEnd() }} cancel={{ href: paths.people(cooperation) }} />
        </Form>
      </Panel>
    </Columns>
  </>
)
