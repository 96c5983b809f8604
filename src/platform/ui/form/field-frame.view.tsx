import type { ComponentChildren } from 'preact'
import { m } from '../../text/index.ts'
import { classList } from '../class-list.ts'
import { errorsOf, type FieldError, fieldId } from './field-error.ts'
import { FieldMessage } from './field-message.view.tsx'

/** What every field has. `name` is the name it is sent under. */
export type FieldProps = {
  name: string
  label: string
  hint?: ComponentChildren
  optional?: boolean | undefined
  /** All errors of the form; the field finds its own. */
  errors?: readonly FieldError[] | undefined
}

/** How much a field is expected to hold. */
export type FieldWidth = 'year' | 'short' | 'medium' | 'full'

/** Attributes that tie a control to its label, hint and messages. */
export function controlAttributes({ name, hint, optional, errors }: FieldProps) {
  const id = fieldId(name)
  const bad = errorsOf(name, errors).length > 0
  return {
    id,
    name,
    required: optional ? undefined : true,
    'aria-invalid': bad ? ('true' as const) : undefined,
    'aria-describedby': classList(bad && `${id}-error`, Boolean(hint) && `${id}-hint`),
  }
}

type FieldFrameProps = FieldProps & {
  /** What was typed, for messages that point at a place in it. */
  typed?: string | undefined
  children: ComponentChildren
}

/** Label above, hint under it, message between hint and control. */
export function FieldFrame({ name, label, hint, optional, errors, typed, children }: FieldFrameProps) {
  const id = fieldId(name)
  const own = errorsOf(name, errors)
  return (
    <div class={classList('ds-field field', own.length > 0 && 'bad')}>
      <label class="ds-label" for={id}>
        {label}
        <Optional optional={optional} />
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldMessage id={`${id}-error`} errors={own} typed={typed} />
      {children}
    </div>
  )
}

export const Optional = ({ optional }: { optional?: boolean | undefined }) =>
  optional ? <span class="optional"> {m.uiOptional()}</span> : null
