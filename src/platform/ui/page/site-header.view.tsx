import type { Station } from '../../records/station.ts'
import { m } from '../../text/index.ts'
import { LanguageItems, type LanguageLink, Languages } from './languages.view.tsx'
import { type StationLink, StationsNarrow, StationsRow } from './stations.view.tsx'

/** Something at the right of the header: a link, or a form of one button (signing out changes something). */
export type HeaderAction =
  | { text: string; href: string }
  | { text: string; action: string; hidden: Readonly<Record<string, string>> }

export type SiteHeaderProps = {
  /** Where the mark leads. */
  home: string
  cooperation?: { name: string; href: string } | undefined
  /** All nine; left out on pages that belong to no cooperation. */
  stations?: readonly StationLink[] | undefined
  current?: Station | undefined
  searchHref?: string | undefined
  languages: readonly LanguageLink[]
  /** Sign in, or my page and sign out. */
  account: readonly HeaderAction[]
}

/** The mark, the cooperation's name, the few links, and the red thread as navigation. */
export function SiteHeader(props: SiteHeaderProps) {
  const { stations, current, languages } = props
  return (
    <header class="site-header" data-thread={stations ? '' : undefined}>
      <div class="wrap">
        <Bar {...props} />
        {stations && (
          <nav class="stations" aria-label={m.uiThread()}>
            <StationsRow stations={stations} current={current} />
            <StationsNarrow stations={stations} current={current}>
              <Languages languages={languages} class="stations-languages" />
            </StationsNarrow>
          </nav>
        )}
      </div>
    </header>
  )
}

function Bar({ home, cooperation, searchHref, languages, account }: SiteHeaderProps) {
  return (
    <div class="site-bar">
      <span class="site-name">
        <a class="mark" href={home}>
          Samsyn
        </a>
        {cooperation && (
          <a class="site-cooperation" href={cooperation.href}>
            {cooperation.name}
          </a>
        )}
      </span>
      <ul class="site-links">
        {searchHref && (
          <li>
            <a href={searchHref}>{m.uiSearch()}</a>
          </li>
        )}
        <LanguageItems languages={languages} />
        {account.map((action) => (
          <li>
            <Action action={action} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Action({ action }: { action: HeaderAction }) {
  if ('href' in action) return <a href={action.href}>{action.text}</a>
  return (
    <form method="post" action={action.action}>
      {Object.entries(action.hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class="link-button" type="submit">
        {action.text}
      </button>
    </form>
  )
}
