import { linesOf, spansOf, type Text } from '../paper.model.ts'
import { xmlText } from './xml.ts'

/** Gives each address that a document leads to a number, and remembers them for its list of relationships. */
export type Links = {
  readonly idOf: (href: string) => string
  readonly all: () => readonly [id: string, href: string][]
}

export function collectLinks(): Links {
  const ids = new Map<string, string>()
  return {
    idOf: (href) => {
      const id = ids.get(href) ?? `link${ids.size + 1}`
      ids.set(href, id)
      return id
    },
    all: () => [...ids].map(([href, id]) => [id, href]),
  }
}

/** Text in a run; a line break in it is a break of lines, not of paragraphs. */
const words = (text: string): string =>
  linesOf(text)
    .map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`)
    .join('<w:br/>')

const properties = { strong: '<w:b/>', emphasis: '<w:i/>' } as const

/** A run of text with some properties. */
export const run = (text: string, look = ''): string =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}${words(text)}</w:r>`

/** The runs of a text, with its links. */
export const runs = (text: Text, links: Links): string =>
  spansOf(text)
    .map(({ text: part, mark, href }) => {
      const look = mark ? properties[mark] : ''
      if (href === null) return run(part, look)
      const linked = run(part, `<w:rStyle w:val="Hyperlink"/>${look}`)
      return `<w:hyperlink r:id="${links.idOf(href)}" w:history="1">${linked}</w:hyperlink>`
    })
    .join('')
