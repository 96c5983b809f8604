import type { Locale } from '../text/locale.ts'

/** Text with marked parts: bold, in italics, or leading to an address of the web. */
export type Span =
  | string
  | { readonly text: string; readonly mark?: 'strong' | 'emphasis'; readonly href?: string }

export type Text = string | readonly Span[]

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly Text[] }
  /** Names and what they stand for: "Sted: Rådhuset". */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly name: string; readonly text: Text }[] }
  | {
      readonly kind: 'table'
      /** Says what the table is, above it. */
      readonly caption: string
      readonly columns: readonly { readonly name: string; readonly align?: 'left' | 'right' }[]
      /** One text for each column. */
      readonly rows: readonly (readonly Text[])[]
    }
  | { readonly kind: 'page-break' }

/** A document that is written the same in every format. */
export type Paper = {
  readonly title: string
  readonly subtitle?: string
  /** The language that it is written in. */
  readonly language: Locale
  /** The body or cooperation that it comes from. */
  readonly author: string
  readonly subject?: string
  /** Stands at the foot of every page, beside the page's number: "Sak 7/26", "Møte 12. mars 2026". */
  readonly reference: string
  readonly created: Date
  readonly blocks: readonly Block[]
}

/** The parts of a text, all of one shape, without what is empty; an address that is not of the web is left out. */
export function spansOf(
  text: Text,
): { readonly text: string; readonly mark: 'strong' | 'emphasis' | null; readonly href: string | null }[] {
  const spans = typeof text === 'string' ? [text] : text
  return spans
    .map((span) => (typeof span === 'string' ? { text: span } : span))
    .map((span) => ({ text: span.text, mark: span.mark ?? null, href: webAddress(span.href) }))
    .filter((span) => span.text !== '')
}

const webAddress = (href: string | undefined): string | null =>
  href && /^(https?:\/\/|mailto:)[^\s<>"]+$/.test(href) && URL.canParse(href) ? href : null

/** The blocks with headings that skip no level and begin at the first, as readers who navigate by them need. */
export function withEvenHeadings(blocks: readonly Block[]): Block[] {
  let above = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    above = Math.min(block.level, above + 1)
    return { ...block, level: above as 1 | 2 | 3 }
  })
}

/** Line breaks in a text become breaks of lines; other controls have no place in a document. */
export const linesOf = (text: string): string[] =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?!\n)[\p{Cc}\ufffe\uffff]/gu, ' ')
    .split('\n')

/** A mistake of the program, told before anything is written: a table's row without a text for each column, no title. */
export function requireSound({ title, blocks }: Paper): void {
  if (title.trim() === '') throw new RangeError('a paper has a title')
  for (const block of blocks)
    if (block.kind === 'table' && block.rows.some((row) => row.length !== block.columns.length))
      throw new RangeError(`a row of the table "${block.caption}" has not one text for each column`)
}
