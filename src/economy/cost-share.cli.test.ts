import { describe, expect, test } from 'vitest'
import { costSharesSchema } from './cost-share.json.ts'
import { knutepunkt, members, run } from './cost-share-cli.examples.ts'

const rates = { ...knutepunkt, total: undefined, components: [{ basis: 'population', rate: '2.00' }] }

const answer = (input: unknown) => {
  const { code, out, err } = run(input)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return costSharesSchema.parse(JSON.parse(out))
}

const paid = (input: unknown) => answer(input).shares.map(({ rounded }) => rounded)

const withMember = (index: number, change: object) => ({
  ...knutepunkt,
  members: members.map((member, place) => (place === index ? { ...member, ...change } : member)),
})
const withPopulation = (population: unknown) => withMember(1, { values: { population } })
const withParts = (...components: object[]) => ({ ...knutepunkt, components })
const withRounding = (rounding: object) => ({
  ...knutepunkt,
  rounding: { ...knutepunkt.rounding, ...rounding },
})

describe('the answer', () => {
  test('is the published shares, with all members in the order given and the exempt one at zero', () => {
    const { total, shares, residuals } = answer(knutepunkt)
    expect(total).toBe('950000.00')
    expect(shares[0]).toEqual({
      id: '1001',
      name: 'Kristiansand',
      parts: [],
      exact: '0.00',
      rounded: '0.00',
      percent: '0.000',
    })
    expect(shares[1]).toEqual({
      id: '1014',
      name: 'Vennesla',
      parts: [
        { basis: 'flat', amount: '79166.67' },
        { basis: 'population', amount: '138620.79' },
      ],
      exact: '217787.45',
      rounded: '218000.00',
      percent: '22.925',
    })
    expect(shares.slice(2).map(({ rounded }) => rounded)).toEqual([
      '92000.00',
      '188500.00',
      '141500.00',
      '129000.00',
      '181000.00',
    ])
    expect(residuals).toEqual([{ member: '0926', amount: '-500.00' }])
  })

  test('is one JSON value and a line end, with no key but the promised ones', () => {
    const { out } = run(knutepunkt)
    expect(out.endsWith('}\n')).toBe(true)
    expect(Object.keys(JSON.parse(out))).toEqual(['total', 'shares', 'residuals'])
  })

  test('follows each residual rule', () => {
    expect(paid(withRounding({ residual: 'largest-remainder' }))[3]).toBe('188000.00')
    expect(paid(withRounding({ residual: 'largest-payer' }))[1]).toBe('217500.00')
    expect(paid(withRounding({ residual: { member: '0935' } }))[2]).toBe('91500.00')
  })

  test('has no residuals where nothing is left over', () => {
    expect(answer({ ...rates, rounding: { step: '0.01', residual: 'last' } }).residuals).toEqual([])
  })

  test('takes fixed amounts first', () => {
    const parts = answer(
      withParts({ basis: 'fixed', amountPerMember: '50000.00' }, { basis: 'flat', share: '1' }),
    ).shares[1]?.parts
    expect(parts).toEqual([
      { basis: 'fixed', amount: '50000.00' },
      { basis: 'flat', amount: '108333.33' },
    ])
  })

  test('lets the total follow from a rate', () => {
    expect(answer(rates).total).toBe('98056.00')
  })

  test('takes shares as fractions and any measure', () => {
    const components = [
      { basis: 'flat', share: '1/3' },
      { basis: 'beds in use', share: '2/3' },
    ]
    const two = [
      { id: 'a', name: 'Dalen', values: { 'beds in use': '12.5' } },
      { id: 'b', name: 'Øygrend', values: { 'beds in use': 37.5 } },
    ]
    const rounding = { step: '0.01', residual: 'largest-remainder' }
    expect(paid({ total: '100', components, members: two, rounding })).toEqual(['33.33', '66.67'])
  })

  test.each([
    ['14308', '14308'],
    ['1.4308e4', '14308'],
    ['"14308.0"', '14308'],
    ['14308.00000', '14308'],
  ])('reads the measure %s', (written) => {
    const text = JSON.stringify(withPopulation('HERE')).replace('"HERE"', written)
    expect(paid(text)).toEqual(paid(knutepunkt))
  })

  test('reads numbers that JavaScript writes with an exponent', () => {
    const small = ['2e-7', '4e-7', '0.000000000001', '3', '0', '1.25e-9'].map((written, index) =>
      JSON.stringify({ id: `${index}`, name: 'N', values: { n: 'HERE' } }).replace('"HERE"', written),
    )
    const components = '[{"basis":"n","rate":"1000000.00"}]'
    const text = `{"components":${components},"members":[${small}],"rounding":{"step":"0.01","residual":"last"}}`
    expect(answer(text).shares.map(({ exact }) => exact)).toEqual([
      '0.20',
      '0.40',
      '0.00',
      '3000000.00',
      '0.00',
      '0.00',
    ])
  })

  test('does not mind a byte order mark', () => {
    expect(paid(`\uFEFF${JSON.stringify(knutepunkt)}`)).toEqual(paid(knutepunkt))
  })
})

describe('input that makes no sense gets exit code 2 and one sentence', () => {
  const without = (key: string) => ({ ...knutepunkt, [key]: undefined })
  const fixed = { basis: 'fixed', amountPerMember: '1.00' }
  const inQuotes = 'is not a number that JSON holds exactly, so write it in quotes, with at most 12 decimals.'
  const population = 'members[1].values.population'

  const nonsense: [unknown, string][] = [
    ['', 'The input is empty; a key in JSON is expected on standard input.'],
    ['{', 'The input is not JSON.'],
    ['[]', 'The input must be an object.'],
    ['null', 'The input must be an object.'],
    [without('total'), 'total is missing.'],
    [without('components'), 'components is missing.'],
    [without('members'), 'members is missing.'],
    [without('rounding'), 'rounding is missing.'],
    [{ ...knutepunkt, total: 950000 }, 'total must be text in quotes.'],
    [
      { ...knutepunkt, total: '950 000,00' },
      'total must be an amount like "950000.00", with at most two decimals.',
    ],
    [{ ...knutepunkt, total: '-1.00' }, 'total must not be negative.'],
    [{ ...knutepunkt, colour: 'red' }, 'colour is not a known key.'],
    [withMember(1, { population: 5 }), 'members[1].population is not a known key.'],
    [withMember(1, { id: '' }), 'members[1].id is empty.'],
    [withMember(1, { id: 1014 }), 'members[1].id must be text in quotes.'],
    [withMember(1, { name: undefined }), 'members[1].name is missing.'],
    [withMember(1, { exempt: 'yes' }), 'members[1].exempt must be true or false.'],
    [withMember(1, { values: [] }), 'members[1].values must be an object.'],
    [withMember(1, { values: {} }), 'members[1].values.population is missing.'],
    [withMember(1, { values: undefined }), 'members[1].values.population is missing.'],
    [withMember(3, { id: '1014' }), 'members[3].id is the same as members[1].id.'],
    [withPopulation(-1), `${population} must not be negative.`],
    [withPopulation('-1'), `${population} must not be negative.`],
    [withPopulation(null), `${population} must be a number with at most 12 decimals, like 14308 or "12.5".`],
    [withPopulation('1e3'), `${population} must be a number with at most 12 decimals, like 14308 or "12.5".`],
    [withPopulation('NaN'), `${population} must be a number with at most 12 decimals, like 14308 or "12.5".`],
    [withPopulation(9_007_199_254_740_992), `${population} ${inQuotes}`],
    [withPopulation(0.1 + 0.2), `${population} ${inQuotes}`],
    [withPopulation(1e-13), `${population} ${inQuotes}`],
    [JSON.stringify(withPopulation(7)).replace(':7}', ':1e400}'), `${population} ${inQuotes}`],
    [JSON.stringify(withPopulation(7)).replace(':7}', ':1e21}'), `${population} ${inQuotes}`],
    [withParts(), 'components is empty.'],
    [withParts({ basis: 'flat' }), 'components[0].share is missing.'],
    [withParts({ basis: 'population' }), 'components[0].share is missing.'],
    [withParts({ basis: 'fixed' }), 'components[0].amountPerMember is missing.'],
    [withParts({ share: '1' }), 'components[0].basis is missing.'],
    [withParts({ basis: 'flat', share: '50 %' }), 'components[0].share must be a share like "0.5" or "1/3".'],
    [withParts({ basis: 'flat', share: '1/0' }), 'components[0].share must be a share like "0.5" or "1/3".'],
    [withParts({ basis: 'flat', share: '-1' }), 'components[0].share must not be negative.'],
    [withParts({ basis: 'flat', rate: '1' }), 'components[0].rate does not go with the basis "flat".'],
    [withParts({ ...fixed, share: '1' }), 'components[0].share does not go with the basis "fixed".'],
    [withParts({ ...fixed, rate: '1' }), 'components[0].rate does not go with the basis "fixed".'],
    [
      withParts({ ...fixed, basis: 'flat' }),
      'components[0].amountPerMember goes only with the basis "fixed".',
    ],
    [
      withParts({ ...fixed, basis: 'population' }),
      'components[0].amountPerMember goes only with the basis "fixed".',
    ],
    [
      withParts({ basis: 'population', share: '1', rate: '1' }),
      'components[0].rate cannot stand beside a share in the same component.',
    ],
    [
      withParts({ basis: 'population', rate: '2,00' }),
      'components[0].rate must be kroner per unit, like "2.00".',
    ],
    [withParts({ basis: 'population', rate: '-2.00' }), 'components[0].rate must not be negative.'],
    [
      withParts({ basis: 'population', rate: '2.00' }),
      'total must be left out, since it follows from the rate.',
    ],
    [
      withParts({ basis: 'population', rate: '2.00' }, { basis: 'flat', share: '1' }),
      'components cannot mix rates with shares, since a rate decides the total.',
    ],
    [withParts({ basis: 'flat', share: '0.5' }), 'The shares of the components add up to 0.5, not to 1.'],
    [
      withParts({ basis: 'flat', share: '0.333' }, { basis: 'population', share: '2/3' }),
      'The shares of the components add up to 2999/3000, not to 1.',
    ],
    [
      withParts({ basis: 'fixed', amountPerMember: '200000.00' }, { basis: 'flat', share: '1' }),
      'The fixed amounts come to 1200000.00, which is more than the total of 950000.00.',
    ],
    [{ ...knutepunkt, members: [] }, 'members is empty.'],
    [{ ...knutepunkt, members: [members[0]] }, 'members has nobody who pays.'],
    [
      { ...knutepunkt, members: [members[0], { id: 'x', name: 'X', values: { population: 0 } }] },
      'components[1] has nothing to share by, since population is 0 for everyone who pays.',
    ],
    [
      withRounding({ step: '0.00' }),
      'rounding.step must be an amount like "500.00", at least "0.01" and with at most two decimals.',
    ],
    [
      withRounding({ step: '0.001' }),
      'rounding.step must be an amount like "500.00", at least "0.01" and with at most two decimals.',
    ],
    [withRounding({ step: undefined }), 'rounding.step is missing.'],
    [withRounding({ residual: undefined }), 'rounding.residual is missing.'],
    [
      withRounding({ residual: 'first' }),
      'rounding.residual must be "last", "largest-remainder", "largest-payer" or {"member": "id"}.',
    ],
    [withRounding({ residual: { member: '0926', why: '' } }), 'rounding.residual.why is not a known key.'],
    [withRounding({ residual: { member: '4204' } }), 'rounding.residual.member is not one of the members.'],
    [
      withRounding({ residual: { member: '1001' } }),
      'rounding.residual.member is exempt and cannot own the residual.',
    ],
    [
      { ...withRounding({ step: '200000.00' }), total: '760000.00' },
      'members[6] would pay less than nothing, 200000.00 with a residual of -240000.00, so the step must be smaller or the residual rule another.',
    ],
  ]

  test.each(nonsense.map(([input, sentence]) => ({ sentence, input })))(
    '$sentence',
    ({ sentence, input }) => {
      expect(run(input)).toEqual({ code: 2, out: '', err: `${sentence}\n` })
    },
  )
})
