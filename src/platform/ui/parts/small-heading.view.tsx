import type { ComponentChildren } from 'preact'

/** 2 right under the page's own heading, 3 inside a section. The look is the same. */
export type SmallHeadingLevel = 2 | 3

type SmallHeadingProps = { level: SmallHeadingLevel; children: ComponentChildren }

/** A small heading on the level where it stands, so that the page's outline has no gaps. */
export const SmallHeading = ({ level, children }: SmallHeadingProps) =>
  level === 2 ? <h2 class="small-heading">{children}</h2> : <h3 class="small-heading">{children}</h3>
