import type { ComponentChildren } from 'preact'

/** A term and what it is here. */
export type Definition = { term: ComponentChildren; text: ComponentChildren }

/** Terms at the left, facts at the right: sources, dates to come, a record's fields. */
export const Definitions = ({ items }: { items: readonly Definition[] }) => (
  <dl class="definitions">
    {items.map(({ term, text }) => (
      <div>
        <dt>{term}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
)
