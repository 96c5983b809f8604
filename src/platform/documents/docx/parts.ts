import { footerWords } from '../footer-words.ts'
import type { Paper } from '../paper.model.ts'
import type { PackagePart } from '../zip-package.ts'
import { bulletList, paragraph } from './blocks.ts'
import { type Links, run } from './runs.ts'
import { wordNames, xmlPart, xmlText } from './xml.ts'

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

/** Which part is of which type. */
export const contentTypes: PackagePart = [
  '[Content_Types].xml',
  xmlPart(
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      ['word/document.xml', `${types}.document.main+xml`],
      ['word/styles.xml', `${types}.styles+xml`],
      ['word/numbering.xml', `${types}.numbering+xml`],
      ['word/settings.xml', `${types}.settings+xml`],
      ['word/footer1.xml', `${types}.footer+xml`],
      ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ]
      .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
      .join('')}</Types>`,
  ),
]

const relationships = (listed: readonly string[]): string =>
  xmlPart(`<Relationships xmlns="${packaged}/relationships">${listed.join('')}</Relationships>`)

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`

export const packageRelationships: PackagePart = [
  '_rels/.rels',
  relationships([
    relationship('document', `${relations}/officeDocument`, 'word/document.xml'),
    relationship('core', `${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  ]),
]

/** What the document's body uses, and where its links lead. */
export const documentRelationships = (links: Links): PackagePart => [
  'word/_rels/document.xml.rels',
  relationships([
    ...['styles', 'numbering', 'settings'].map((name) =>
      relationship(name, `${relations}/${name}`, `${name}.xml`),
    ),
    relationship('footer1', `${relations}/footer`, 'footer1.xml'),
    ...links
      .all()
      .map(
        ([id, href]) =>
          `<Relationship Id="${id}" Type="${relations}/hyperlink" Target="${xmlText(href)}" TargetMode="External"/>`,
      ),
  ]),
]

/** Title, author, language and time, as library programs read them. */
export function coreProperties(
  { title, author, subject = '', created }: Paper,
  languageTag: string,
): PackagePart {
  const moment = created.toISOString().replace(/\.\d+Z$/, 'Z')
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`
  return [
    'docProps/core.xml',
    xmlPart(
      `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>${xmlText(author)}</dc:creator>${time('created')}${time('modified')}<dc:language>${languageTag}</dc:language></cp:coreProperties>`,
    ),
  ]
}

export const settings = (languageTag: string): PackagePart => [
  'word/settings.xml',
  xmlPart(
    `<w:settings ${wordNames}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${languageTag}"/></w:settings>`,
  ),
]

const level = (format: string, text: string): string =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="340"/></w:pPr></w:lvl>`

/** One list without numbers, and so many with numbers, each of which begins anew. */
export function numbering(numberedLists: number): PackagePart {
  const kinds = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${level('bullet', '•')}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>${level('decimal', '%1.')}</w:abstractNum>`
  const numbered = Array.from(
    { length: numberedLists },
    (_, nth) =>
      `<w:num w:numId="${bulletList + nth + 1}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  )
  const bullets = `<w:num w:numId="${bulletList}"><w:abstractNumId w:val="0"/></w:num>`
  return [
    'word/numbering.xml',
    xmlPart(`<w:numbering ${wordNames}>${kinds}${bullets}${numbered.join('')}</w:numbering>`),
  ]
}

const field = (name: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** The reference at the left and "Side 2 av 5" at the right of every page's foot. */
export function footer({ reference, language }: Paper): PackagePart {
  const [before, between, after] = footerWords(language)
  const line = `<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="D6DDE2"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>`
  const content = `${run(reference)}<w:r><w:tab/></w:r>${run(before)}${field('PAGE')}${run(between)}${field('NUMPAGES')}${run(after)}`
  return ['word/footer1.xml', xmlPart(`<w:ftr ${wordNames}>${paragraph('Footer', content, line)}</w:ftr>`)]
}
