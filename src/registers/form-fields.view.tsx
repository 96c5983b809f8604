import { m } from '../platform/text/index.ts'
import { type FieldError, Select, TextField } from '../platform/ui/index.ts'
import { kindName, partName } from './labels.ts'
import { type MembershipPart, membershipParts } from './members/membership.model.ts'
import { type OrganisationKind, organisationKinds } from './organisations/organisation.model.ts'

/** What was typed, by field. */
export type Values = Readonly<Record<string, string>>

/** The token that proves a form is ours, under its field's name. */
export type Csrf = { readonly name: string; readonly value: string }

/** What every field of a form is given. */
export type FieldsProps = { readonly values: Values; readonly errors: readonly FieldError[] }

type DayFieldProps = FieldsProps & {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly optional?: boolean | undefined
}

/** A day, as people write it; what was typed stays when it cannot be read. */
export const DayField = ({ values, errors, name, label, hint, optional }: DayFieldProps) => (
  <TextField
    name={name}
    label={label}
    hint={hint ?? m.registersDayHint()}
    width="short"
    autocomplete="off"
    optional={optional}
    value={values[name]}
    errors={errors}
  />
)

export const OrganisationNumberField = ({ values, errors }: FieldsProps) => (
  <TextField
    name="organisationNumber"
    label={m.registersOrganisationNumber()}
    hint={m.registersOrganisationNumberHint()}
    width="short"
    inputMode="numeric"
    autocomplete="off"
    optional
    value={values.organisationNumber}
    errors={errors}
  />
)

const kindChoices = () =>
  organisationKinds.map((kind: OrganisationKind) => ({ value: kind, text: kindName(kind) }))

export const KindField = ({ values, errors }: FieldsProps) => (
  <Select
    name="kind"
    label={m.registersKind()}
    choices={kindChoices()}
    none={m.registersChoose()}
    value={values.kind}
    errors={errors}
  />
)

const partChoices = () =>
  membershipParts.map((part: MembershipPart) => ({ value: part, text: partName(part) }))

export const PartField = ({ values, errors }: FieldsProps) => (
  <Select name="part" label={m.registersPart()} choices={partChoices()} value={values.part} errors={errors} />
)
