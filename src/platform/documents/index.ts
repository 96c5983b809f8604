/** The door of the documents: a paper as our own model, written as PDF and as DOCX. */

export { writeDocx } from './docx/write-docx.ts'
export type { Block, Paper, Span, Text } from './paper.model.ts'
export { writePdf } from './write-pdf.ts'
