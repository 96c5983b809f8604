import { currentLocale, type Locale } from '../text/index.ts'

/** The `lang` that content needs: none when it is written in the language that the page is in. */
export const contentLanguage = (language: Locale): Locale | undefined =>
  language === currentLocale() ? undefined : language
