import { m } from '../../text/index.ts'

type PageLinksProps = {
  previous?: string | undefined
  next?: string | undefined
  /** "Viser 51–100 av 10 000", when it is known. */
  status?: string | undefined
}

/** Steps through a long list. Keyset pages know their neighbours only, so there are no page numbers. */
export function PageLinks({ previous, next, status }: PageLinksProps) {
  if (!previous && !next) return null
  return (
    <nav class="ds-pagination page-links" aria-label={m.uiPages()}>
      {status && <p>{status}</p>}
      <ul>
        {previous && (
          <li>
            <a class="ds-button" data-variant="tertiary" href={previous} rel="prev">
              {m.uiPreviousPage()}
            </a>
          </li>
        )}
        {next && (
          <li class="page-links-next">
            <a class="ds-button" data-variant="tertiary" href={next} rel="next">
              {m.uiNextPage()}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
