import { m } from '../../platform/text/index.ts'
import {
  Buttons,
  Columns,
  ConflictCompare,
  type ConflictField,
  FieldRow,
  Form,
  Note,
  PageHead,
  Panel,
  RadioGroup,
  Select,
  TextField,
} from '../../platform/ui/index.ts'
import { DayField, type FieldsProps } from '../form-fields.view.tsx'
import { paths } from '../paths.ts'
import type { MunicipalityChoice } from './municipality.model.ts'

type Csrf = { readonly name: string; readonly value: string }

type NewCodeProps = FieldsProps & {
  readonly choices: readonly MunicipalityChoice[]
  readonly csrf: Csrf
  readonly once: string
}

/** The form for a number that a municipality gets. */
export const NewMunicipalityCode = ({ values, errors, choices, csrf, once }: NewCodeProps) => (
  <>
    <PageHead title={m.registersMunicipalityNewCode()} lede={m.registersMunicipalityNewCodeLede()} />
    <div class="section">
      <Columns ratio="wide-first">
        <Panel>
          <Form action={paths.newMunicipalityCode} csrf={csrf} hidden={{ once }} errors={errors}>
            <TextField
              name="code"
              label={m.registersMunicipalityNumber()}
              hint={m.registersMunicipalityCodeHint()}
              width="year"
              inputMode="numeric"
              autocomplete="off"
              value={values.code}
              errors={errors}
            />
            <CodeFields values={values} errors={errors} />
            <Select
              name="organisation"
              label={m.registersMunicipality()}
              hint={m.registersMunicipalityOrganisationHint()}
              none={m.registersMunicipalityNew()}
              choices={choices.map(({ id, name, code }) => ({
                value: id,
                text: code === null ? name : `${name} (${code})`,
              }))}
              value={values.organisation}
              errors={errors}
            />
            <RadioGroup
              name="takeover"
              label={m.registersMunicipalityTakeover()}
              choices={[
                { value: 'none', text: m.registersMunicipalityTakeoverNone() },
                {
                  value: 'whole',
                  text: m.registersMunicipalityTakeoverWhole(),
                  hint: m.registersMunicipalityTakeoverWholeHint(),
                },
                {
                  value: 'split',
                  text: m.registersMunicipalityTakeoverSplit(),
                  hint: m.registersMunicipalityTakeoverSplitHint(),
                },
              ]}
              value={values.takeover}
              errors={errors}
            />
            <Buttons primary={{ text: m.registersSave() }} cancel={{ href: paths.municipalities }} />
          </Form>
        </Panel>
        <div>
          <Note title={m.registersMunicipalityMergerTitle()}>
            {m.registersMunicipalityMergerText()}{' '}
            <a href={paths.newReform}>{m.registersMunicipalityNewReform()}</a>
          </Note>
        </div>
      </Columns>
    </div>
  </>
)

export type CodeChangeProps = FieldsProps & {
  readonly code: string
  readonly name: string
  readonly csrf: Csrf
  /** What was stored when the form was filled in. */
  readonly seen: string
  readonly conflict?: {
    readonly who: string
    readonly when: string
    readonly fields: readonly ConflictField[]
  }
}

/** The form that puts right what stands about a number. */
export function MunicipalityCodeChange(props: CodeChangeProps) {
  const { code, name, values, errors, csrf, seen } = props
  const form = (
    <Columns ratio="wide-first">
      <Panel>
        <Form action={paths.changeMunicipalityCode(code)} csrf={csrf} hidden={{ seen }} errors={errors}>
          <CodeFields values={values} errors={errors} />
          <Buttons primary={{ text: m.registersSave() }} cancel={{ href: paths.municipality(code) }} />
        </Form>
      </Panel>
    </Columns>
  )
  return (
    <>
      <PageHead title={m.registersMunicipalityChangeTitle({ code, name })} />
      <div class="section">
        {props.conflict ? <ConflictCompare {...props.conflict}>{form}</ConflictCompare> : form}
      </div>
    </>
  )
}

const CodeFields = ({ values, errors }: FieldsProps) => (
  <>
    <TextField
      name="name"
      label={m.registersName()}
      hint={m.registersMunicipalityNameHint()}
      autocomplete="off"
      value={values.name}
      errors={errors}
    />
    <FieldRow>
      <DayField values={values} errors={errors} name="from" label={m.registersMunicipalityFirstDay()} />
      <DayField
        values={values}
        errors={errors}
        name="last"
        label={m.registersMunicipalityLastDay()}
        hint={m.registersMunicipalityLastDayHint()}
        optional
      />
    </FieldRow>
    <TextField
      name="source"
      label={m.registersSource()}
      hint={m.registersMunicipalitySourceHint()}
      optional
      width="full"
      value={values.source}
      errors={errors}
    />
  </>
)
