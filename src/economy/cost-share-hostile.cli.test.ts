import { describe, expect, test } from 'vitest'
import { costSharesSchema } from './cost-share.json.ts'
import { knutepunkt, members, run } from './cost-share-cli.examples.ts'

const answer = (input: unknown) => {
  const { code, out, err } = run(input)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return costSharesSchema.parse(JSON.parse(out))
}

const paid = (input: unknown) => answer(input).shares.map(({ rounded }) => rounded)

describe('hostile input', () => {
  const sentence = (text: string) => {
    const { code, out, err } = run(text)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.length).toBeLessThan(250)
    expect(err.trimEnd()).not.toContain('\n')
    return err
  }
  const text = JSON.stringify(knutepunkt)

  test('a million digits', () => {
    const digits = '9'.repeat(1_000_000)
    expect(sentence(text.replace('"950000.00"', `"${digits}"`))).toMatch(/^total must be an amount/)
    expect(sentence(text.replace('"0.5"', `"${digits}"`))).toMatch(/share must be a share/)
    expect(sentence(text.replace('14308', digits))).toMatch(
      /population is not a number that JSON holds exactly/,
    )
    expect(sentence(text.replace('14308', `"${digits}"`))).toMatch(/population must be a number/)
  })

  test('more text than any key needs', () => {
    expect(sentence(' '.repeat(2_000_001))).toBe('The input is longer than 2000000 characters.\n')
  })

  test('lists within lists, half a million deep', () => {
    const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`
    expect(sentence(deep)).toBe('The input must be an object.\n')
    expect(sentence(text.replace('14308', deep))).toMatch(/population must be a number/)
    expect(sentence(text.replace('"last"', deep))).toMatch(/^rounding\.residual must be/)
    expect(sentence('['.repeat(500_000))).toBe('The input is not JSON.\n')
  })

  test('names that JavaScript gives a meaning', () => {
    expect(sentence(text.replace('"total"', '"__proto__":{"total":"1.00"},"x"'))).toMatch(
      /is (missing|not a known key)/,
    )
    expect(sentence(text.replace('"basis":"population"', '"basis":"__proto__"'))).toBe(
      'members[1].values.__proto__ is missing.\n',
    )
    expect(sentence(text.replace('"basis":"population"', '"basis":"constructor"'))).toBe(
      'members[1].values.constructor is missing.\n',
    )
    expect(sentence(text.replaceAll('"population"', '"__proto__"'))).toMatch(/__proto__ is missing/)
    expect(Object.hasOwn(Object.prototype, 'population')).toBe(false)
  })

  test('a measure may be called what it likes', () => {
    expect(paid(text.replaceAll('"population"', '"toString"'))).toEqual(paid(knutepunkt))
  })

  test('names that a terminal would obey, or that go on and on', () => {
    expect(
      sentence(text.replace('"total"', '"\\u001b[2J\\u009b31m\\n","x"').replace('","x"', '":1,"total"')),
    ).toBe('?[2J?31m? is not a known key.\n')
    expect(sentence(text.replace('"total"', `"${'x'.repeat(100_000)}":1,"total"`))).toBe(
      `${'x'.repeat(60)}… is not a known key.\n`,
    )
  })

  test('too many of anything', () => {
    const many = (count: number, one: object) => Array.from({ length: count }, () => one)
    expect(
      sentence(JSON.stringify({ ...knutepunkt, components: many(51, { basis: 'flat', share: '0' }) })),
    ).toBe('components is longer than 50.\n')
    expect(sentence(JSON.stringify({ ...knutepunkt, members: many(2001, members[1] ?? {}) }))).toBe(
      'members is longer than 2000.\n',
    )
  })

  test('the largest that is let in is answered in good time', () => {
    const components = Array.from({ length: 50 }, (_, index) => ({ basis: `m${index % 10}`, share: '1/50' }))
    const values = (seed: number) =>
      Object.fromEntries(
        Array.from({ length: 10 }, (_, index) => [`m${index}`, `${seed + 1}${index}7.000000000001`]),
      )
    const crowd = Array.from({ length: 2000 }, (_, index) => ({
      id: `${index}`,
      name: 'N',
      values: values(index),
    }))
    const rounding = { step: '0.01', residual: 'largest-remainder' }
    const { total, shares } = answer({ total: '999999999999999.99', components, members: crowd, rounding })
    const ore = (amount: string) => BigInt(amount.replace('.', ''))
    expect(shares.reduce((sum, { rounded }) => sum + ore(rounded), 0n)).toBe(ore(total))
  })
})
