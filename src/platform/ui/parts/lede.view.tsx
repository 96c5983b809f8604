import type { ComponentChildren } from 'preact'

/** The one or two sentences that a hurried reader takes away. */
export const Lede = ({ children }: { children: ComponentChildren }) => <p class="lede">{children}</p>
