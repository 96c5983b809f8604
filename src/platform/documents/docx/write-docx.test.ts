import { expect, test } from 'vitest'
import { checkFile } from '../../files/check-file.ts'
import { readZipDirectory, readZipPart } from '../../files/zip-directory.ts'
import { writeDocx } from '../index.ts'
import { hostilePaper, hostileShown, summons } from '../paper.examples.ts'
import type { Paper } from '../paper.model.ts'

async function partsOf(paper: Paper): Promise<Record<string, string>> {
  const bytes = writeDocx(paper)
  const parts = readZipDirectory(bytes) ?? []
  const read = parts.map(async (part) => [part.name, `${await readZipPart(bytes, part, 10_000_000)}`])
  return Object.fromEntries(await Promise.all(read))
}

const tag = /<(\/?)([\w:]+)(?: [\w:]+="[^"<]*")*(\/?)>/g

/** Every element closes what it opens, and nothing stands where XML has no place for it. */
function isWellFormed(xml: string): boolean {
  const body = xml.replace(/^<\?xml [^>]*\?>\n/, '')
  const open: string[] = []
  for (const [, closes, name = '', empty] of body.matchAll(tag)) {
    if (closes && open.pop() !== name) return false
    if (!closes && !empty) open.push(name)
  }
  return open.length === 0 && !/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(body.replace(tag, ''))
}

const textOf = (xml = ''): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

const stylesIn = (xml = ''): string[] =>
  [...xml.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, style]) => style ?? '')

test('it is what our own gate takes for a Word document', async () => {
  const checked = await checkFile({ name: 'Innkalling.docx', bytes: writeDocx(summons) }, 1_000_000)
  expect(checked).toMatchObject({ ok: true })
})

test('every part is well-formed, of a stated type, and used', async () => {
  const parts = await partsOf(hostilePaper)
  for (const [name, xml] of Object.entries(parts)) expect([name, isWellFormed(xml)]).toEqual([name, true])
  const types = parts['[Content_Types].xml'] ?? ''
  for (const name of Object.keys(parts).filter((name) => !/\.rels$|Types/.test(name)))
    expect(types).toContain(`PartName="/${name}"`)
  const targets = [...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="(\w+\.xml)"/g)]
  expect(targets.map(([, target]) => `word/${target}`).every((name) => name in parts)).toBe(true)
})

test('headings, title and lists are real styles, which the document has', async () => {
  const parts = await partsOf(summons)
  const used = stylesIn(parts['word/document.xml'])
  expect(used).toEqual(
    expect.arrayContaining(['Title', 'Subtitle', 'Heading1', 'Heading2', 'Caption', 'ListParagraph']),
  )
  for (const style of used) expect(parts['word/styles.xml']).toContain(`w:styleId="${style}"`)
  expect(parts['word/styles.xml']).toContain('<w:name w:val="heading 1"/>')
})

test('a table repeats its head on the next page, and has a name', async () => {
  const xml = (await partsOf(summons))['word/document.xml'] ?? ''
  const [head = ''] = /<w:tr>.*?<\/w:tr>/.exec(xml) ?? []
  expect(head).toContain('<w:tblHeader/>')
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(textOf(head)).toBe('KommuneInnbyggereAndel i kroner')
  expect(xml).toContain('<w:tblCaption w:val="Forslag til fordeling"/>')
})

test('language, title and author are told', async () => {
  const parts = await partsOf(summons)
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="nb-NO"/>')
  expect(parts['docProps/core.xml']).toContain('<dc:title>Innkalling til møte i arbeidsutvalget</dc:title>')
  expect(parts['docProps/core.xml']).toContain('<dc:language>nb-NO</dc:language>')
  expect(parts['docProps/core.xml']).toContain('2026-03-02T08:15:00Z')
})

test('the foot of each page says what it is and which page, in the language of the paper', async () => {
  const foot = (await partsOf(summons))['word/footer1.xml'] ?? ''
  expect(textOf(foot)).toContain('Arbeidsutvalget, møte 12. mars 2026Side  PAGE 1 av  NUMPAGES 1')
  const english = (await partsOf({ ...summons, language: 'en' }))['word/footer1.xml'] ?? ''
  expect(textOf(english)).toContain('Page  PAGE 1 of  NUMPAGES 1')
})

test('hostile text is text in every place', async () => {
  const parts = await partsOf(hostilePaper)
  const body = textOf(parts['word/document.xml'])
  // Title, subtitle, heading, two paragraphs, list, two in facts, caption, head and cell.
  expect(body.split(hostileShown)).toHaveLength(12)
  expect(textOf(parts['word/footer1.xml'])).toContain(hostileShown)
  expect(parts['word/_rels/document.xml.rels']).not.toContain('javascript')
})

test('a link leads where it should, and lists with numbers begin anew', async () => {
  const lists = [1, 2].map(() => ({ kind: 'list', ordered: true, items: ['a', 'b'] }) as const)
  const parts = await partsOf({ ...summons, blocks: [...summons.blocks, ...lists] })
  expect(parts['word/_rels/document.xml.rels']).toContain(
    'Target="https://samsyn.fjordvik.example/budsjett/2027" TargetMode="External"',
  )
  expect(parts['word/document.xml']).toContain('<w:hyperlink r:id="link1"')
  expect(parts['word/numbering.xml']?.match(/<w:startOverride w:val="1"\/>/g)).toHaveLength(3)
})

test('the same paper gives the same bytes', () => {
  expect(writeDocx(summons).equals(writeDocx(summons))).toBe(true)
})
