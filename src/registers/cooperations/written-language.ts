import { m } from '../../platform/text/index.ts'
import { type Locale, locales } from '../../platform/text/locale.ts'

/** The languages that a cooperation can write in. */
export const writtenLanguages = locales

const names: Record<Locale, () => string> = {
  nb: m.registersCooperationLanguageNb,
  nn: m.registersCooperationLanguageNn,
  en: m.registersCooperationLanguageEn,
}

/** "Bokmål" */
export const writtenLanguageName = (language: Locale): string => names[language]()
