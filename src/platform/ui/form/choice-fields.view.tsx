import type { ComponentChildren } from 'preact'
import { classList } from '../class-list.ts'
import { errorsOf, type FieldError, fieldId } from './field-error.ts'
import {
  controlAttributes,
  FieldFrame,
  type FieldProps,
  type FieldWidth,
  Optional,
} from './field-frame.view.tsx'
import { FieldMessage } from './field-message.view.tsx'

/** Something to choose; `hint` is used by radio buttons only. */
export type Choice = {
  value: string
  text: string
  hint?: string | undefined
  disabled?: boolean | undefined
  /** Where the text is in another language than the page. */
  lang?: string | undefined
}

type SelectProps = FieldProps & {
  choices: readonly Choice[]
  value?: string | undefined
  /** A first line that chooses nothing. */
  none?: string | undefined
  width?: FieldWidth | undefined
}

export const Select = ({ choices, value, none, width = 'medium', ...props }: SelectProps) => (
  <FieldFrame {...props}>
    <select class="ds-input" data-width={width} {...controlAttributes(props)}>
      {none !== undefined && <option value="">{none}</option>}
      {choices.map((choice) => (
        <option
          value={choice.value}
          selected={choice.value === value}
          disabled={choice.disabled}
          lang={choice.lang}
        >
          {choice.text}
        </option>
      ))}
    </select>
  </FieldFrame>
)

type FieldsetProps = {
  legend: ComponentChildren
  hint?: ComponentChildren
  /** For errors that concern the whole group; fields inside show their own. */
  name?: string | undefined
  errors?: readonly FieldError[] | undefined
  children: ComponentChildren
}

/** Fields that belong together under one name. */
export function Fieldset({ legend, hint, name, errors, children }: FieldsetProps) {
  const own = name ? errorsOf(name, errors) : []
  const id = name && fieldId(name)
  return (
    <fieldset
      class={classList('ds-fieldset field', own.length > 0 && 'bad')}
      aria-describedby={classList(own.length > 0 && `${id}-error`)}
    >
      <legend class="ds-label">{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      <FieldMessage id={`${id}-error`} errors={own} />
      {children}
    </fieldset>
  )
}

type RadioGroupProps = FieldProps & { choices: readonly Choice[]; value?: string | undefined }

/** One of a few, all in sight. An error links to the first of them. */
export function RadioGroup({ choices, value, label, optional, ...props }: RadioGroupProps) {
  const legend = (
    <>
      {label}
      <Optional optional={optional} />
    </>
  )
  return (
    <Fieldset {...props} legend={legend}>
      <div class="choices">
        {choices.map((choice, index) => (
          <Radio
            choice={choice}
            name={props.name}
            id={index === 0 ? fieldId(props.name) : `${fieldId(props.name)}-${index + 1}`}
            checked={choice.value === value}
            bad={errorsOf(props.name, props.errors).length > 0}
          />
        ))}
      </div>
    </Fieldset>
  )
}

type RadioProps = { choice: Choice; name: string; id: string; checked: boolean; bad: boolean }

const Radio = ({ choice, name, id, checked, bad }: RadioProps) => (
  <div class="ds-field">
    <input
      class="ds-input"
      type="radio"
      id={id}
      name={name}
      value={choice.value}
      checked={checked}
      disabled={choice.disabled}
      aria-invalid={bad ? 'true' : undefined}
      aria-describedby={choice.hint && `${id}-hint`}
    />
    <label class="ds-label" for={id} lang={choice.lang}>
      {choice.text}
    </label>
    {choice.hint && (
      <p class="hint" id={`${id}-hint`}>
        {choice.hint}
      </p>
    )}
  </div>
)

type CheckboxProps = FieldProps & { value?: string | undefined; checked?: boolean | undefined }

/** Yes or no. Unchecked sends nothing, as in any form. */
export const Checkbox = ({ value = 'ja', checked, ...props }: CheckboxProps) => {
  const own = errorsOf(props.name, props.errors)
  const { required: _, ...attributes } = controlAttributes(props)
  return (
    <div class={classList('field', own.length > 0 && 'bad')}>
      <FieldMessage id={`${fieldId(props.name)}-error`} errors={own} />
      <div class="ds-field">
        <input class="ds-input" type="checkbox" value={value} checked={checked} {...attributes} />
        <label class="ds-label" for={fieldId(props.name)}>
          {props.label}
        </label>
        {props.hint && (
          <p class="hint" id={`${fieldId(props.name)}-hint`}>
            {props.hint}
          </p>
        )}
      </div>
    </div>
  )
}
