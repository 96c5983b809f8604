import type { ComponentChildren } from 'preact'

/** A state in one word, beside a title: "Vedtatt", "Eksempeltall". Never in table rows. */
export const Tag = ({ children }: { children: ComponentChildren }) => (
  <span class="ds-tag tag" data-variant="outline" data-color="neutral">
    {children}
  </span>
)
