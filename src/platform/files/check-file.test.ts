import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { zipPackage } from '../documents/zip-package.ts'
import { published } from '../privacy/made-up-numbers.examples.ts'
import { inLanguage, locales } from '../text/index.ts'
import { acceptedExtensions, checkFile, fileKindOf, fileRefusals, fileRefusalText } from './index.ts'
import { pdfFile, sheetFile, typesOf, wordFile, wordTypes } from './sent-files.examples.ts'

const number = published.synthetic
const largest = 10 * 1024 * 1024

const verdictOn = async (name: string, bytes: Buffer, most = largest) => {
  const checked = await checkFile({ name, bytes }, most)
  return checked.ok ? checked.value.mediaType : checked.code
}

const office = 'application/vnd.openxmlformats-officedocument'

test('what is taken in: PDF, Word and Excel, told by their bytes', async () => {
  expect(await verdictOn('Saksliste.pdf', pdfFile())).toBe('application/pdf')
  expect(await verdictOn('Referat.DOCX', wordFile())).toBe(`${office}.wordprocessingml.document`)
  expect(await verdictOn('Tall.xlsx', sheetFile('1', '2'))).toBe(`${office}.spreadsheetml.sheet`)
})

test('a stored file can be called by its kind, and a file field offers just these', async () => {
  const sent = [
    { name: 'a.pdf', bytes: pdfFile() },
    { name: 'a.docx', bytes: wordFile() },
    { name: 'a.xlsx', bytes: sheetFile('1') },
  ]
  const checked = await Promise.all(sent.map((file) => checkFile(file, largest)))
  expect(checked.map((file) => file.ok && fileKindOf(file.value.mediaType))).toEqual(['pdf', 'docx', 'xlsx'])
  expect(acceptedExtensions).toBe('.pdf,.docx,.xlsx')
})

test('a checked file has a clean name and the checksum of what was sent', async () => {
  const bytes = pdfFile()
  const checked = await checkFile({ name: 'C:\\Møter\\sak 7.PDF', bytes }, largest)
  expect(checked).toMatchObject({ ok: true, value: { name: 'sak 7.pdf', content: bytes } })
  expect(checked.ok && checked.value.sha256).toHaveLength(32)
})

test('nothing, an empty file and one that is too large', async () => {
  expect(await checkFile(undefined, largest)).toMatchObject({ code: 'file-missing' })
  expect(await verdictOn('tom.pdf', Buffer.alloc(0))).toBe('file-missing')
  expect(
    await checkFile({ name: 'stor.pdf', bytes: pdfFile('a'.repeat(2_000_000)) }, 1_048_576),
  ).toMatchObject({
    code: 'file-too-large',
    details: { megabytes: '1' },
  })
})

test('a name does not make a file what it says, nor bytes another name', async () => {
  expect(await verdictOn('bilde.pdf', Buffer.from('\x89PNG\r\n\x1a\n'))).toBe('file-kind-unknown')
  expect(await verdictOn('side.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'))).toBe(
    'file-kind-unknown',
  )
  expect(await verdictOn('referat.pdf', wordFile())).toBe('file-extension-differs')
  expect(await verdictOn('referat', pdfFile())).toBe('file-extension-differs')
  expect(await verdictOn('arkiv.docx', zipPackage([['a.txt', 'a']]))).toBe('file-kind-unknown')
  expect(await verdictOn('app.docx', zipPackage([typesOf('application/java-archive')]))).toBe(
    'file-kind-unknown',
  )
})

test('a PDF may not hide behind something else, and must have its end', async () => {
  expect(await verdictOn('a.pdf', Buffer.concat([Buffer.from('GIF89a'), pdfFile()]))).toBe(
    'file-kind-unknown',
  )
  expect(await verdictOn('a.pdf', pdfFile().subarray(0, 30))).toBe('file-broken')
})

describe('programs in documents', () => {
  test.each(['word/vbaProject.bin', 'xl/vbaProject.bin', 'word/activeX/activeX1.xml', 'word/vbaData.xml'])(
    'by the part %s',
    async (part) => {
      expect(await verdictOn('referat.docx', wordFile('a', [part, 'x']))).toBe('file-has-macros')
    },
  )

  test('by the type of the whole, whatever the name', async () => {
    const types = typesOf('application/vnd.ms-word.document.macroEnabled.main+xml')
    expect(await verdictOn('referat.docx', zipPackage([types]))).toBe('file-has-macros')
  })
})

describe('files with a password', () => {
  test('a PDF', async () => {
    expect(await verdictOn('a.pdf', pdfFile('trailer << /Encrypt 7 0 R >>'))).toBe('file-encrypted')
  })

  test('a document, wrapped as an old one', async () => {
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    const wrapped = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await verdictOn('a.docx', wrapped)).toBe('file-encrypted')
    expect(await verdictOn('a.docx', old)).toBe('file-kind-unknown')
  })

  test('parts of a package', async () => {
    const locked = wordFile()
    const directory = locked.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    locked[directory + 8] = (locked[directory + 8] ?? 0) | 1
    expect(await verdictOn('a.docx', locked)).toBe('file-encrypted')
  })
})

describe('packages that would fill the machine', () => {
  test('by what they say that they unpack to', async () => {
    expect(
      await verdictOn('a.docx', wordFile('a', ['word/media/nuller.bin', Buffer.alloc(20_000_000)])),
    ).toBe('file-unpacks-too-large')
  })

  test('by parts that share their bytes', async () => {
    const bytes = wordFile('a'.repeat(5000))
    const entry = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    bytes.writeUInt32LE(bytes.length, entry + 20)
    expect(await verdictOn('a.docx', bytes)).toBe('file-unpacks-too-large')
  })

  test('one that lies about its size is unpacked no further than it may', async () => {
    const types = `<Types>${' '.repeat(3_000_000)}</Types>`
    const bytes = zipPackage([['[Content_Types].xml', types]])
    const entry = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    bytes.writeUInt32LE(100, entry + 24)
    expect(deflateRawSync(types).length).toBeLessThan(10_000)
    expect(await verdictOn('a.docx', bytes)).toBe('file-kind-unknown')
  })

  test('a package that is cut off, or has a list of contents that leads nowhere', async () => {
    const whole = wordFile()
    expect(await verdictOn('a.docx', whole.subarray(0, whole.length - 30))).toBe('file-broken')
    const lost = Buffer.from(whole)
    lost.writeUInt32LE(lost.length, lost.length - 6)
    expect(await verdictOn('a.docx', lost)).toBe('file-broken')
  })
})

describe('identity numbers', () => {
  test('in the name', async () => {
    expect(await verdictOn(`Søknad ${number}.pdf`, pdfFile())).toBe('file-name-identity-number')
  })

  test('in the text of a document, also where a program has split it in two', async () => {
    expect(await verdictOn('a.docx', wordFile(`født ${number}`))).toBe('file-holds-identity-number')
    const split = `${number.slice(0, 4)}</w:t></w:r><w:r><w:t>${number.slice(4)}`
    expect(await verdictOn('a.docx', wordFile(split))).toBe('file-holds-identity-number')
    const coded = [...number].map((digit) => `&#x${digit.charCodeAt(0).toString(16)};`).join('')
    expect(await verdictOn('a.docx', wordFile(coded))).toBe('file-holds-identity-number')
  })

  test('in comments, properties and cells', async () => {
    const comment = `<w:comments><w:p><w:t>${number}</w:t></w:p></w:comments>`
    const core = `<cp:coreProperties><dc:title>${number}</dc:title></cp:coreProperties>`
    expect(await verdictOn('a.docx', wordFile('a', ['word/comments.xml', comment]))).toBe(
      'file-holds-identity-number',
    )
    expect(await verdictOn('a.docx', wordFile('a', ['docProps/core.xml', core]))).toBe(
      'file-holds-identity-number',
    )
    expect(await verdictOn('a.xlsx', sheetFile('1', number))).toBe('file-holds-identity-number')
  })

  test('in what a PDF says of itself', async () => {
    const utf16 = Buffer.from(`\ufeff${number}`, 'utf16le').swap16().toString('hex')
    for (const said of [
      `<< /Title (S\\370knad ${number}) >>`,
      `<< /Author <${utf16}> >>`,
      `<x:xmpmeta><dc:title>${number}</dc:title></x:xmpmeta>`,
    ])
      expect(await verdictOn('a.pdf', pdfFile(said))).toBe('file-holds-identity-number')
  })

  test('two figures side by side are not one number', async () => {
    expect(await verdictOn('a.xlsx', sheetFile(number.slice(0, 6), number.slice(6)))).toMatch(/sheet$/)
    expect(await verdictOn('a.docx', wordFile(number.slice(0, 9)))).toMatch(/document$/)
  })
})

test('a file made to be slow to read is not', async () => {
  const began = performance.now()
  await verdictOn('a.docx', wordFile(Array.from({ length: 60_000 }, (_, nth) => `<a${nth} `).join('<<')))
  await verdictOn('a.pdf', pdfFile('<x:xmpmeta '.repeat(500_000)))
  await verdictOn('a.pdf', pdfFile('/Title ('.repeat(500_000)))
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('a part that must not be there twice', async () => {
  expect(await verdictOn('a.docx', zipPackage([wordTypes, wordTypes]))).toBe('file-kind-unknown')
})

test('every refusal has a sentence in every language', () => {
  for (const code of Object.keys(fileRefusals) as (keyof typeof fileRefusals)[])
    for (const locale of locales) {
      const details = { megabytes: '10', extension: '.pdf' }
      expect(inLanguage(locale, () => fileRefusalText({ ok: false, code, details }))).toMatch(/\.$/)
    }
})
