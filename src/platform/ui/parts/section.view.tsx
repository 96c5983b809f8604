import type { ComponentChildren } from 'preact'

type SectionProps = {
  title: string
  /** Address within the page. */
  id?: string | undefined
  intro?: ComponentChildren
  /** A link or button on the heading's line, at the right. */
  action?: ComponentChildren
  children?: ComponentChildren
}

/** A part of a page under its own h2. */
export function Section({ title, id, intro, action, children }: SectionProps) {
  return (
    <section class="section" id={id}>
      <div class="section-head">
        <h2>{title}</h2>
        {action}
      </div>
      {intro && <p class="section-intro">{intro}</p>}
      {children && <div class="section-body">{children}</div>}
    </section>
  )
}

type ColumnsProps = {
  ratio?: 'even' | 'wide-first' | 'narrow-first' | 'main-aside' | undefined
  children: ComponentChildren
}

/** Two columns that stand under each other where there is no room. */
export const Columns = ({ ratio = 'even', children }: ColumnsProps) => (
  <div class="columns" data-ratio={ratio}>
    {children}
  </div>
)
