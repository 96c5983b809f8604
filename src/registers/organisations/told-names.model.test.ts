import { expect, test } from 'vitest'
import { localDate } from '../../platform/time/local-date.model.ts'
import type { NameKind, OrganisationName } from './organisation.model.ts'
import { type ToldName, withToldNames } from './told-names.model.ts'

const day = (text: string | null | undefined) => (text ? localDate(text) : text === null ? null : undefined)

type Days = readonly [from?: string | null, until?: string | null]

const stood = (name: string, [from, until]: Days, kind: NameKind = 'official'): OrganisationName => ({
  name,
  kind,
  during: { from: day(from) ?? null, until: day(until) ?? null },
})

const told = (name: string, [from, until]: Days = [], kind: NameKind = 'official'): ToldName => ({
  name,
  kind,
  from: day(from),
  until: day(until),
})

const herad = stood('Fjordvik herad', [null, '2010-01-01'])
const kommune = stood('Fjordvik kommune', ['2010-01-01', null])

test('names that stand there stay, and none is taken away', () => {
  expect(withToldNames([herad, kommune], [told('Fjordvik kommune')])).toEqual({
    ok: true,
    value: { names: [herad, kommune], did: ['nothing'] },
  })
})

test('names of a new organisation come in their order, and the first counts from always', () => {
  const answer = withToldNames(
    [],
    [told('Fjordvik kommune', ['2010-01-01', null]), told('Fjordvik herad', ['1838-01-01', '2010-01-01'])],
  )
  expect(answer).toEqual({ ok: true, value: { names: [herad, kommune], did: ['added', 'added'] } })
  // Told once more, the first name is known though its first day was not kept.
  expect(
    withToldNames([herad, kommune], [told('Fjordvik herad', ['1838-01-01', '2010-01-01'])]),
  ).toMatchObject({
    value: { did: ['nothing'] },
  })
})

test('a later name ends the one before it', () => {
  expect(withToldNames([herad, kommune], [told('Nye Fjordvik', ['2024-01-01'])])).toMatchObject({
    value: {
      names: [
        herad,
        stood('Fjordvik kommune', ['2010-01-01', '2024-01-01']),
        stood('Nye Fjordvik', ['2024-01-01', null]),
      ],
    },
  })
})

test('a short name gives way to the next one, and an alias stays beside it', () => {
  const names = [kommune, stood('Fjordvik', [null, null], 'short')].map((name) =>
    name.kind === 'official' ? stood(name.name, [null, null]) : name,
  )
  const answer = withToldNames(names, [
    told('Nye Fj.', ['2024-01-01'], 'short'),
    told('Vika', [null, null], 'alias'),
  ])
  expect(answer).toMatchObject({
    value: {
      names: [
        stood('Fjordvik kommune', [null, null]),
        stood('Fjordvik', [null, '2024-01-01'], 'short'),
        stood('Nye Fj.', ['2024-01-01', null], 'short'),
        stood('Vika', [null, null], 'alias'),
      ],
      did: ['added', 'added'],
    },
  })
})

test('an alias that ended is closed', () => {
  const names = [stood('Fjordvik kommune', [null, null]), stood('Vika', [null, null], 'alias')]
  expect(withToldNames(names, [told('Vika', [null, '2020-01-01'], 'alias')])).toMatchObject({
    value: { names: [names[0], stood('Vika', [null, '2020-01-01'], 'alias')], did: ['changed'] },
  })
})

test.each([
  { what: 'another name without a day', names: [told('Nye Fjordvik')], code: 'name-needs-date', at: 0 },
  { what: 'another name from always', names: [told('Nye Fjordvik', [null])], code: 'names-overlap', at: 0 },
  {
    what: 'another name from the same day',
    names: [told('Fjordvik kommune'), told('Nye Fjordvik', ['2010-01-01'])],
    code: 'names-overlap',
    at: 1,
  },
  {
    what: 'an end that no name follows',
    names: [told('Fjordvik kommune', ['2010-01-01', '2020-01-01'])],
    code: 'name-until-follows',
    at: 0,
  },
  {
    what: 'an end before its beginning',
    names: [told('Vika', ['2020-01-01', '2019-01-01'], 'alias')],
    code: 'period-empty',
    at: 0,
  },
])('$what is refused', ({ names, code, at }) => {
  expect(withToldNames([herad, kommune], names)).toMatchObject({ ok: false, code, at })
})

test('an organisation has an official name', () => {
  expect(withToldNames([], [told('Vika', [null, null], 'alias')])).toMatchObject({
    code: 'name-missing',
    at: 0,
  })
})
