import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { inLanguage, type Locale, locales } from '../../platform/text/index.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import { listLinks, readListState } from '../lists/list-address.ts'
import { paths } from '../paths.ts'
import {
  ChangeOrganisation,
  EndOrganisation,
  NewOrganisation,
  RenameOrganisation,
} from './organisation-form.view.tsx'
import { OrganisationList } from './organisation-list.view.tsx'
import { OrganisationRecord } from './organisation-record.view.tsx'
import { fjordvik, fjordvikFacts, hospital, oygrend } from './organisation-sample.ts'
import { organisationWords } from './organisation-words.model.ts'

const html = (view: () => VNode, locale: Locale = 'nb') => inLanguage(locale, () => renderToString(view()))

function list(query: Record<string, string>, rows = [fjordvik, hospital], locale: Locale = 'nb') {
  const state = readListState(query, organisationWords)
  const links = listLinks({ base: paths.organisations, dato: undefined }, state, organisationWords)
  const counts = [
    { kind: 'municipality' as const, count: 1 },
    { kind: 'health-trust' as const, count: 1 },
    { kind: 'ended' as const, count: 3 },
  ]
  const page = { rows, previous: null, next: null }
  return html(
    () => <OrganisationList page={page} counts={counts} state={state} links={links} mayAdd={false} />,
    locale,
  )
}

test('the register shows names, kinds and numbers, and counts what is dissolved apart', () => {
  const body = list({})
  for (const text of [
    'Fjordvik kommune',
    '9901',
    '123\u00a0456\u00a0785',
    'Viser 2 av 2',
    'Nedlagt<span class="number"> 3',
  ])
    expect(body).toContain(text)
})

test('the register says what to do when nothing is found', () => {
  expect(list({ q: 'zzz' }, [])).toContain('Ingen treff på «zzz»')
  expect(list({ vis: 'bedrift' }, [])).toContain('Ingen organisasjoner her')
})

test.each(locales)('the register is whole in %s', (locale) => {
  expect(list({}, [fjordvik], locale)).not.toMatch(/registers[A-Z]/)
})

test('a record tells of names over time, numbers, mergers, people and cooperations', () => {
  const body = html(() => (
    <OrganisationRecord facts={fjordvikFacts} date={localDate('2020-06-01')} mayChange />
  ))
  for (const text of [
    'Fjordvik herad',
    'til og med 31. desember 2009',
    'Øygrend (9903) gikk inn i Fjordvik (9901)',
    '12\u00a0345',
    'Helsefellesskapet Fjordvik',
    '/organisasjoner/fjordvik-kommune/navn',
    'Bokmål',
  ])
    expect(body).toContain(text)
})

test('a record of a dissolved organisation says so, from the day it is', () => {
  const facts = { ...fjordvikFacts, organisation: oygrend }
  const on = (date: string) =>
    html(() => <OrganisationRecord facts={facts} date={localDate(date)} mayChange={false} />)
  expect(on('2020-01-01')).toContain('Organisasjonen finnes ikke lenger. Siste dag var 31. desember 2019.')
  expect(on('2019-12-31')).not.toContain('Organisasjonen finnes ikke lenger.')
})

test('the forms keep what was typed and carry the revision', () => {
  const form = {
    slug: 'dalen',
    name: 'Dalen',
    values: { name: 'Nytt', last: '31.2.2020' },
    errors: [],
    revision: 4,
    csrf: { name: '_csrf', value: 'x' },
  }
  expect(html(() => <RenameOrganisation {...form} />)).toContain('value="Nytt"')
  expect(html(() => <EndOrganisation {...form} />)).toContain('value="31.2.2020"')
  expect(html(() => <ChangeOrganisation {...form} />)).toContain('name="revision" value="4"')
  expect(html(() => <NewOrganisation {...form} once="1" />)).toContain('name="once" value="1"')
})
