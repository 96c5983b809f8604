import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { inLanguage, type Locale, locales } from '../../platform/text/index.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import { People, type PeopleProps } from './people.view.tsx'
import { PersonForm, RoleEnd } from './person-form.view.tsx'
import type { PersonRole } from './role.model.ts'

const html = (view: () => VNode, locale: Locale = 'nb') => inLanguage(locale, () => renderToString(view()))

const dagny: PersonRole = {
  id: '1',
  personId: 'p1',
  name: 'Dagny frå Dalen',
  role: 'representative',
  organisationId: 'dalen',
  during: { from: localDate('2020-01-01'), until: null },
  revision: 1,
}
const before: PersonRole = {
  ...dagny,
  id: '2',
  name: 'Odd Observatør',
  role: 'observer',
  organisationId: null,
  during: { from: null, until: localDate('2019-01-01') },
}
const coming: PersonRole = {
  ...before,
  id: '3',
  name: 'Nina Ny',
  during: { from: localDate('2021-01-01'), until: null },
}

const people = (more: Partial<PeopleProps> = {}, locale?: Locale) =>
  html(
    () => (
      <People
        cooperation="fjordvik"
        date={localDate('2020-06-01')}
        roles={[dagny, before, coming]}
        organisations={new Map([['dalen', 'Dalen kommune']])}
        mayEdit={false}
        {...more}
      />
    ),
    locale,
  )

test('people stand with their roles now, later and before', () => {
  const body = people()
  for (const text of [
    'Roller 1. juni 2020',
    'Dagny frå Dalen',
    'Dalen kommune',
    'Begynner senere',
    'Nina Ny',
    'Tidligere roller',
    'til og med 31. desember 2018',
  ])
    expect(body).toContain(text)
  expect(body).not.toContain('/avslutt')
})

test('a role that lasts can be ended by those who may, and the link says whose', () => {
  const body = people({ mayEdit: true })
  expect(body).toContain('/fjordvik/nettverk/personer/1/avslutt')
  expect(body).toContain('rollen som Representant for Dagny frå Dalen')
  expect(body).not.toContain('/fjordvik/nettverk/personer/2/avslutt')
})

test('an empty list says who fills it', () => {
  expect(people({ roles: [] })).toContain('Ingen har roller på denne datoen')
})

test.each(locales)('the page is whole in %s', (locale) => {
  expect(people({ mayEdit: true }, locale)).not.toMatch(/registers[A-Z]/)
})

test('the forms say what each role may do, and what the end of one means', () => {
  const form = {
    cooperation: 'fjordvik',
    values: { role: 'leader' },
    errors: [],
    csrf: { name: '_csrf', value: 'x' },
  }
  const body = html(() => (
    <PersonForm {...form} once="1" people={[{ id: 'p', name: 'Kari' }]} organisations={[]} />
  ))
  expect(body).toContain('Kan det samme som koordinatoren.')
  expect(body).toContain('>Kari</option>')
  const end = html(() => <RoleEnd {...form} id="1" name="Kari" held="leader" revision={2} />)
  expect(end).toContain('Avslutt rollen til Kari?')
  expect(end).toContain('name="revision" value="2"')
})
