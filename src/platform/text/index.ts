import { overwriteGetLocale } from './generated/runtime.js'
import type { Locale } from './locale.ts'

export { m } from './generated/messages.js'
export * from './locale.ts'

let current: Locale = 'nb'
overwriteGetLocale(() => current)

/** The language that texts come out in just now. */
export const currentLocale = (): Locale => current

/**
 * Runs `render` with every text in `locale`. Only for synchronous work: the language is one variable,
 * which is sound because nothing else can run in between, and cheaper than following it through promises.
 */
export function inLanguage<T>(locale: Locale, render: () => T): T {
  const before = current
  current = locale
  try {
    return render()
  } finally {
    current = before
  }
}
