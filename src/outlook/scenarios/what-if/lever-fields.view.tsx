import { m } from '../../../platform/text/index.ts'
import { type FieldError, Fieldset, SliderField } from '../../../platform/ui/index.ts'
import type { Lever, LeverId } from '../../engine/lever.model.ts'
import { leverName } from '../../pages/lever-name.ts'
import { fieldOf, leverOf, type Query, typedIn } from '../levers/lever-field.model.ts'
import { LEVER_GROUPS, leverGroups } from '../levers/lever-groups.model.ts'
import {
  leverGroupName,
  leverHint,
  leverValue,
  leverValueWithUnit,
  shortUnit,
} from '../levers/lever-words.ts'

export type LeverFieldsProps = {
  readonly typed: Query
  readonly errors: readonly FieldError[]
  /** In a live island: called with a lever and its new value while it is dragged. */
  readonly onSlide?: ((lever: LeverId, value: number) => void) | undefined
}

/** Every lever, those that work on the same thing together. */
export const LeverFields = (props: LeverFieldsProps) => (
  <>
    {leverGroups.map((group) => (
      <Fieldset legend={<span class="lever-group">{leverGroupName(group)}</span>}>
        <div class="stack">
          {LEVER_GROUPS[group].map((id) => (
            <LeverField {...props} lever={leverOf(id)} />
          ))}
        </div>
      </Fieldset>
    ))}
  </>
)

function LeverField({ lever, typed, errors, onSlide }: LeverFieldsProps & { lever: Lever }) {
  const { id, min, max, step, default: standing } = lever
  return (
    <SliderField
      name={fieldOf(id)}
      label={leverName(id)}
      hint={leverHint(id)}
      value={numberOf(typed, lever)}
      min={min}
      max={max}
      step={step}
      unit={shortUnit(id)}
      ends={{ min: leverValue(lever, min), max: leverValue(lever, max) }}
      adopted={{
        value: standing,
        text: m.outlookScenarioStandingValue({ value: leverValueWithUnit(lever, standing) }),
      }}
      errors={errors}
      onValue={onSlide && ((value) => onSlide(id, value))}
    />
  )
}

/** What was typed if it is a number at all, also one out of range; else the standing value. */
function numberOf(typed: Query, lever: Lever): number {
  const value = Number((typedIn(typed, lever) ?? `${lever.default}`).replace(',', '.').replace('\u2212', '-'))
  return Number.isFinite(value) ? value : lever.default
}
