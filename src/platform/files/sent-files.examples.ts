import { type PackagePart, zipPackage } from '../documents/zip-package.ts'

const type = 'application/vnd.openxmlformats-officedocument'

/** The list of types of a package with one main part. */
export const typesOf = (main: string): PackagePart => [
  '[Content_Types].xml',
  `<Types><Override PartName="/main.xml" ContentType="${main}"/></Types>`,
]

export const wordTypes = typesOf(`${type}.wordprocessingml.document.main+xml`)
export const sheetTypes = typesOf(`${type}.spreadsheetml.sheet.main+xml`)
const wordPart = (text: string): PackagePart => [
  'word/document.xml',
  `<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
]

/** A small Word document, with other parts beside its text. */
export const wordFile = (text = 'Referat fra Fjordvik', ...more: PackagePart[]): Buffer =>
  zipPackage([wordTypes, wordPart(text), ...more])

/** A small workbook with these texts in its first sheet. */
export const sheetFile = (...cells: string[]): Buffer =>
  zipPackage([
    sheetTypes,
    ['xl/worksheets/sheet1.xml', `<row>${cells.map((cell) => `<c><v>${cell}</v></c>`).join('')}</row>`],
  ])

/** A PDF as far as its first and last bytes go. */
export const pdfFile = (content = ''): Buffer =>
  Buffer.from(`%PDF-1.7\n${content}\ntrailer << /Size 1 >>\nstartxref\n0\n%%EOF\n`, 'latin1')
