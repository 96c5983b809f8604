import { m } from '../../platform/text/index.ts'

type YearFieldProps = {
  name: string
  label: string
  value: number
  span: readonly [first: number, last: number]
  action: string
  /** What else is chosen and must survive. */
  keep: Readonly<Record<string, string>>
}

/** Any year, sent as an address that can be shared. */
export const YearField = ({ name, label, value, span: [first, last], action, keep }: YearFieldProps) => (
  <form class="year-field" method="get" action={action}>
    {Object.entries(keep).map(([key, kept]) => (
      <input type="hidden" name={key} value={kept} />
    ))}
    <label class="ds-label" for={`year-${name}`}>
      {label}
    </label>
    <div class="search-row">
      <input
        class="ds-input"
        type="number"
        id={`year-${name}`}
        name={name}
        value={value}
        min={first}
        max={last}
      />
      <button class="ds-button" data-variant="secondary" type="submit">
        {m.outlookShowYear()}
      </button>
    </div>
  </form>
)
