import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIdentityNumbers } from './identity-number.model.ts'
import { published, seeded, syntheticNumber } from './made-up-numbers.examples.ts'

const number = published.fodselsnummer // 301082 99920
const tiers = (text: string) => findIdentityNumbers(text).map(({ tier }) => tier)

describe('disguises', () => {
  const separated = (mark: string) => `301082${mark}99920`
  const spread = (mark: string) => [...number].join(mark)
  const shifted = (zero: number) =>
    [...number].map((digit) => String.fromCodePoint(zero + Number(digit))).join('')

  test.each([
    ['a space', separated(' ')],
    ['a no-break space', separated('\u00a0')],
    ['a narrow no-break space', separated('\u202f')],
    ['two spaces', separated('  ')],
    ['a hyphen', separated('-')],
    ['a soft hyphen', separated('\u00ad')],
    ['an en dash', separated('–')],
    ['a minus', separated('\u2212')],
    ['a hyphen with air', separated(' - ')],
    ['a dot', separated('.')],
    ['a middle dot', separated('·')],
    ['a slash', separated('/')],
    ['a comma', separated(',')],
    ['a colon', separated(':')],
    ['an underscore', separated('_')],
    ['a backslash', separated('\\')],
    ['a tab', separated('\t')],
    ['a semicolon', separated(';')],
    ['a vertical bar', separated(' | ')],
    ['an equals sign', separated('=')],
    ['an ellipsis', separated('…')],
    ['an arrow', separated(' → ')],
    ['guillemets', separated('» «')],
    ['smileys between all digits', spread('😀')],
    ['a line break', separated('\n')],
    ['a Windows line break', separated('\r\n')],
    ['a hyphen at the end of a line', separated('-\n')],
    ['brackets', '301082 (99920)'],
    ['a zero-width space', separated('\u200b')],
    ['zero-width joiners everywhere', spread('\u200d')],
    ['a byte order mark', separated('\ufeff')],
    ['a word joiner', separated('\u2060')],
    ['a right-to-left mark', separated('\u200f')],
    ['combining strokes', spread('\u0336')],
    ['keycaps', [...number].map((digit) => `${digit}\ufe0f\u20e3`).join('')],
    ['spaces between all digits', spread(' ')],
    ['hyphens between all digits', spread('-')],
    ['dots between all digits', spread('.')],
    ['one digit a line', spread('\n')],
    ['PDF spacing with a wider gap', '3 0 1 0 8 2   9 9 9 2 0'],
    ['a date with dots', '30.10.82 99920'],
    ['a date with dots and a hyphen', '30.10.82-99920'],
    ['a date with slashes', '30/10/82-99920'],
    ['pairs', '30 10 82 99 92 0'],
    ['triples', '301 082 999 20'],
    ['the way forms are printed', '30 10 82 999 20'],
    ['the personal number in two', '301082 999 20'],
    ['thousand groups', '30 108 299 920'],
    ['groups of four', '3010.8299.920'],
    ['full-width digits', shifted(0xff10)],
    ['Arabic-Indic digits', shifted(0x0660)],
    ['Persian digits', shifted(0x06f0)],
    ['Devanagari digits', shifted(0x0966)],
    ['Thai digits', shifted(0x0e50)],
    ['Mongolian digits', shifted(0x1810)],
    ['mathematical bold digits', shifted(0x1d7ce)],
    ['mathematical monospace digits', shifted(0x1d7f6)],
    ['segmented digits', shifted(0x1fbf0)],
    ['circled digits', '③⓪①⓪⑧②⑨⑨⑨②⓪'],
    ['dingbat digits', '❸⓿❶⓿❽❷❾❾❾❷⓿'],
    ['superscript digits', '³⁰¹⁰⁸²⁹⁹⁹²⁰'],
    ['mixed scripts', '30१०82٩٩٩20'],
    ['the letter O for zero', '3O1O8299920'],
    ['small letters for zero and one', '30lo8299920'],
    ['letters in the first group', '3O1082 99920'],
    ['decimal entities', [...number].map((digit) => `&#${digit.charCodeAt(0)};`).join('')],
    ['hexadecimal entities', [...number].map((digit) => `&#x${digit.charCodeAt(0).toString(16)};`).join('')],
    ['entities with leading zeros', [...number].map((digit) => `&#00${digit.charCodeAt(0)};`).join('')],
    ['a space as an entity', separated('&nbsp;')],
    ['a soft hyphen as an entity', separated('&shy;')],
    ['percent encoding', [...number].map((digit) => `%3${digit}`).join('')],
    ['a percent-encoded space', separated('%20')],
    ['a percent-encoded hyphen', separated('%2D')],
    ['the decimals of a spreadsheet', `${number}.0`],
  ])('%s', (_, disguised) => {
    expect(findIdentityNumbers(disguised)).toMatchObject([{ from: 0, tier: 'refuse' }])
    expect(tiers(`Per Ås, ${disguised}, ringte`)).toEqual(['refuse'])
  })

  test.each([
    ['a file name', 'epikrise_30108299920_v2.pdf'],
    ['a file name with hyphens', 'epikrise-30108299920-v2.pdf'],
    ['an e-mail address', 'pasient.30108299920@example.no'],
    ['an address', 'https://example.no/sak/30108299920?side=2'],
    ['its label without air', 'fnr30108299920'],
    ['letters on both sides', 'x30108299920x'],
    ['quotation marks', '«30108299920»'],
    ['a sentence', 'Hun (30108299920) ble skrevet ut 1.3.2017.'],
    ['JSON', '{"id":"30108299920","n":12}'],
    ['CSV', 'navn;nummer;antall\nPer;30108299920;14308'],
    ['CSV with commas', 'navn,nummer,antall\nPer,30108299920,14308'],
    ['a telephone number before it', 'Ring 91 23 45 67, 301082 99920'],
    ['a list number before it', '1. 301082 99920'],
    ['figures round it', 'Folketall 14308 11260 301082-99920 6419'],
    ['two numbers without air', '3010829992010915596784'],
    ['a per cent sign before it', 'økte 5 %30108299920'],
    ['a full year, called by its name', 'fnr 30.10.1982 99920'],
    ['a one-digit day and month, called by its name', 'fødselsnr. 2.1.32 99997'],
    ['a full year in one word, called by its name', 'personnummer 3010198299920'],
    ['its halves apart', 'Født 30.10.1982, personnummer 99920'],
    ['its halves apart and the month in words', 'fødd 2. januar 1932. Personnummeret er 99997.'],
    ['its halves apart, in international order', 'født 1982-10-30, pnr: 99920'],
  ])('in or with %s', (_, text) => {
    expect(tiers(text)).toContain('refuse')
  })

  test('a full year without a word for it is warned about', () => {
    expect(tiers('30.10.1982 99920')).toEqual(['warn'])
  })

  test('any synthetic number is found in any grouping with any mark', () => {
    const marks = fc.constantFrom(' ', '-', '.', '/', '_', '\u00a0', '\u200b', ' - ')
    fc.assert(
      fc.property(
        syntheticNumber,
        marks,
        fc.constantFrom([6], [6, 9], [2, 4, 6], [2, 4]),
        (fnr, mark, cuts) => {
          const parts = [0, ...cuts].map((cut, index) => fnr.slice(cut, cuts[index]))
          expect(tiers(`Gjelder: ${parts.join(mark)} i dag`)).toEqual(['refuse'])
        },
      ),
    )
  })
})

describe('a lost zero', () => {
  const short = published.bornIn2032.slice(1)

  test.each([
    ['the whole text', short],
    ['a line of its own', `Liste:\n${short}\nslutt`],
    ['a cell', `Per;${short};14308`],
    ['a cell between tabs', `Per\t${short}\t14308`],
    ['a cell between commas', `Per,${short},14308`],
    ['a cell with decimals', `Per;${short}.0;14308`],
    ['its label', `Fødselsnummer ${short} ble oppgitt`],
    ['its label and a hyphen', `fnr 20132-99997`],
  ])('is seen in %s', (_, text) => {
    expect(tiers(text)).toEqual(['refuse'])
  })

  test('is not looked for in running text', () => {
    expect(tiers(`Vi har ${short} grunner`)).toEqual([])
  })

  test('a Norwegian telephone number with its country code is no such number', () => {
    const random = seeded(47)
    const phones = Array.from({ length: 5_000 }, () => `47${4e7 + Math.floor(random() * 1e7)}`)
    expect(phones.filter((phone) => tiers(phone).length > 0)).toEqual([])
  })
})
