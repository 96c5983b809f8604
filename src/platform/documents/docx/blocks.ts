import type { Block, Text } from '../paper.model.ts'
import { collectLinks, type Links, run, runs } from './runs.ts'
import { xmlText } from './xml.ts'

/** A document's body, what it leads to, and how many lists with numbers it has: each counts from one. */
export type Body = { readonly xml: string; readonly links: Links; readonly numberedLists: number }

/** Number 1 is the list without numbers; those with numbers follow. */
export const bulletList = 1

type Writing = { readonly links: Links; lists: number }

export const paragraph = (style: string, content: string, more = ''): string =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${more}</w:pPr>${content}</w:p>`

/** Writes blocks one after the other. */
export function bodyOf(blocks: readonly Block[]): Body {
  const writing: Writing = { links: collectLinks(), lists: 0 }
  const xml = blocks.map((block) => blockXml(block, writing)).join('')
  return { xml, links: writing.links, numberedLists: writing.lists }
}

function blockXml(block: Block, writing: Writing): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(`Heading${block.level}`, run(block.text))
    case 'paragraph':
      return paragraph('', runs(block.text, writing.links))
    case 'list':
      return listXml(block, writing)
    case 'facts':
      return block.facts
        .map(({ name, text }) => paragraph('Fact', run(`${name}: `, '<w:b/>') + runs(text, writing.links)))
        .join('')
    case 'table':
      return tableXml(block, writing.links)
    case 'page-break':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
  }
}

function listXml({ ordered, items }: Extract<Block, { kind: 'list' }>, writing: Writing): string {
  if (ordered) writing.lists += 1
  const list = ordered ? bulletList + writing.lists : bulletList
  const numbering = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`
  return items.map((item) => paragraph('ListParagraph', runs(item, writing.links), numbering)).join('')
}

type Table = Extract<Block, { kind: 'table' }>

/** As wide as the text between the margins, in twentieths of a point. */
const textWidth = 9070

function tableXml({ caption, columns, rows }: Table, links: Links): string {
  const width = Math.floor(textWidth / Math.max(1, columns.length))
  const cell = (content: string, nth: number) => {
    const align = columns[nth]?.align === 'right' ? '<w:jc w:val="right"/>' : ''
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph('', content, align)}</w:tc>`
  }
  const row = (cells: readonly Text[]) =>
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map((text, nth) => cell(runs(text, links), nth)).join('')}</w:tr>`
  const head = columns.map(({ name }, nth) => cell(run(name, '<w:b/>'), nth)).join('')
  return [
    paragraph('Caption', run(caption)),
    `<w:tbl><w:tblPr><w:tblStyle w:val="PaperTable"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr>`,
    `<w:tblGrid>${columns.map(() => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>`,
    ...rows.map(row),
    '</w:tbl>',
    // Two tables that touch would be one.
    paragraph('', ''),
  ].join('')
}
