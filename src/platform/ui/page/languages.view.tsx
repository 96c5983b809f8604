import { currentLocale, type Locale, m } from '../../text/index.ts'

/** The same page in another language. */
export type LanguageLink = { locale: Locale; href: string }

/** Each language calls itself by its own name, whatever language the page is in. */
const ownNames: Record<Locale, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }

type LanguagesProps = { languages: readonly LanguageLink[]; class?: string | undefined }

const others = (languages: readonly LanguageLink[]) =>
  languages.filter(({ locale }) => locale !== currentLocale())

const LanguageName = ({ locale, href }: LanguageLink) => (
  <a href={href} lang={locale} hreflang={locale}>
    {ownNames[locale]}
  </a>
)

/** The other languages as a row of links under a name of its own. */
export function Languages({ languages, ...rest }: LanguagesProps) {
  if (others(languages).length === 0) return null
  return (
    <div class={rest.class}>
      <ul class="languages" aria-label={m.uiLanguages()}>
        {others(languages).map((language) => (
          <li>
            <LanguageName {...language} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The other languages as items of the header's own list; wide screens only. */
export function LanguageItems({ languages }: { languages: readonly LanguageLink[] }) {
  return (
    <>
      {others(languages).map((language) => (
        <li data-place="wide">
          <LanguageName {...language} />
        </li>
      ))}
    </>
  )
}
