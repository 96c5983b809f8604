import type { ComponentChildren } from 'preact'
import { SmallHeading, type SmallHeadingLevel } from './small-heading.view.tsx'

type EmptyStateProps = {
  title: string
  /** Why it is empty, or what would stand here. */
  children: ComponentChildren
  /** The next step, when the reader may take it. */
  next?: { text: string; href: string } | undefined
  level?: SmallHeadingLevel | undefined
}

/** Instead of an empty table: what is missing and what to do about it. */
export const EmptyState = ({ title, children, next, level = 3 }: EmptyStateProps) => (
  <div class="empty-state">
    <SmallHeading level={level}>{title}</SmallHeading>
    <p>{children}</p>
    {next && (
      <p>
        <a href={next.href}>{next.text}</a>
      </p>
    )}
  </div>
)
