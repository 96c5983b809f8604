import { m } from '../../text/index.ts'

/** A step above the page, or the page itself when it has no address. */
export type Crumb = { text: string; href?: string | undefined }

/** The way down to this page; the last crumb is the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav class="ds-breadcrumbs breadcrumbs" aria-label={m.uiYouAreHere()}>
      <ol>
        {crumbs.map(({ text, href }) => (
          <li>{href ? <a href={href}>{text}</a> : <span aria-current="page">{text}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
