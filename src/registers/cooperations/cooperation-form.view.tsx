import { m } from '../../platform/text/index.ts'
import {
  Buttons,
  Checkbox,
  Columns,
  ConflictCompare,
  type ConflictField,
  FieldRow,
  Form,
  Note,
  NumberField,
  PageHead,
  Panel,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../platform/ui/index.ts'
import { DayField, type FieldsProps } from '../form-fields.view.tsx'
import { cooperationKindName } from '../labels.ts'
import { paths } from '../paths.ts'
import { cooperationKinds } from './cooperation.model.ts'
import { writtenLanguageName, writtenLanguages } from './written-language.ts'

type Csrf = { readonly name: string; readonly value: string }

type NewCooperationProps = FieldsProps & { readonly csrf: Csrf; readonly once: string }

/** The form for a cooperation that is to begin. */
export const NewCooperation = ({ values, errors, csrf, once }: NewCooperationProps) => (
  <>
    <PageHead title={m.registersCooperationNew()} lede={m.registersCooperationNewLede()} />
    <div class="section">
      <Columns ratio="wide-first">
        <Panel>
          <Form action={paths.newCooperation} csrf={csrf} hidden={{ once }} errors={errors}>
            <NameField values={values} errors={errors} />
            <TextField
              name="slug"
              label={m.registersCooperationSlug()}
              hint={m.registersCooperationSlugHint()}
              optional
              autocomplete="off"
              value={values.slug}
              errors={errors}
            />
            <OtherFields values={values} errors={errors} />
            <Buttons primary={{ text: m.registersSave() }} cancel={{ href: paths.cooperations }} />
          </Form>
        </Panel>
        <div>
          <Note title={m.registersCooperationNextTitle()}>{m.registersCooperationNextText()}</Note>
        </div>
      </Columns>
    </div>
  </>
)

export type CooperationChangeProps = FieldsProps & {
  readonly slug: string
  readonly name: string
  readonly href: string
  readonly revision: number
  readonly csrf: Csrf
  /** Somebody else saved meanwhile: who, when, and both versions of every field. */
  readonly conflict?: {
    readonly who: string
    readonly when: string
    readonly fields: readonly ConflictField[]
  }
}

/** The form for what is said of a cooperation. */
export function CooperationChange(props: CooperationChangeProps) {
  const form = <ChangeForm {...props} />
  return (
    <>
      <PageHead title={m.registersCooperationChange({ name: props.name })} />
      <div class="section">
        {props.conflict ? <ConflictCompare {...props.conflict}>{form}</ConflictCompare> : form}
      </div>
    </>
  )
}

const ChangeForm = ({ slug, href, values, errors, revision, csrf }: CooperationChangeProps) => (
  <Columns ratio="wide-first">
    <Panel>
      <Form action={paths.changeCooperation(slug)} csrf={csrf} revision={revision} errors={errors}>
        <NameField values={values} errors={errors} />
        <OtherFields values={values} errors={errors} />
        <DayField
          values={values}
          errors={errors}
          name="pinnedDate"
          label={m.registersCooperationPinnedDate()}
          hint={m.registersCooperationPinnedDateHint()}
          optional
        />
        <Buttons primary={{ text: m.registersSave() }} cancel={{ href }} />
      </Form>
    </Panel>
  </Columns>
)

const NameField = ({ values, errors }: FieldsProps) => (
  <TextField
    name="name"
    label={m.registersName()}
    width="full"
    autocomplete="off"
    value={values.name}
    errors={errors}
  />
)

const OtherFields = ({ values, errors }: FieldsProps) => (
  <>
    <TextArea
      name="purpose"
      label={m.registersCooperationPurpose()}
      hint={m.registersCooperationPurposeHint()}
      optional
      rows={4}
      value={values.purpose}
      errors={errors}
    />
    <FieldRow>
      <Select
        name="kind"
        label={m.registersKind()}
        choices={cooperationKinds.map((kind) => ({ value: kind, text: cooperationKindName(kind) }))}
        value={values.kind}
        errors={errors}
      />
      <NumberField
        name="foundedYear"
        label={m.registersCooperationFoundedYear()}
        width="year"
        optional
        value={values.foundedYear}
        errors={errors}
      />
    </FieldRow>
    <RadioGroup
      name="language"
      label={m.registersCooperationLanguage()}
      hint={m.registersCooperationLanguageHint()}
      choices={writtenLanguages.map((value) => ({ value, text: writtenLanguageName(value) }))}
      value={values.language}
      errors={errors}
    />
    <Checkbox
      name="published"
      label={m.registersCooperationPublished()}
      hint={m.registersCooperationPublishedHint()}
      value="on"
      checked={values.published !== undefined && values.published !== ''}
      errors={errors}
    />
  </>
)
