/** The languages of the interface; the first one is the language of a visitor who has not chosen. */
export const locales = ['nb', 'nn', 'en'] as const

export type Locale = (typeof locales)[number]

/** Whether something from outside (an address, a cookie, a form) names one of our languages. */
export const isLocale = (candidate: unknown): candidate is Locale =>
  locales.some((locale) => locale === candidate)

const languageTags: Record<Locale, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

/** The BCP 47 tag for `lang` attributes and for collation: `'nb-NO'`, `'nn-NO'`, `'en-GB'`. */
export const languageTag = (locale: Locale): string => languageTags[locale]
