import type { ComponentChildren } from 'preact'
import { controlAttributes, FieldFrame, type FieldProps, type FieldWidth } from './field-frame.view.tsx'

/** The value is what was typed, kept as it is when the form comes back with errors. */
export type TextFieldProps = FieldProps & {
  value?: string | undefined
  width?: FieldWidth | undefined
  autocomplete?: string | undefined
  maxLength?: number | undefined
  /** The language of the content, when it differs from the page's. */
  lang?: string | undefined
  /** Which keyboard a phone brings up. */
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | undefined
}

const Input = (props: TextFieldProps) => (
  <input
    class="ds-input"
    type="text"
    data-width={props.width ?? 'medium'}
    value={props.value}
    autocomplete={props.autocomplete}
    maxLength={props.maxLength}
    lang={props.lang}
    inputMode={props.inputMode}
    {...controlAttributes(props)}
  />
)

export const TextField = (props: TextFieldProps) => (
  <FieldFrame {...props} typed={props.value}>
    <Input {...props} />
  </FieldFrame>
)

/** Free text of several lines. */
export const TextArea = ({ rows = 5, ...props }: TextFieldProps & { rows?: number | undefined }) => (
  <FieldFrame {...props} typed={props.value}>
    <textarea
      class="ds-input"
      rows={rows}
      data-width={props.width ?? 'full'}
      maxLength={props.maxLength}
      lang={props.lang}
      {...controlAttributes(props)}
    >
      {props.value}
    </textarea>
  </FieldFrame>
)

type AffixProps = { before?: string | undefined; after?: string | undefined; children: ComponentChildren }

/** A unit joined to its field. */
export const Affixed = ({ before, after, children }: AffixProps) => (
  <div class="ds-field-affixes affixed">
    {before && (
      <span class="ds-field-affix" aria-hidden="true">
        {before}
      </span>
    )}
    {children}
    {after && (
      <span class="ds-field-affix" aria-hidden="true">
        {after}
      </span>
    )}
  </div>
)

type NumberFieldProps = Omit<TextFieldProps, 'inputMode'> & { unit?: string | undefined }

/** A number as people write it, with comma and spaces; the server reads it. */
export function NumberField({ unit, width = 'short', ...props }: NumberFieldProps) {
  const input = <Input {...props} width={width} inputMode="decimal" autocomplete="off" />
  return <FieldFrame {...props}>{unit ? <Affixed after={unit}>{input}</Affixed> : input}</FieldFrame>
}

/** An amount in kroner. */
export const MoneyField = (props: Omit<NumberFieldProps, 'unit'>) => <NumberField {...props} unit="kr" />

type DateFieldProps = FieldProps & {
  value?: string | undefined
  min?: string | undefined
  max?: string | undefined
}

/** A day, as YYYY-MM-DD in and out; the browser shows it the way its owner writes dates. */
export const DateField = ({ value, min, max, ...props }: DateFieldProps) => (
  <FieldFrame {...props}>
    <input
      class="ds-input"
      type="date"
      data-width="short"
      value={value}
      min={min}
      max={max}
      {...controlAttributes(props)}
    />
  </FieldFrame>
)

type FileFieldProps = FieldProps & { accept?: string | undefined }

/** One file; the form around it must be an upload form. */
export const FileField = ({ accept, ...props }: FileFieldProps) => (
  <FieldFrame {...props}>
    <input class="ds-input file-field" type="file" accept={accept} {...controlAttributes(props)} />
  </FieldFrame>
)
