import { m } from '../../text/index.ts'

/** One way to narrow the list; `count` already formatted. */
export type Filter = { text: string; count?: string | undefined; href: string; current?: boolean | undefined }

type FiltersProps = { label?: string | undefined; filters: readonly Filter[] }

/** Narrowing a list by one click each; the chosen one is solid. */
export const Filters = ({ label, filters }: FiltersProps) => (
  <nav aria-label={label ?? m.uiFilters()}>
    <ul class="filters">
      {filters.map(({ text, count, href, current }) => (
        <li>
          <a class="filter" href={href} aria-current={current ? 'true' : undefined}>
            {text}
            {count && <span class="number"> {count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

type SearchFormProps = {
  label: string
  name?: string | undefined
  value?: string | undefined
  action: string
  /** What else is chosen (filter, sorting) and must survive the search. */
  keep?: Readonly<Record<string, string>> | undefined
}

/** One field and its button, sent as an address that can be shared. */
export function SearchForm({ label, name = 'q', value, action, keep = {} }: SearchFormProps) {
  return (
    <search>
      <form class="search-form" method="get" action={action}>
        {Object.entries(keep).map(([key, kept]) => (
          <input type="hidden" name={key} value={kept} />
        ))}
        <label class="ds-label" for={`search-${name}`}>
          {label}
        </label>
        <div class="search-row">
          <input class="ds-input" type="search" id={`search-${name}`} name={name} value={value} />
          <button class="ds-button" type="submit">
            {m.uiSearch()}
          </button>
        </div>
      </form>
    </search>
  )
}
