import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIdentityNumbers, maskIdentityNumbers } from './identity-number.model.ts'
import { fhNumber, published, syntheticNumber } from './made-up-numbers.examples.ts'

const number = published.fodselsnummer // 301082 99920
const tiers = (text: string) => findIdentityNumbers(text).map(({ tier }) => tier)

describe('the tiers', () => {
  test.each([
    [published.fodselsnummer, 'refuse', 'fodselsnummer'],
    [published.dNumber, 'refuse', 'd-number'],
    [published.hNumber, 'refuse', 'h-number'],
    [published.synthetic, 'refuse', 'synthetic'],
    [published.only2032, 'warn', 'fodselsnummer'],
  ])('%s alone: %s as %s', (text, tier, kind) => {
    expect(findIdentityNumbers(text)).toEqual([{ from: 0, to: 11, tier, kind }])
  })

  test('an FH-number is warned about, and refused where the words say what it is', () => {
    fc.assert(
      fc.property(fhNumber, (fh) => {
        expect(tiers(`Pakke ${fh} er sendt`)).toEqual(['warn'])
        expect(tiers(`Hjelpenummer: ${fh}`)).toEqual(['refuse'])
      }),
    )
  })

  test.each([
    'fnr',
    'Fødselsnr.',
    'fødselsnummer:',
    'fodselsnummer',
    'Foedselsnummer',
    'FØDSELSNUMMERET',
    'fødsels- og personnummer',
    'personnr',
    'Pers.nr.',
    'd-nr',
    'D-nummer',
    'f.nr.',
    'ID-nummer',
    'identitetsnummer',
    'SSN',
    'fødd',
    'national identity number',
  ])('“%s” before a number that only the rule of 2032 knows makes it refused', (label) => {
    expect(tiers(`Gjelder ${label} ${published.only2032}.`)).toEqual(['refuse'])
  })

  test('the label may also come after', () => {
    expect(tiers(`${published.only2032} (fnr)`)).toEqual(['refuse'])
  })

  test.each([
    'konto',
    'Kontonr.',
    'kontonummer:',
    'bankkonto',
    'KID',
    'KID-nr',
    'saksnr',
    'sak nr.',
    'account no',
  ])('“%s” before a number makes it less certain', (label) => {
    expect(tiers(`Gjelder ${label} ${number}.`)).toEqual(['warn'])
    expect(tiers(`Gjelder ${label} ${published.only2032}.`)).toEqual([])
  })

  test('the nearer label wins', () => {
    expect(tiers(`Konto og fødselsnummer: ${number}`)).toEqual(['refuse'])
    expect(tiers(`Fødselsnummer skal ikke stå her. Kontonummer: ${number}`)).toEqual(['warn'])
  })

  test('one account label does not excuse the numbers after it', () => {
    expect(tiers(`Konto ${number} og ${published.synthetic}`)).toEqual(['warn', 'refuse'])
  })

  test('in a field for account numbers nothing is refused, but for what is called an identity number', () => {
    const inAccountField = (text: string) =>
      findIdentityNumbers(text, { purpose: 'account-number' }).map(({ tier }) => tier)
    expect(inAccountField(number)).toEqual(['warn'])
    expect(inAccountField(published.only2032)).toEqual([])
    expect(inAccountField(`fnr ${number}`)).toEqual(['refuse'])
  })

  test('what is called an identity number and begins with a date is warned about in spite of wrong check digits', () => {
    expect(findIdentityNumbers('fnr: 301082 99921')).toEqual([
      { from: 5, to: 17, tier: 'warn', kind: 'unverified' },
    ])
    expect(tiers('sendt 301082 99921')).toEqual([])
  })
})

describe('the place', () => {
  test('is told in offsets of the text as it was given', () => {
    const text = 'æøå 😀 &nbsp; ③⓪①⓪⑧②-𝟵𝟵𝟵𝟮𝟬!'
    const [finding] = findIdentityNumbers(text)
    expect(text.slice(finding?.from, finding?.to)).toBe('③⓪①⓪⑧②-𝟵𝟵𝟵𝟮𝟬')
  })

  test('findings come in order and do not overlap', () => {
    const text = fc
      .array(fc.oneof(syntheticNumber, fc.constantFrom(' ', '-', 'fnr', ', ', '12', '\n', '99')), {
        maxLength: 30,
      })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (written) => {
        let end = 0
        for (const { from, to } of findIdentityNumbers(written)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(written.length)
      }),
    )
  })
})

test('any text at all is read without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(Array.isArray(findIdentityNumbers(text))).toBe(true)
    }),
  )
})

describe('the mask for logs', () => {
  test('hides both tiers and leaves the rest', () => {
    expect(maskIdentityNumbers(`a ${number} b ${published.only2032} c 14308`)).toBe(
      'a [identity number] b [identity number] c 14308',
    )
  })

  test('leaves nothing that would be found again', () => {
    fc.assert(
      fc.property(fc.array(syntheticNumber, { minLength: 1, maxLength: 5 }), (numbers) => {
        const masked = maskIdentityNumbers(`Logg: ${numbers.join(' og ')}`)
        for (const each of numbers) expect(masked).not.toContain(each)
        expect(findIdentityNumbers(masked)).toEqual([])
      }),
    )
  })
})

describe('megabytes', () => {
  const fill = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length))
  const milliseconds = (text: string) => {
    const start = performance.now()
    findIdentityNumbers(text)
    return performance.now() - start
  }

  test.each([
    ['letters', 'Samarbeid om helse. '],
    ['one long number', '1'],
    ['single digits', '1 '],
    ['identity numbers', `${number} `],
    ['labels and numbers', 'fnr 301082 99921 '],
    ['marks', '. -'],
    ['broken entities', '&#'],
    ['look-alikes', '1O0 '],
    ['per cent signs', '%30'],
  ])('of %s take time in proportion', (_, piece) => {
    milliseconds(fill(piece, 100_000))
    const part = milliseconds(fill(piece, 250_000))
    const whole = milliseconds(fill(piece, 1_250_000))
    // Quadratic work would need 25 times as long; the constant forgives a busy machine.
    expect(whole).toBeLessThan(12 * part + 500)
  })

  test('five of them are read, and the number at the end is found', () => {
    const text = `${fill('Møte 1.3.2017 om 14 308 innbyggere. ', 5_000_000)}${number}`
    expect(findIdentityNumbers(text)).toMatchObject([{ to: text.length, tier: 'refuse' }])
  })
})
