import { m } from '../../../platform/text/index.ts'
import { type FieldError, RadioGroup, TextArea, TextField } from '../../../platform/ui/index.ts'

export type WordsFieldsProps = {
  readonly values: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
}

/** What people write about a scenario: its name, why it was made, who sees it. */
export const WordsFields = ({ values, errors }: WordsFieldsProps) => (
  <>
    <TextField
      name="title"
      label={m.outlookScenarioName()}
      hint={m.outlookScenarioNameHint()}
      value={values.title}
      errors={errors}
      width="full"
    />
    <TextArea
      name="note"
      label={m.outlookScenarioNote()}
      hint={m.outlookScenarioNoteHint()}
      value={values.note}
      errors={errors}
      rows={3}
      optional
    />
    <RadioGroup
      name="visibility"
      label={m.outlookScenarioVisibility()}
      value={values.visibility || 'cooperation'}
      choices={[
        { value: 'cooperation', text: m.outlookScenarioForCooperation() },
        { value: 'public', text: m.outlookScenarioForAll(), hint: m.outlookScenarioForAllHint() },
      ]}
      errors={errors}
    />
  </>
)
