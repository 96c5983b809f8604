import { m } from '../../platform/text/index.ts'
import {
  Buttons,
  Checkbox,
  Columns,
  FieldRow,
  Form,
  Note,
  NumberField,
  PageHead,
  Panel,
  TextField,
} from '../../platform/ui/index.ts'
import { DayField, type FieldsProps } from '../form-fields.view.tsx'
import { paths } from '../paths.ts'

export type PopulationFormProps = FieldsProps & {
  readonly csrf: { readonly name: string; readonly value: string }
  readonly once: string
  /** Another figure stands in the place: the reader is asked whether it is to be replaced. */
  readonly asksToReplace: boolean
}

/** The form for one figure. */
export const PopulationForm = ({ values, errors, csrf, once, asksToReplace }: PopulationFormProps) => (
  <>
    <PageHead title={m.registersPopulationNew()} />
    <div class="section">
      <Columns ratio="wide-first">
        <Panel>
          <Form action={paths.newPopulation} csrf={csrf} hidden={{ once }} errors={errors}>
            <FieldRow>
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
              <DayField values={values} errors={errors} name="onDate" label={m.registersDate()} />
            </FieldRow>
            <NumberField
              name="persons"
              label={m.registersInhabitants()}
              value={values.persons}
              errors={errors}
            />
            {asksToReplace && (
              <Checkbox
                name="replace"
                label={m.registersPopulationReplace()}
                value="on"
                checked={Boolean(values.replace)}
                errors={errors}
              />
            )}
            <FieldRow>
              <NumberField
                name="ageFrom"
                label={m.registersPopulationAgeFrom()}
                hint={m.registersPopulationAgeHint()}
                width="year"
                optional
                value={values.ageFrom}
                errors={errors}
              />
              <NumberField
                name="ageTo"
                label={m.registersPopulationAgeTo()}
                hint={m.registersPopulationAgeToHint()}
                width="year"
                optional
                value={values.ageTo}
                errors={errors}
              />
            </FieldRow>
            <TextField
              name="source"
              label={m.registersSource()}
              hint={m.registersPopulationSourceHint()}
              width="full"
              value={values.source}
              errors={errors}
            />
            <Buttons primary={{ text: m.registersSave() }} cancel={{ href: paths.population }} />
          </Form>
        </Panel>
        <div>
          <Note title={m.registersPopulationManyTitle()}>
            <a href={paths.importPopulation}>{m.registersPopulationImport()}</a>
          </Note>
        </div>
      </Columns>
    </div>
  </>
)
