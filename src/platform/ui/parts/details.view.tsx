import type { ComponentChildren } from 'preact'

type DetailsProps = { summary: string; open?: boolean | undefined; children: ComponentChildren }

/** Something for those who want to know more, closed until it is asked for. */
export const Details = ({ summary, open, children }: DetailsProps) => (
  <details class="ds-details details" open={open}>
    <summary>{summary}</summary>
    <div class="prose">{children}</div>
  </details>
)
