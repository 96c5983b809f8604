import { languageTag } from '../../text/locale.ts'
import { type Paper, requireSound, withEvenHeadings } from '../paper.model.ts'
import { zipPackage } from '../zip-package.ts'
import { bodyOf, paragraph } from './blocks.ts'
import {
  contentTypes,
  coreProperties,
  documentRelationships,
  footer,
  numbering,
  packageRelationships,
  settings,
} from './parts.ts'
import { run } from './runs.ts'
import { stylesPart } from './styles.ts'
import { wordNames, xmlPart } from './xml.ts'

/** An A4 page with the margins of the PDF. */
const section =
  '<w:sectPr><w:footerReference w:type="default" r:id="footer1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1418" w:bottom="1361" w:left="1418" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'

/**
 * Writes a paper as DOCX (Office Open XML, ISO/IEC 29500): Word's own heading styles, heads that tables repeat, the
 * language, and what the document is. The same paper gives the same bytes.
 */
export function writeDocx(paper: Paper): Buffer {
  requireSound(paper)
  const tag = languageTag(paper.language)
  const { xml, links, numberedLists } = bodyOf(withEvenHeadings(paper.blocks))
  const top = [
    paragraph('Title', run(paper.title)),
    paper.subtitle ? paragraph('Subtitle', run(paper.subtitle)) : '',
  ].join('')
  return zipPackage([
    contentTypes,
    packageRelationships,
    coreProperties(paper, tag),
    [
      'word/document.xml',
      xmlPart(`<w:document ${wordNames}><w:body>${top}${xml}${section}</w:body></w:document>`),
    ],
    documentRelationships(links),
    ['word/styles.xml', stylesPart(tag)],
    numbering(numberedLists),
    settings(tag),
    footer(paper),
  ])
}
