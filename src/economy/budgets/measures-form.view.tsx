import { m } from '../../platform/text/index.ts'
import { Buttons, Fieldset, Form, NumberField, PageHead, TextField } from '../../platform/ui/index.ts'
import type { FieldsProps } from './budget-form.view.tsx'

export type MeasuresFormProps = FieldsProps & {
  readonly year: number
  readonly measures: readonly { readonly basis: string; readonly label: string; readonly unit: string }[]
  readonly participants: readonly { readonly slug: string; readonly name: string }[]
  readonly csrf: { readonly name: string; readonly value: string }
  readonly revision: number
  readonly action: string
  readonly cancel: string
}

/** What the members measured by the key's own measures. */
export function MeasuresForm({ year, measures, participants, values, errors, ...props }: MeasuresFormProps) {
  return (
    <>
      <PageHead title={m.economyMeasuresOf({ year })} lede={m.economyMeasuresLede()} />
      <div class="section-body stack">
        <Form action={props.action} csrf={props.csrf} revision={props.revision} errors={errors}>
          {measures.map(({ basis, label }, group) => (
            <Fieldset legend={label}>
              {participants.map(({ slug, name }, place) => {
                const row = `rows.${group * participants.length + place}`
                return (
                  <>
                    <input type="hidden" name={`${row}.basis`} value={basis} />
                    <input type="hidden" name={`${row}.slug`} value={slug} />
                    <NumberField
                      name={`${row}.value`}
                      label={name}
                      value={values[`${row}.value`]}
                      errors={errors}
                      optional
                    />
                  </>
                )
              })}
            </Fieldset>
          ))}
          <TextField
            name="source"
            label={m.economySource()}
            hint={m.economySourceHint()}
            value={values.source}
            errors={errors}
            width="full"
            optional
          />
          <Buttons primary={{ text: m.economySave() }} cancel={{ href: props.cancel }} />
        </Form>
      </div>
    </>
  )
}
