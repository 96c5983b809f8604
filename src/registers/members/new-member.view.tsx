import {
  formatOrganisationNumber,
  type OrganisationNumber,
} from '../../platform/forms/organisation-number.model.ts'
import { missing } from '../../platform/text/format.ts'
import { m } from '../../platform/text/index.ts'
import {
  Buttons,
  Columns,
  DataTable,
  EmptyState,
  Form,
  PageHead,
  Panel,
  SearchForm,
  Section,
  TextField,
} from '../../platform/ui/index.ts'
import { DayField, PartField } from '../form-fields.view.tsx'
import { kindName } from '../labels.ts'
import type { Organisation } from '../organisations/organisation.model.ts'
import { paths, withQuery } from '../paths.ts'
import { MemberPanel, type MemberPanelProps } from './member-form.view.tsx'

export type NewMemberProps = MemberPanelProps & {
  /** What was searched for in the register, and what was found. */
  readonly q: string
  readonly found: readonly Organisation[]
  /** The organisation that was picked there. */
  readonly chosen: Organisation | null
}

/** Choosing an organisation from the register, or describing one that is not there yet. */
export const NewMember = (props: NewMemberProps) => (
  <>
    <PageHead title={m.registersNewMember()} lede={m.registersNewMemberLede()} />
    {props.chosen ? <ChosenForm {...props} chosen={props.chosen} /> : <Search {...props} />}
    {!props.chosen && (
      <Section title={m.registersNotInRegister()} intro={m.registersNotInRegisterText()}>
        <Columns ratio="wide-first">
          <MemberPanel {...props} />
        </Columns>
      </Section>
    )}
  </>
)

function Search({ cooperation, q, found }: NewMemberProps) {
  const address = paths.newMember(cooperation)
  return (
    <Section title={m.registersFindInRegister()}>
      <div class="stack">
        <SearchForm label={m.registersSearchMembers()} value={q} action={address} />
        {q !== '' && (
          <DataTable
            caption={m.registersFoundInRegister({ q })}
            rows={found}
            columns={[
              {
                key: 'name',
                head: m.registersName(),
                cell: ({ id, name }) => <a href={withQuery(address, { organisasjon: id })}>{name}</a>,
              },
              { key: 'kind', head: m.registersKind(), cell: ({ kind }) => kindName(kind) },
              {
                key: 'number',
                head: m.registersOrganisationNumber(),
                cell: ({ organisationNumber }) =>
                  organisationNumber
                    ? formatOrganisationNumber(organisationNumber as OrganisationNumber)
                    : missing,
              },
            ]}
            empty={
              <EmptyState title={m.registersNothingFound({ q })}>{m.registersNothingFoundText()}</EmptyState>
            }
          />
        )}
      </div>
    </Section>
  )
}

function ChosenForm({
  cooperation,
  chosen,
  values,
  errors,
  csrf,
  once,
}: NewMemberProps & { chosen: Organisation }) {
  const fields = { values, errors }
  return (
    <div class="section">
      <Columns ratio="wide-first">
        <Panel title={chosen.name}>
          <Form
            action={paths.newMember(cooperation)}
            csrf={csrf}
            hidden={{ once, organisation: chosen.id }}
            errors={errors}
          >
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
            <DayField {...fields} name="from" label={m.registersMemberFrom()} />
            <Buttons
              primary={{ text: m.registersSave() }}
              cancel={{ href: paths.newMember(cooperation), text: m.registersChooseAnother() }}
            />
          </Form>
        </Panel>
      </Columns>
    </div>
  )
}
