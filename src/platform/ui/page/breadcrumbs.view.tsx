import { m } from '../../text/index.ts'

/** A step above the page, or the page itself when it has no address. */
export type Crumb = {
  text: string
  href?: string | undefined
  /** Where the text is in another language than the page. */
  lang?: string | undefined
}

/** The way down to this page; the last crumb is the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav class="ds-breadcrumbs breadcrumbs" aria-label={m.uiYouAreHere()}>
      <ol>
        {crumbs.map(({ text, href, lang }) => (
          <li lang={lang}>{href ? <a href={href}>{text}</a> : <span aria-current="page">{text}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
