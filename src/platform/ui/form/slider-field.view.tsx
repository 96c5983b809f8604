import { classList } from '../class-list.ts'
import { errorsOf, fieldId } from './field-error.ts'
import { controlAttributes, type FieldProps } from './field-frame.view.tsx'
import { FieldMessage } from './field-message.view.tsx'
import { Affixed } from './text-fields.view.tsx'

export type SliderFieldProps = FieldProps & {
  value: number
  min: number
  max: number
  step?: number | undefined
  unit?: string | undefined
  /** What the ends of the scale are called. */
  ends: { min: string; max: string }
  /** The value that is decided today: marked on the scale and written under it. */
  adopted?: { value: number; text: string } | undefined
  /** In a live island: called with each new value. Without it `connectSliders` joins the two controls. */
  onValue?: ((value: number) => void) | undefined
}

/** A slider and its number field. Only the number is sent, so it works without script. */
export function SliderField({
  value,
  min,
  max,
  step = 1,
  unit,
  ends,
  adopted,
  onValue,
  ...props
}: SliderFieldProps) {
  const own = errorsOf(props.name, props.errors)
  const id = fieldId(props.name)
  const scale = { min, max, step, value, ...(onValue && { onInput: tell(onValue) }) }
  const number = <input class="ds-input" type="number" {...scale} {...controlAttributes(props)} />
  return (
    <div class={classList('ds-field field slider-field', own.length > 0 && 'bad')}>
      <label class="ds-label" for={id}>
        {props.label}
      </label>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <FieldMessage id={`${id}-error`} errors={own} />
      <div class="slider-row">
        <div class="slider-scale">
          <input class="slider" type="range" {...scale} aria-label={props.label} data-slider-for={id} />
          {adopted && <AdoptedMark share={(adopted.value - min) / (max - min)} text={adopted.text} />}
          <div class="slider-ends" aria-hidden="true">
            <span>{ends.min}</span>
            <span>{ends.max}</span>
          </div>
        </div>
        <Affixed after={unit}>{number}</Affixed>
        {adopted && <span class="hint slider-plain">{adopted.text}</span>}
      </div>
    </div>
  )
}

const tell = (onValue: (value: number) => void) => (event: { currentTarget: HTMLInputElement }) => {
  const value = event.currentTarget.valueAsNumber
  if (!Number.isNaN(value)) onValue(value)
}

type AdoptedMarkProps = { share: number; text: string }

/** A stroke on the scale and its text below, kept inside the scale near its ends. */
function AdoptedMark({ share, text }: AdoptedMarkProps) {
  const x = `${share * 100}%`
  const anchor = share < 0.3 ? 'start' : share > 0.7 ? 'end' : 'middle'
  const below = anchor !== 'middle'
  return (
    <svg class={classList('slider-adopted', below && 'below')} role="img" aria-label={text}>
      <line x1={x} x2={x} y1="0" y2="14" />
      <text x={x} y={below ? '4.7em' : '3.15em'} text-anchor={anchor}>
        {text}
      </text>
    </svg>
  )
}
