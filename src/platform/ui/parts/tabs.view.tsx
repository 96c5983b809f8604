import type { TextLink } from './links.view.tsx'

/** Views of one record as links: each has an address of its own and works without script. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly TextLink[] }) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {tabs.map(({ text, href, current }) => (
        <li>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
