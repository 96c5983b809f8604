import { m } from '../../platform/text/index.ts'
import { type FieldError, TextField } from '../../platform/ui/index.ts'

type DayFieldProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly optional?: boolean | undefined
  readonly values: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
}

/** A day as people write it; what was typed stays when it cannot be read. */
export const DayField = ({ values, errors, name, label, hint, optional }: DayFieldProps) => (
  <TextField
    name={name}
    label={label}
    hint={hint ? `${hint} ${m.economyDayHint()}` : m.economyDayHint()}
    width="short"
    autocomplete="off"
    optional={optional}
    value={values[name]}
    errors={errors}
  />
)
