import { describe, expect, test } from 'vitest'
import { localDate } from '../../platform/time/local-date.model.ts'
import { orderedNames, renamed } from './names.model.ts'
import type { NameKind, OrganisationName } from './organisation.model.ts'

const name = (
  text: string,
  kind: NameKind,
  [from, until]: readonly (string | undefined)[] = [],
): OrganisationName => ({
  name: text,
  kind,
  during: { from: from ? localDate(from) : null, until: until ? localDate(until) : null },
})

describe('the names of an organisation', () => {
  test('cover every date: an official one is used until the next begins', () => {
    const ordered = orderedNames([
      name('Dalen kommune', 'official', ['1990-01-01', '1995-01-01']),
      name('Dalen herad', 'official', ['1950-01-01']),
    ])
    expect(ordered).toEqual({
      ok: true,
      value: [
        name('Dalen herad', 'official', [undefined, '1990-01-01']),
        name('Dalen kommune', 'official', ['1990-01-01']),
      ],
    })
  })

  test('hold at least an official one, and one at a time', () => {
    expect(orderedNames([name('DK', 'short')])).toMatchObject({ code: 'name-missing' })
    const twice = [name('A', 'official', ['2000-01-01']), name('B', 'official', ['2000-01-01'])]
    expect(orderedNames(twice)).toMatchObject({ code: 'names-overlap' })
    const short = [name('A', 'official'), name('a', 'short'), name('b', 'short', ['2000-01-01'])]
    expect(orderedNames(short)).toMatchObject({ code: 'names-overlap' })
  })

  test('may be called otherwise by many at the same time', () => {
    expect(orderedNames([name('A', 'official'), name('b', 'alias'), name('c', 'alias')])).toMatchObject({
      ok: true,
    })
  })
})

describe('a new name', () => {
  const names = [name('Dalen herad', 'official'), name('Dalen', 'short')]

  test('ends the one before it on its own first day', () => {
    const next = renamed(names, { name: 'Dalen kommune', kind: 'official', from: localDate('1990-01-01') })
    expect(next).toMatchObject({
      ok: true,
      value: [
        { name: 'Dalen herad', during: { until: '1990-01-01' } },
        { name: 'Dalen kommune', during: { from: '1990-01-01', until: null } },
        { name: 'Dalen' },
      ],
    })
  })

  test('of the same kind ends the short one too', () => {
    expect(renamed(names, { name: 'D', kind: 'short', from: localDate('2000-01-01') })).toMatchObject({
      value: [{}, { name: 'Dalen', during: { until: '2000-01-01' } }, { name: 'D' }],
    })
  })

  test('is refused when it is the old one, or does not begin after it', () => {
    const again = { name: 'Dalen herad', kind: 'official' as const, from: localDate('1990-01-01') }
    expect(renamed(names, again)).toMatchObject({ code: 'name-the-same' })
    expect(renamed(names, { ...again, name: 'Ny', from: null })).toMatchObject({ code: 'names-overlap' })
    const begun = [name('Dalen', 'official', ['1990-01-01'])]
    expect(renamed(begun, { ...again, name: 'Ny' })).toMatchObject({ code: 'names-overlap' })
  })

  test('beside the others has no need of a day, and is told once', () => {
    const alias = { name: 'Dalstrøka', kind: 'alias' as const, from: null }
    const once = renamed(names, alias)
    expect(once).toMatchObject({ ok: true })
    expect(renamed(once.ok ? once.value : [], alias)).toMatchObject({ code: 'name-the-same' })
  })
})
