import type { ComponentChildren } from 'preact'
import { currentLocale, m } from '../../text/index.ts'
import { type PageNotices, SiteNotices } from './notices.view.tsx'
import { type FooterLinks, SiteFooter } from './site-footer.view.tsx'
import { SiteHeader, type SiteHeaderProps } from './site-header.view.tsx'

/** Addresses of built files. `scripts` are the page's islands, as modules; most pages have none. */
export type PageAssets = {
  css: string
  icon: string
  scripts?: readonly string[] | undefined
  fonts?: readonly string[] | undefined
}

export type PageProps = {
  /** The page's own name; the cooperation's and Samsyn's are added. */
  title: string
  description?: string | undefined
  canonical?: string | undefined
  /** From the content security policy of this answer. */
  nonce: string
  assets: PageAssets
  colorScheme?: 'auto' | 'light' | 'dark' | undefined
  /** The page is a form that came back with errors: the title begins by saying so. */
  hasErrors?: boolean | undefined
  header: SiteHeaderProps
  notices?: PageNotices | undefined
  footer: FooterLinks
  children: ComponentChildren
}

/** The frame of every page, in the language set by `inLanguage`. */
export function Page(props: PageProps) {
  const { header, footer, notices } = props
  return (
    <html lang={currentLocale()} data-color-scheme={props.colorScheme ?? 'auto'}>
      <Head {...props} />
      <body>
        <a class="ds-skip-link" href="#innhold">
          {m.uiSkipToContent()}
        </a>
        {notices && <SiteNotices {...notices} />}
        <SiteHeader {...header} />
        <main id="innhold" class="wrap" tabIndex={-1}>
          {props.children}
        </main>
        <SiteFooter {...footer} languages={header.languages} />
      </body>
    </html>
  )
}

function Head({ title, description, canonical, nonce, assets, hasErrors, header }: PageProps) {
  const name = hasErrors ? m.uiTitleWithErrors({ title }) : title
  const parts = [name, header.cooperation?.name, 'Samsyn']
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{parts.filter((part, index) => part && part !== parts[index - 1]).join(' – ')}</title>
      {description && <meta name="description" content={description} />}
      {canonical && <link rel="canonical" href={canonical} />}
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      {assets.fonts?.map((font) => (
        <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets.css} nonce={nonce} />
      {assets.scripts?.map((script) => (
        <script type="module" src={script} nonce={nonce} />
      ))}
    </head>
  )
}
