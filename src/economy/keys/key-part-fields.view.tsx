import { m } from '../../platform/text/index.ts'
import { FieldRow, Fieldset, Select, TextField } from '../../platform/ui/index.ts'
import type { FieldsProps } from '../budgets/budget-form.view.tsx'
import { partHowChoices } from './part-how-name.ts'

/** The parts of a key, a row each; empty rows are no parts. */
export const KeyPartFields = ({ values, errors, rows }: FieldsProps & { rows: number }) => (
  <>
    {Array.from({ length: rows }, (_, index) => (
      <PartFields values={values} errors={errors} index={index} />
    ))}
  </>
)

function PartFields({ values, errors, index }: FieldsProps & { index: number }) {
  const name = (field: string) => `parts.${index}.${field}`
  // Said once is enough.
  const hint = (text: () => string) => (index === 0 ? text() : undefined)
  const of = (field: string) => ({ name: name(field), value: values[name(field)], errors })
  return (
    <Fieldset
      legend={m.economyPart({ number: index + 1 })}
      hint={index === 0 ? m.economyPartHint() : undefined}
    >
      <FieldRow>
        <Select
          {...of('how')}
          label={m.economyPartHow()}
          none={m.economyPartNone()}
          choices={partHowChoices()}
          optional={index > 0}
          width="full"
        />
        <TextField
          {...of('size')}
          label={m.economyPartSize()}
          hint={hint(m.economyPartSizeHint)}
          width="short"
          optional={index > 0}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          {...of('ages')}
          label={m.economyPartAges()}
          hint={hint(m.economyPartAgesHint)}
          width="short"
          optional
        />
        <TextField
          {...of('label')}
          label={m.economyPartLabel()}
          hint={hint(m.economyPartLabelHint)}
          width="short"
          optional
        />
        <TextField
          {...of('unit')}
          label={m.economyPartUnit()}
          hint={hint(m.economyPartUnitHint)}
          width="short"
          optional
        />
      </FieldRow>
    </Fieldset>
  )
}
