import { linesOf } from '../paper.model.ts'

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand in XML, in an element or an attribute; characters that XML does not know become spaces. */
export const xmlText = (text: string): string =>
  linesOf(text)
    .join('\n')
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)

/** One part of a package. */
export const xmlPart = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`

export const wordNames =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
