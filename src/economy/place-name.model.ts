/** Names a place in the input, `members[1].values.population`; the input itself has no name of its own. */
export function placeName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'The input'
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${cleaned(String(step))}`))
    .join('')
    .replace(/^\./, '')
}

/** A name from outside, fit for a sentence: at most 60 characters, and none that a terminal might obey. */
export function cleaned(name = ''): string {
  const short = name.slice(0, 60).replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?')
  return name.length > 60 ? `${short}…` : short
}
