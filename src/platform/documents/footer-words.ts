import { inLanguage, m } from '../text/index.ts'
import type { Locale } from '../text/locale.ts'

/** What stands before, between and after the two numbers of "Side 2 av 5", in a paper's own language. */
export function footerWords(language: Locale): readonly [string, string, string] {
  const [page, pages] = ['\u0001', '\u0002']
  const text = inLanguage(language, () => m.documentsPageOf({ page, pages }))
  const [before = '', rest = ''] = text.split(page)
  const [between = '', after = ''] = rest.split(pages)
  return [before, between, after]
}
