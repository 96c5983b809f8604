import { m } from '../../platform/text/index.ts'
import {
  Buttons,
  FieldRow,
  Fieldset,
  Form,
  Note,
  PageHead,
  Panel,
  TextField,
} from '../../platform/ui/index.ts'
import { DayField, type FieldsProps } from '../form-fields.view.tsx'
import { paths } from '../paths.ts'

export type ReformFormProps = FieldsProps & {
  readonly csrf: { readonly name: string; readonly value: string }
  readonly once: string
  /** The numbers of the lines to show. */
  readonly lines: readonly number[]
}

/** The form for what happened to municipalities on one date. */
export function ReformForm({ values, errors, csrf, once, lines }: ReformFormProps) {
  return (
    <>
      <PageHead title={m.registersMunicipalityNewReform()} lede={m.registersMunicipalityReformLede()} />
      <div class="section">
        <Note title={m.registersMunicipalityReformHelpTitle()}>
          <ul>
            <li>{m.registersMunicipalityReformHelpMerger()}</li>
            <li>{m.registersMunicipalityReformHelpSplit()}</li>
            <li>{m.registersMunicipalityShareHint()}</li>
            <li>
              {m.registersMunicipalityReformHelpNew()}{' '}
              <a href={paths.newMunicipalityCode}>{m.registersMunicipalityNewCode()}</a>
            </li>
          </ul>
        </Note>
      </div>
      <div class="section">
        <Panel>
          <Form action={paths.newReform} csrf={csrf} hidden={{ once }} errors={errors}>
            <DayField
              values={values}
              errors={errors}
              name="onDate"
              label={m.registersMunicipalityReformDate()}
              hint={m.registersMunicipalityReformDateHint()}
            />
            {lines.map((line, index) => (
              <LineFields line={line} place={index + 1} values={values} errors={errors} />
            ))}
            <TextField
              name="source"
              label={m.registersSource()}
              hint={m.registersMunicipalitySourceHint()}
              optional
              width="full"
              value={values.source}
              errors={errors}
            />
            <Buttons
              primary={{ text: m.registersSave() }}
              secondary={{ text: m.registersMunicipalityMoreLines(), name: 'more', value: 'on' }}
              cancel={{ href: paths.reforms }}
            />
          </Form>
        </Panel>
      </div>
    </>
  )
}

type LineProps = FieldsProps & { readonly line: number; readonly place: number }

function LineFields({ line, place, values, errors }: LineProps) {
  const field = (part: 'from' | 'to' | 'share') => `lines.${line}.${part}`
  const common = { errors, width: 'year' as const, autocomplete: 'off' }
  // The first line must be there; the others may stay blank.
  const optional = place > 1
  return (
    <Fieldset legend={m.registersMunicipalityLine({ place })}>
      <FieldRow>
        <TextField
          {...common}
          name={field('from')}
          label={m.registersMunicipalityFromNumber()}
          inputMode="numeric"
          optional={optional}
          value={values[field('from')]}
        />
        <TextField
          {...common}
          name={field('to')}
          label={m.registersMunicipalityToNumber()}
          inputMode="numeric"
          optional={optional}
          value={values[field('to')]}
        />
        <TextField
          {...common}
          name={field('share')}
          label={m.registersMunicipalityShareOfPeople()}
          width="short"
          optional
          value={values[field('share')]}
        />
      </FieldRow>
    </Fieldset>
  )
}
