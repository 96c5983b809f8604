const spelledOut: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ß: 'ss',
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
}

/** A text as the readable end of an address: `Mål for 2017` becomes `mal-for-2017`; `kort` when nothing is left. */
export function slugOf(text: string, longest = 80): string {
  const letters = text
    .toLowerCase()
    .replace(/[æøåßđŋŧ]/g, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  const slug = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return slug.slice(0, longest).replace(/-$/, '') || 'kort'
}
