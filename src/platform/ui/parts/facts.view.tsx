/** A key figure, already formatted, and what it counts. */
export type Fact = { value: string; label: string; href?: string | undefined }

/** The few figures that say how big this is. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts.map(({ value, label, href }) => (
      <div>
        <dt>{href ? <a href={href}>{label}</a> : label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
