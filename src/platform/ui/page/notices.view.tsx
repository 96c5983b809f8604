import { m } from '../../text/index.ts'

export type PageNotices = {
  /** Demonstration mode is on: people are invented and anybody may act as them. */
  demo?: { href: string } | undefined
  /** The cooperation is seen as of a date, written out; the link tells why. */
  pinned?: { date: string; href: string } | undefined
}

/** One quiet line above everything, on every page while it is true. */
export function SiteNotices({ demo, pinned }: PageNotices) {
  if (!demo && !pinned) return null
  return (
    <aside class="site-notices" aria-label={m.uiNotices()}>
      <div class="wrap">
        {pinned && (
          <p>
            {m.uiPinnedDate({ date: pinned.date })} <a href={pinned.href}>{m.uiAboutExample()}</a>
          </p>
        )}
        {demo && (
          <p>
            {m.uiDemo()} <a href={demo.href}>{m.uiDemoPeople()}</a>
          </p>
        )}
      </div>
    </aside>
  )
}
