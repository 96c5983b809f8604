import { m } from '../../text/index.ts'
import { type LanguageLink, Languages } from './languages.view.tsx'

/** Addresses of what every page must lead to. */
export type FooterLinks = {
  openData: string
  accessibility: string
  privacy: string
  aboutExample?: string | undefined
}

/** The same four links under every page, and the languages where the header has no room for them. */
export function SiteFooter(props: FooterLinks & { languages: readonly LanguageLink[] }) {
  return (
    <footer class="site-footer">
      <div class="wrap">
        <p>{m.uiFooterSentence()}</p>
        <Languages languages={props.languages} class="site-footer-languages" />
        <ul>
          <li>
            <a href={props.openData}>{m.uiOpenData()}</a>
          </li>
          <li>
            <a href={props.accessibility}>{m.uiAccessibility()}</a>
          </li>
          <li>
            <a href={props.privacy}>{m.uiPrivacy()}</a>
          </li>
          {props.aboutExample && (
            <li>
              <a href={props.aboutExample}>{m.uiAboutExample()}</a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  )
}
