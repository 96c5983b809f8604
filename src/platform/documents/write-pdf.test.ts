import { expect, test } from 'vitest'
import { writePdf } from './index.ts'
import { hostilePaper, hostileText, summons } from './paper.examples.ts'
import { readPdf } from './pdf-reader.examples.ts'

test('the catalogue says that it is tagged, in which language, and that its title is to be shown', async () => {
  const { catalogue } = readPdf(await writePdf(summons))
  expect(catalogue).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
  expect(catalogue).toMatch(/\/StructTreeRoot \d+ 0 R/)
  expect(catalogue).toContain('/Lang (nb-NO)')
  expect(catalogue).toMatch(/\/ViewerPreferences\s*<<[^>]*\/DisplayDocTitle true/)
})

test('its metadata claims PDF/UA-1, and tells title, author, language and time', async () => {
  const { metadata } = readPdf(await writePdf(summons))
  expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(metadata).toContain('Innkalling til møte i arbeidsutvalget')
  expect(metadata).toContain('Arbeidsutvalget i Helsesamarbeidet Fjordvik')
  expect(metadata).toContain('<rdf:li>nb-NO</rdf:li>')
  expect(metadata).toContain('2026-03-02T08:15:00')
})

test('what a screen reader meets: headings, lists, a table with its caption and heads, in order', async () => {
  const { structure } = readPdf(await writePdf(summons))
  const told = structure.filter((type) => ['H1', 'H2', 'L', 'Table', 'Caption', 'Link'].includes(type))
  expect(told).toEqual(['L', 'H1', 'L', 'H2', 'Link', 'Table', 'Caption', 'H2', 'L'])
  expect(structure.filter((type) => type === 'TH')).toHaveLength(3)
  expect(structure.filter((type) => type === 'TD')).toHaveLength(9)
})

test('headings never skip a level, whatever they were called', async () => {
  const { structure } = readPdf(await writePdf(hostilePaper))
  expect(structure.filter((type) => /^H\d$/.test(type))).toEqual(['H1'])
})

test('what looks like a command is text, and an address that is not of the web is no link', async () => {
  const { metadata, structure, objects } = readPdf(await writePdf(hostilePaper))
  expect(metadata).toContain('#set page(width: 1pt) $x^2$')
  expect(metadata).toContain('<rdf:li>nn-NO</rdf:li>')
  expect(structure).not.toContain('Link')
  const sizes = [...objects.values()].flatMap((text) => text.match(/\/MediaBox\s*\[[^\]]*\]/g) ?? [])
  expect(new Set(sizes)).toEqual(new Set(['/MediaBox [0 0 595.2756 841.8898]']))
})

test('letters come from our font, all of them', async () => {
  const { objects } = readPdf(await writePdf(hostilePaper))
  const fonts = [...objects.values()].flatMap((text) => [...text.matchAll(/\/FontName\s*\/\w+\+([\w-]+)/g)])
  expect(new Set(fonts.map(([, name]) => name?.split('-')[0]))).toEqual(new Set(['Inter']))
})

test('the same paper gives the same pages, also when many are asked for at once', async () => {
  const papers = await Promise.all(Array.from({ length: 5 }, () => writePdf(summons)))
  expect(new Set(papers.map((pdf) => readPdf(pdf).metadata)).size).toBe(1)
  expect(papers.every((pdf) => pdf.subarray(0, 5).toString() === '%PDF-')).toBe(true)
})

test('a paper without a title, or with a row that is too short, is a fault before anything is written', async () => {
  await expect(writePdf({ ...summons, title: ' ' })).rejects.toThrow('a paper has a title')
  const short = {
    kind: 'table',
    caption: 'Kort',
    columns: [{ name: 'A' }, { name: 'B' }],
    rows: [['a']],
  } as const
  await expect(writePdf({ ...summons, blocks: [short] })).rejects.toThrow('"Kort"')
})

test('a paper with nothing in it, and one with everything at its longest, are still papers', async () => {
  const long = Array.from({ length: 300 }, () => [hostileText.repeat(5)])
  const table = { kind: 'table', caption: 'Lang', columns: [{ name: 'A' }], rows: long } as const
  const pdfs = await Promise.all([
    writePdf({ ...summons, blocks: [] }),
    writePdf({ ...summons, blocks: [table] }),
  ])
  const pages = pdfs.map((pdf) => Number(/<xmpTPg:NPages>(\d+)/.exec(readPdf(pdf).metadata)?.[1]))
  expect(pages[0]).toBe(1)
  expect(pages[1]).toBeGreaterThan(10)
})
