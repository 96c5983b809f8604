import type { ComponentChildren } from 'preact'
import { m } from '../../platform/text/index.ts'
import {
  Buttons,
  Columns,
  ConflictCompare,
  type ConflictField,
  type FieldError,
  FieldRow,
  Form,
  PageHead,
  Panel,
  RadioGroup,
  Select,
  TextField,
} from '../../platform/ui/index.ts'
import {
  type Csrf,
  DayField,
  type FieldsProps,
  KindField,
  OrganisationNumberField,
  type Values,
} from '../form-fields.view.tsx'
import { languageFormName, nameKindName } from '../labels.ts'
import { paths } from '../paths.ts'
import { languageForms, nameKinds } from './organisation.model.ts'

type FormProps = {
  readonly values: Values
  readonly errors: readonly FieldError[]
  readonly csrf: Csrf
}

type KnownProps = FormProps & { readonly slug: string; readonly name: string; readonly revision: number }

const InPanel = ({ children }: { children: ComponentChildren }) => (
  <div class="section">
    <Columns ratio="wide-first">
      <Panel>{children}</Panel>
    </Columns>
  </div>
)

const LanguageFormField = ({ values, errors }: FieldsProps) => (
  <Select
    name="languageForm"
    label={m.registersLanguageForm()}
    hint={m.registersLanguageFormHint()}
    optional
    none={m.registersNotKnown()}
    choices={languageForms.map((value) => ({ value, text: languageFormName(value) }))}
    value={values.languageForm}
    errors={errors}
  />
)

/** A new organisation in the shared register. */
export const NewOrganisation = ({ values, errors, csrf, once }: FormProps & { readonly once: string }) => (
  <>
    <PageHead title={m.registersOrganisationAdd()} lede={m.registersOrganisationAddLede()} />
    <InPanel>
      <Form action={paths.newOrganisation} csrf={csrf} hidden={{ once }} errors={errors}>
        <TextField
          name="name"
          label={m.registersName()}
          width="full"
          autocomplete="off"
          value={values.name}
          errors={errors}
        />
        <KindField values={values} errors={errors} />
        <OrganisationNumberField values={values} errors={errors} />
        <LanguageFormField values={values} errors={errors} />
        <DayField values={values} errors={errors} name="from" label={m.registersExistedFrom()} optional />
        <Buttons primary={{ text: m.registersSave() }} cancel={{ href: paths.organisations }} />
      </Form>
    </InPanel>
  </>
)

type ChangeProps = KnownProps & {
  readonly conflict?: {
    readonly who: string
    readonly when: string
    readonly fields: readonly ConflictField[]
  }
}

/** What an organisation is, to be corrected. */
export function ChangeOrganisation(props: ChangeProps) {
  const form = <ChangeForm {...props} />
  return (
    <>
      <PageHead title={m.registersChangeMember({ name: props.name })} />
      {props.conflict ? <ConflictCompare {...props.conflict}>{form}</ConflictCompare> : form}
    </>
  )
}

const ChangeForm = ({ slug, values, errors, csrf, revision }: KnownProps) => (
  <InPanel>
    <Form action={paths.changeOrganisation(slug)} csrf={csrf} revision={revision} errors={errors}>
      <KindField values={values} errors={errors} />
      <OrganisationNumberField values={values} errors={errors} />
      <LanguageFormField values={values} errors={errors} />
      <FieldRow>
        <DayField values={values} errors={errors} name="from" label={m.registersExistedFrom()} optional />
        <DayField
          values={values}
          errors={errors}
          name="last"
          label={m.registersExistedLast()}
          hint={m.registersExistedLastHint()}
          optional
        />
      </FieldRow>
      <Buttons primary={{ text: m.registersSave() }} cancel={{ href: paths.organisation(slug) }} />
    </Form>
  </InPanel>
)

/** A new name from a day on; the old one stays in the history. */
export const RenameOrganisation = ({ slug, name, values, errors, csrf, revision }: KnownProps) => (
  <>
    <PageHead title={m.registersNewNameFor({ name })} lede={m.registersNewNameLede()} />
    <InPanel>
      <Form action={paths.renameOrganisation(slug)} csrf={csrf} revision={revision} errors={errors}>
        <TextField
          name="name"
          label={m.registersNewName()}
          width="full"
          autocomplete="off"
          value={values.name}
          errors={errors}
        />
        <RadioGroup
          name="nameKind"
          label={m.registersNameKind()}
          choices={nameKinds.map((value) => ({ value, text: nameKindName(value) }))}
          value={values.nameKind}
          errors={errors}
        />
        <DayField
          values={values}
          errors={errors}
          name="from"
          label={m.registersNameFrom()}
          hint={m.registersNameFromHint()}
          optional
        />
        <Buttons primary={{ text: m.registersSave() }} cancel={{ href: paths.organisation(slug) }} />
      </Form>
    </InPanel>
  </>
)

/** The last step before an organisation is told to be over. */
export const EndOrganisation = ({ slug, name, values, errors, csrf, revision }: KnownProps) => (
  <>
    <PageHead title={m.registersEndOrganisation({ name })} />
    <div class="confirmation">
      <ul>
        <li>{m.registersEndOrganisationStays()}</li>
        <li>{m.registersEndOrganisationMembers()}</li>
        <li>{m.registersEndUndo()}</li>
      </ul>
    </div>
    <Columns ratio="wide-first">
      <Panel>
        <Form action={paths.endOrganisation(slug)} csrf={csrf} revision={revision} errors={errors}>
          <DayField values={values} errors={errors} name="last" label={m.registersLastDay()} />
          <Buttons primary={{ text: m.registersEnd() }} cancel={{ href: paths.organisation(slug) }} />
        </Form>
      </Panel>
    </Columns>
  </>
)
