import { formatDate, formatMoney, formatPercentWithUnit } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import { type FieldError, FieldRow, MoneyField, Select, SliderField } from '../../platform/ui/index.ts'
import { compare, type Fraction, formatDecimal, multiply, subtract, sumOf, whole } from '../fraction.model.ts'
import { dividedBy, percentOf } from '../words/part-words.ts'
import { type Query, typedIn } from './query.model.ts'
import { type MovablePart, movableParts, type WhatIfBase } from './what-if-base.model.ts'
import { fields } from './what-if-fields.model.ts'

type PartQuestionsProps = {
  base: WhatIfBase
  query: Query
  errors: readonly FieldError[]
  onSlide?: ((field: string, value: number) => void) | undefined
}

/** How the cost is split, by which population, and how large it is. */
export function PartQuestions({ base, query, errors, onSlide }: PartQuestionsProps) {
  const parts = movableParts(base)
  return (
    <FieldRow>
      {parts.slice(0, -1).map((part) => (
        <SizeField part={part} base={base} query={query} errors={errors} onSlide={onSlide} />
      ))}
      {parts.length > 2 && <Rest parts={parts} query={query} />}
      {base.populations.length > 0 && <PopulationField base={base} query={query} errors={errors} />}
      {base.cost.total !== undefined && (
        <MoneyField
          name={fields.total}
          label={m.economyWhatIfTotal()}
          hint={todaysValue(base, formatMoney(base.cost.total, currentLocale()))}
          value={typedIn(query, fields.total) ?? formatMoney(base.cost.total, currentLocale())}
          errors={errors}
        />
      )}
    </FieldRow>
  )
}

/** "Vedtatt: 50 %", or "I dag: 50 %" where nothing is adopted. */
const todaysValue = ({ adopted }: WhatIfBase, value: string): string =>
  adopted ? m.economyAdoptedValue({ value }) : m.economyTodaysValue({ value })

type SizeFieldProps = PartQuestionsProps & { part: MovablePart }

function SizeField({ part, base, query, errors, onSlide }: SizeFieldProps) {
  const percent = Number(formatDecimal(multiply(part.share, whole(100n)), 1))
  const typed = Number((typedIn(query, part.field) ?? `${percent}`).replace(',', '.'))
  const unit = (value: string) => formatPercentWithUnit(value, currentLocale(), { decimals: 0 })
  return (
    <SliderField
      name={part.field}
      label={m.economyWhatIfSize({ by: dividedBy(part) })}
      value={Number.isFinite(typed) ? typed : percent}
      min={0}
      max={100}
      unit="%"
      ends={{ min: unit('0'), max: unit('100') }}
      adopted={{
        value: percent,
        text: todaysValue(base, m.economyPercent({ percent: percentOf(part.share) })),
      }}
      errors={errors}
      onValue={onSlide && ((value) => onSlide(part.field, value))}
    />
  )
}

/** With three parts or more, the last one takes what the others leave. */
function Rest({ parts, query }: { parts: readonly MovablePart[]; query: Query }) {
  const last = parts.at(-1)
  const rest = subtract(whole(1n), sumOf(parts.slice(0, -1).map((part) => sizeIn(part, query))))
  if (!last || compare(rest, whole(0n)) < 0) return null
  return <p class="hint">{m.economyWhatIfRest({ percent: percentOf(rest), by: dividedBy(last) })}</p>
}

function sizeIn({ field, share }: MovablePart, query: Query): Fraction {
  const typed = typedIn(query, field)
  const percent = typed === undefined ? Number.NaN : Number(typed.replace(',', '.'))
  return Number.isFinite(percent)
    ? { numerator: BigInt(Math.round(percent * 1000)), denominator: 100_000n }
    : share
}

function PopulationField({ base, query, errors }: Omit<PartQuestionsProps, 'onSlide'>) {
  const locale = currentLocale()
  const { populationOn, populations } = base
  const dates = populations.map(({ date }) => date)
  const today = populationOn ? todaysValue(base, formatDate(populationOn, locale)) : undefined
  return (
    <Select
      name={fields.population}
      label={m.economyWhatIfPopulation()}
      hint={today}
      value={typedIn(query, fields.population) ?? populationOn ?? ''}
      choices={dates.map((date) => ({ value: date, text: formatDate(date, locale) }))}
      {...(populationOn && dates.includes(populationOn) ? {} : { none: m.economyWhatIfAsToday() })}
      width="full"
      errors={errors}
      optional={false}
    />
  )
}
