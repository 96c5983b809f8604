import { wordNames, xmlPart } from './xml.ts'

/** Sizes are half points, distances twentieths of a point, as Word counts. */
type Look = {
  size?: number
  bold?: boolean
  colour?: string
  before?: number
  after?: number
  keepNext?: boolean
  outline?: number
}

const paragraphStyle = (id: string, name: string, look: Look): string => {
  const { size, bold, colour, before = 0, after = 120, keepNext, outline } = look
  const level = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${keepNext ? '<w:keepNext/><w:keepLines/>' : ''}<w:spacing w:before="${before}" w:after="${after}"/>${level}</w:pPr><w:rPr>${bold ? '<w:b/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}${size ? `<w:sz w:val="${size}"/>` : ''}</w:rPr></w:style>`
}

const heading = (level: number, size: number, before: number): string =>
  paragraphStyle(`Heading${level}`, `heading ${level}`, {
    size,
    bold: true,
    before,
    keepNext: true,
    outline: level - 1,
  })

const edge = (side: string, size: number, colour: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`

const tableStyle = `<w:style w:type="table" w:styleId="PaperTable"><w:name w:val="Paper Table"/><w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr><w:tblPr><w:tblBorders>${edge('bottom', 4, 'D6DDE2')}${edge('insideH', 4, 'D6DDE2')}</w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>${edge('bottom', 8, '14202B')}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>`

const linkStyle =
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="15466D"/><w:u w:val="single"/></w:rPr></w:style>'

/** The styles of a document whose language is the given one; Word's own names, so that its navigation knows them. */
export const stylesPart = (languageTag: string): string =>
  xmlPart(
    `<w:styles ${wordNames}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="21"/><w:lang w:val="${languageTag}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${[
      paragraphStyle('Title', 'Title', { size: 40, bold: true, after: 80, keepNext: true }),
      paragraphStyle('Subtitle', 'Subtitle', { size: 24, colour: '4A5864', after: 240 }),
      heading(1, 28, 360),
      heading(2, 23, 280),
      heading(3, 21, 240),
      paragraphStyle('Caption', 'caption', { size: 18, bold: true, before: 200, after: 60, keepNext: true }),
      paragraphStyle('ListParagraph', 'List Paragraph', { after: 60 }),
      paragraphStyle('Fact', 'Fact', { after: 40 }),
      paragraphStyle('Footer', 'footer', { size: 17, colour: '4A5864', after: 0 }),
      linkStyle,
      tableStyle,
    ].join('')}</w:styles>`,
  )
