import { m } from '../text/index.ts'

const titles: Readonly<Record<string, () => string>> = {
  missing: m.httpMissingTitle,
  'not-allowed': m.httpNotAllowedTitle,
  'not-signed-in': m.httpNotSignedInTitle,
  stale: m.httpStaleTitle,
  'revision-missing': m.httpRevisionMissingTitle,
  'bad-request': m.httpBadRequestTitle,
  'invalid-input': m.httpInvalidInputTitle,
  forgery: m.httpForgeryTitle,
}

/** Texts of the slices' own refusals, from their routes. */
const added = new Map<string, () => string>()

/** Makes a slice's refusals readable in API answers. */
export function addRefusalTitles(texts: Readonly<Record<string, () => string>>): void {
  for (const [code, text] of Object.entries(texts)) added.set(code, text)
}

/** What a refusal means, in the language set; the code itself only for a refusal that no text was given for. */
export const refusalTitle = (code: string): string => (titles[code] ?? added.get(code))?.() ?? code
