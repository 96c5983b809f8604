import { m } from '../../platform/text/index.ts'
import {
  Buttons,
  ConflictCompare,
  Fieldset,
  Form,
  NumberField,
  PageHead,
  TextField,
} from '../../platform/ui/index.ts'
import type { Conflict, FieldsProps } from './budget-form.view.tsx'

export type MeasuresFormProps = FieldsProps & {
  readonly year: number
  readonly measures: readonly { readonly basis: string; readonly label: string; readonly unit: string }[]
  readonly participants: readonly { readonly slug: string; readonly name: string }[]
  readonly csrf: { readonly name: string; readonly value: string }
  readonly revision: number
  readonly action: string
  readonly cancel: string
  readonly conflict?: Conflict | undefined
}

/** What the members measured by the key's own measures. */
export function MeasuresForm(props: MeasuresFormProps) {
  const { year, conflict } = props
  return (
    <>
      <PageHead title={m.economyMeasuresOf({ year })} lede={m.economyMeasuresLede()} />
      <div class="section-body">
        {conflict ? (
          <ConflictCompare {...conflict}>
            <Fields {...props} />
          </ConflictCompare>
        ) : (
          <Fields {...props} />
        )}
      </div>
    </>
  )
}

/** The row that one member's figure for one measure stands in. */
export const measureRow = (group: number, place: number, participants: number): string =>
  `rows.${group * participants + place}`

function Fields({ measures, participants, values, errors, ...props }: MeasuresFormProps) {
  return (
    <Form action={props.action} csrf={props.csrf} revision={props.revision} errors={errors}>
      {measures.map(({ basis, label }, group) => (
        <Fieldset legend={label}>
          <div class="stack">
            {participants.map(({ slug, name }, place) => {
              const row = measureRow(group, place, participants.length)
              const field = { name: `${row}.value`, label: name, value: values[`${row}.value`], errors }
              return (
                <div>
                  <input type="hidden" name={`${row}.basis`} value={basis} />
                  <input type="hidden" name={`${row}.slug`} value={slug} />
                  <NumberField {...field} optional />
                </div>
              )
            })}
          </div>
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
  )
}
