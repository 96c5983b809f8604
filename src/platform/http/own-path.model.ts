const base = 'http://own.invalid'
const longest = 2000

/** Backslashes and control characters, which browsers read as slashes or leave out. */
const isTreacherous = (text: string) =>
  [...text].some((sign) => sign === '\\' || sign < ' ' || sign === '\u007f')

/**
 * An address within this site, as a browser would read it: path and query, ASCII only. Undefined for anything
 * that could lead elsewhere, such as `//elsewhere`, so that nobody can be sent away by a link of ours.
 */
export function ownPath(candidate: string | undefined): string | undefined {
  if (!candidate?.startsWith('/') || candidate.length > longest || isTreacherous(candidate)) return undefined
  const url = URL.parse(candidate, base)
  if (url?.origin !== base || url.username !== '' || url.pathname.startsWith('//')) return undefined
  return url.pathname + url.search + url.hash
}
