import { m } from '../../text/index.ts'

export type TextLink = { text: string; href: string; current?: boolean | undefined }

/** A row of plain links. */
export const LinksRow = ({ links, label }: { links: readonly TextLink[]; label?: string | undefined }) => (
  <ul class="links-row" aria-label={label}>
    {links.map(({ text, href, current }) => (
      <li>
        <a href={href} aria-current={current ? 'page' : undefined}>
          {text}
        </a>
      </li>
    ))}
  </ul>
)

type DownloadLinksProps = {
  csv?: string | undefined
  json?: string | undefined
  print?: string | undefined
  more?: readonly TextLink[] | undefined
}

/** The figures above as files, and as paper. */
export function DownloadLinks({ csv, json, print, more = [] }: DownloadLinksProps) {
  const files = [
    { text: m.uiDownloadCsv(), href: csv },
    { text: m.uiDownloadJson(), href: json },
    { text: m.uiPrint(), href: print },
    ...more,
  ]
  return <LinksRow links={files.filter((file): file is TextLink => file.href !== undefined)} />
}
