import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { freeText, shortText, warningsIn } from './free-text.input.ts'
import { published, syntheticNumber } from './made-up-numbers.examples.ts'

const number = published.fodselsnummer
const issuesOf = (schema: z.ZodType, text: unknown) => schema.safeParse(text).error?.issues ?? []

test('a text is trimmed, composed, and its line endings are made alike', () => {
  expect(freeText({ multiline: true }).parse('  en\r\nto\rtre\u2028A\u030a \n')).toBe('en\nto\ntre\nÅ')
  expect(shortText().parse('\u00a0Øygrend  ')).toBe('Øygrend')
})

test('an identity number is refused with its place in the text as it was given', () => {
  const text = `\r\n\r\n  Gjelder 301082 99920, haster`
  expect(issuesOf(freeText({ multiline: true }), text)).toEqual([
    {
      code: 'custom',
      path: [],
      message: 'identity-number',
      params: { code: 'identity-number', from: 14, to: 26 },
    },
  ])
  expect(text.slice(14, 26)).toBe('301082 99920')
})

test('nothing of the number is in the error, even where the input is asked for', () => {
  fc.assert(
    fc.property(syntheticNumber, (made) => {
      const { error } = z
        .object({ note: freeText() })
        .safeParse({ note: `se ${made}` }, { reportInput: true })
      expect(JSON.stringify(error)).not.toContain(made)
      expect(`${error} ${error?.stack}`).not.toContain(made)
    }),
  )
})

test('a number that may be something else is let through, and can be warned about', () => {
  expect(freeText().parse(`Ref ${published.only2032}`)).toBe(`Ref ${published.only2032}`)
  expect(warningsIn(`Ref ${published.only2032}`)).toMatchObject([{ from: 4, to: 15, tier: 'warn' }])
  expect(warningsIn(number)).toEqual([])
})

test('a field for an account number accepts what looks like an identity number', () => {
  expect(shortText({ purpose: 'account-number' }).parse(number)).toBe(number)
  expect(issuesOf(shortText({ purpose: 'account-number' }), `fnr ${number}`)).toHaveLength(1)
})

describe('the length', () => {
  test('is 200 for a line and 5 000 for a text unless told', () => {
    expect(freeText().safeParse('a'.repeat(200)).success).toBe(true)
    expect(issuesOf(freeText(), 'a'.repeat(201))).toMatchObject([{ code: 'too_big', maximum: 200 }])
    expect(freeText({ multiline: true }).safeParse('a'.repeat(5_000)).success).toBe(true)
    expect(issuesOf(freeText({ multiline: true }), 'a'.repeat(5_001))).toMatchObject([
      { code: 'too_big', maximum: 5_000 },
    ])
  })

  test('is counted without the air around the text', () => {
    expect(freeText({ max: 3 }).parse(`${' '.repeat(50)}abc\n`)).toBe('abc')
    expect(issuesOf(freeText({ min: 1 }), ' \n ')).toMatchObject([{ code: 'too_small', minimum: 1 }])
  })

  test('cannot be used to hide a number in air', () => {
    const padded = `${' '.repeat(20_000)}${number}`
    expect(issuesOf(freeText(), padded)).toMatchObject([
      { params: { code: 'identity-number', from: 20_000 } },
    ])
  })

  test('of five megabytes is refused at once', () => {
    const text = `${number} `.repeat(420_000)
    expect(issuesOf(freeText({ multiline: true }), text)).toMatchObject([{ code: 'too_big' }])
  })
})

describe('characters', () => {
  const codes = (schema: z.ZodType, text: string) =>
    issuesOf(schema, text).map((issue) => issue.code === 'custom' && issue.params?.code)
  const refused = (schema: z.ZodType, text: string) => codes(schema, text).includes('forbidden-character')

  test.each([
    '\u0000',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
    '\ud800',
  ])('the character %j is refused everywhere', (character) => {
    expect(refused(freeText(), `a${character}b`)).toBe(true)
    expect(refused(freeText({ multiline: true }), `a${character}b`)).toBe(true)
  })

  test('line breaks and tabs are refused inside a line only', () => {
    for (const character of ['\n', '\r', '\t', '\u2028']) {
      expect(codes(freeText(), `a${character}b`)).toEqual(['one-line'])
      expect(codes(freeText({ multiline: true }), `a${character}b`)).toEqual([])
    }
    expect(shortText().parse('Fjordvik\r\n')).toBe('Fjordvik')
  })

  test('the place of the first one is told', () => {
    expect(issuesOf(freeText(), '  ab\u202ec')).toMatchObject([{ params: { from: 4, to: 5 } }])
  })

  test('letters of any script, emoji with joiners and soft hyphens pass', () => {
    for (const text of ['Áŋgirušša', 'Žółć', 'عربي', '👩‍⚕️', 'sam\u00adarbeid', '«Ord» – kr 5 %']) {
      expect(freeText().parse(text)).toBe(text)
    }
  })
})

test('what is not text is refused', () => {
  for (const other of [undefined, null, 12, ['a'], { a: 1 }])
    expect(issuesOf(freeText(), other)).toHaveLength(1)
})

test('the description for the API carries the lengths', () => {
  expect(z.toJSONSchema(freeText({ min: 1, max: 80 }), { io: 'input' })).toMatchObject({
    type: 'string',
    minLength: 1,
    maxLength: 80,
  })
})

test('whatever passes holds no identity number afterwards', () => {
  const pieces = fc.constantFrom(' ', '\t', '\r\n', '-', '\u2028', 'A\u030a', '\u200b', 'x', '.')
  fc.assert(
    fc.property(syntheticNumber, pieces, fc.integer({ min: 1, max: 10 }), (made, piece, at) => {
      const text = made.slice(0, at) + piece + made.slice(at)
      const result = freeText({ multiline: true }).safeParse(text)
      if (result.success) expect(freeText({ multiline: true }).safeParse(result.data).success).toBe(true)
    }),
  )
})
