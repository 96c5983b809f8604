import type { ComponentChildren } from 'preact'

type OneButtonProps = {
  action: string
  csrf: { name: string; value: string }
  hidden?: Readonly<Record<string, string>> | undefined
  children: ComponentChildren
}

/** A form that is only a button, for what is done at once: beside a heading, or in a row of a table. */
export const OneButton = ({ action, csrf, hidden, children }: OneButtonProps) => (
  <form method="post" action={action}>
    <input type="hidden" name={csrf.name} value={csrf.value} />
    {Object.entries(hidden ?? {}).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
      {children}
    </button>
  </form>
)
