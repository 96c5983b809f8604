import { footerWords } from './footer-words.ts'
import {
  type Block,
  linesOf,
  type Paper,
  requireSound,
  spansOf,
  type Text,
  withEvenHeadings,
} from './paper.model.ts'

/** A paper as the template `paper.typ` reads it: plain data, every text whole. */
export function paperData(paper: Paper) {
  requireSound(paper)
  const { created } = paper
  return {
    title: plain(paper.title),
    subtitle: paper.subtitle ? plain(paper.subtitle) : null,
    language: paper.language,
    author: plain(paper.author),
    subject: plain(paper.subject ?? ''),
    reference: plain(paper.reference),
    footer: footerWords(paper.language),
    created: {
      year: created.getUTCFullYear(),
      month: created.getUTCMonth() + 1,
      day: created.getUTCDate(),
      hour: created.getUTCHours(),
      minute: created.getUTCMinutes(),
      second: created.getUTCSeconds(),
    },
    blocks: withEvenHeadings(paper.blocks).map(blockData),
  }
}

const plain = (text: string): string => linesOf(text).join(' ')

const spans = (text: Text) => spansOf(text).map((span) => ({ ...span, lines: linesOf(span.text) }))

function blockData(block: Block) {
  switch (block.kind) {
    case 'heading':
      return { kind: block.kind, level: block.level, text: plain(block.text) }
    case 'paragraph':
      return { kind: block.kind, spans: spans(block.text) }
    case 'list':
      return { kind: block.kind, ordered: block.ordered ?? false, items: block.items.map(spans) }
    case 'facts':
      return {
        kind: block.kind,
        facts: block.facts.map(({ name, text }) => ({ name: plain(name), spans: spans(text) })),
      }
    case 'table':
      return {
        kind: block.kind,
        caption: plain(block.caption),
        columns: block.columns.map(({ name, align = 'left' }) => ({ name: plain(name), align })),
        // In objects, since the template lays the rows end to end.
        rows: block.rows.map((row) => row.map((cell) => ({ spans: spans(cell) }))),
      }
    case 'page-break':
      return { kind: block.kind }
  }
}
