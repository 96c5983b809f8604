import { describe, expect, test } from 'vitest'
import { formatFraction } from '../fraction.model.ts'
import { partRow } from './key-part.input.ts'

const row = { how: 'flat', size: '', ages: '', label: '', unit: '' }

const read = (fields: Partial<typeof row>) => partRow.parse({ ...row, ...fields })

const problem = (fields: Partial<typeof row>) => {
  const [issue] = partRow.safeParse({ ...row, ...fields }).error?.issues ?? []
  return issue?.code === 'custom' ? [issue.path.join('.'), issue.params?.code] : [issue?.path.join('.')]
}

test('an empty row is no part', () => expect(read({ how: '' })).toBeNull())

describe('a share', () => {
  test.each([
    ['50 %', '0.5'],
    ['33 1/3 %', '1/3'],
    ['0,25', '0.25'],
    ['1/3', '1/3'],
  ])('reads %s', (size, text) => {
    const component = read({ size })?.component
    expect(component?.kind === 'flat' && formatFraction(component.share)).toBe(text)
  })

  test('reads no words and no share above the whole', () => {
    expect(problem({ size: 'halvparten' })).toEqual(['size', 'share'])
    expect(problem({ size: '120 %' })).toEqual(['size', 'share-out-of-range'])
    expect(problem({ size: '' })).toEqual(['size', 'required'])
  })
})

describe('a span of ages', () => {
  test.each([
    ['80+', { from: 80, to: 150 }, 'population-80+'],
    ['80 år og eldre', { from: 80, to: 150 }, 'population-80+'],
    ['0–5', { from: 0, to: 5 }, 'population-0-5'],
    ['67 - 79 år', { from: 67, to: 79 }, 'population-67-79'],
  ])('reads %s', (ages, span, basis) => {
    const part = read({ how: 'population', size: '100 %', ages })
    expect(part).toMatchObject({ component: { basis }, measured: { kind: 'population', ages: span } })
  })

  test.each(['gamle', '80', '5–0', '0–151', '80+ og 90+'])('does not read %s', (ages) =>
    expect(problem({ how: 'population', size: '1', ages })).toEqual(['ages', 'ages-unreadable']),
  )
})

describe("a measure of the cooperation's own", () => {
  test('is called by its label in data', () => {
    const part = read({
      how: 'measure-rate',
      size: '320',
      label: 'Henvendelser om natta',
      unit: 'henvendelse',
    })
    expect(part?.component).toMatchObject({ kind: 'rate', basis: 'henvendelser-om-natta' })
  })

  test('never takes a name that the rules use', () => {
    const part = read({ how: 'measure', size: '1', label: 'Population', unit: 'person' })
    expect(part?.component).toMatchObject({ basis: 'own-population' })
  })

  test('needs a label and the word for one of it', () => {
    expect(problem({ how: 'measure', size: '1', unit: 'time' })).toEqual(['label', 'required'])
    expect(problem({ how: 'measure', size: '1', label: 'Timer' })).toEqual(['unit', 'required'])
  })
})

test('amounts and rates are kroner as people write them', () => {
  expect(read({ how: 'fixed', size: '50 000,50' })?.component).toEqual({
    kind: 'fixed',
    amountPerMember: 5_000_050n,
  })
  expect(problem({ how: 'fixed', size: '-1' })).toEqual(['size', 'money-negative'])
  const rate = read({ how: 'population-rate', size: '32,5' })?.component
  expect(rate?.kind === 'rate' && formatFraction(rate.rate)).toBe('3250')
})
