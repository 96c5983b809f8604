import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { inLanguage, type Locale, locales } from '../../platform/text/index.ts'
import { localDate } from '../../platform/time/local-date.model.ts'
import { listLinks, readListState } from '../lists/list-address.ts'
import { fjordvikFacts } from '../organisations/organisation-sample.ts'
import { paths } from '../paths.ts'
import { MemberList, type MemberListProps } from './member-list.view.tsx'
import { MemberRecord } from './member-record.view.tsx'
import { fjordvikMembership, fjordvikRow, hospitalRow, memberCountsExample } from './member-sample.ts'
import { memberWords } from './member-words.model.ts'
import { MembershipChange } from './membership-change.view.tsx'
import { MembershipEnd } from './membership-end.view.tsx'
import { NewMember } from './new-member.view.tsx'

const date = localDate('2020-06-01')
const csrf = { name: '_csrf', value: 'merke' }

const html = (view: () => VNode, locale: Locale = 'nb') => inLanguage(locale, () => renderToString(view()))

const listProps = (
  query: Record<string, string> = {},
  more: Partial<MemberListProps> = {},
): MemberListProps => {
  const state = readListState(query, memberWords)
  return {
    cooperation: 'fjordvik',
    language: 'nb',
    date,
    page: { rows: [fjordvikRow, hospitalRow], previous: null, next: null },
    counts: memberCountsExample,
    state,
    links: listLinks({ base: paths.members('fjordvik'), dato: undefined }, state, memberWords),
    panel: null,
    ...more,
  }
}

const list = (query?: Record<string, string>, more?: Partial<MemberListProps>, locale?: Locale) =>
  html(() => <MemberList {...listProps(query, more)} />, locale)

const panel = { cooperation: 'fjordvik', values: {}, errors: [], csrf, once: 'en-gang' }

describe('the list of members', () => {
  test('tells who takes part, as what, with numbers, their date and their source', () => {
    const body = list()
    for (const text of [
      'Fjordvik kommune',
      'Leder nettverket',
      '9901',
      '12\u00a0345',
      'Innbyggere: Eksempeltall, 1. januar 2020.',
      'Nr. er kommunenummeret slik det var 1. juni 2020.',
      'Viser 2 av 2, sortert på navn',
    ])
      expect(body).toContain(text)
  })

  test('names the role by the kind of part where nobody has written one, and what is missing by a dash', () => {
    expect(list()).toContain('>Avtalepart</td>')
    expect(list()).toContain('<span class="number">–</span>')
  })

  test('has a chip for each kind there is, with its count, and one for those who have left', () => {
    const body = list()
    expect(body).toContain('Kommuner<span class="number"> 1</span>')
    expect(body).toContain('Avsluttet<span class="number"> 0</span>')
    expect(body).not.toContain('Bedrifter')
  })

  test('marks the order and the chip that are chosen', () => {
    const body = list({ sorter: '-innbyggere', vis: 'helseforetak' })
    expect(body).toContain('aria-sort="descending"')
    expect(body).toMatch(/aria-current="true"[^>]*>Helseforetak/)
    expect(body).toContain('sortert på innbyggere')
  })

  test('leads to the next page and back when there is more', () => {
    const page = { rows: [fjordvikRow], previous: [0, 'a', 'b'] as const, next: [0, 'c', 'd'] as const }
    const body = list({}, { page })
    expect(body).toContain('rel="next"')
    expect(body).toContain('rel="prev"')
  })

  test('says that users are missing, and leads those who may add one on', () => {
    expect(list()).toContain('Ingen brukerorganisasjoner er registrert ennå')
    expect(list()).not.toContain('Legg til en brukerorganisasjon')
    expect(list({}, { panel })).toContain('ny?slag=user-organisation')
    const counts = [...memberCountsExample, { kind: 'user-organisation' as const, count: 1 }]
    expect(list({}, { counts })).not.toContain('Ingen brukerorganisasjoner')
    expect(list({ q: 'fjord' })).not.toContain('Ingen brukerorganisasjoner')
  })

  test('shows the last day instead of inhabitants among those who have left', () => {
    const ended = { ...hospitalRow, during: { from: null, until: localDate('2020-01-01') } }
    const body = list({ vis: 'avsluttet' }, { page: { rows: [ended], previous: null, next: null } })
    expect(body).toContain('31. desember 2019')
  })

  test('says what to do when nothing is found', () => {
    const empty = { rows: [], previous: null, next: null }
    expect(list({ q: 'zzz' }, { page: empty })).toContain('Ingen treff på «zzz»')
    expect(list({ vis: 'avsluttet' }, { page: empty })).toContain('Ingen har sluttet')
    expect(list({}, { page: empty, counts: [] })).toContain('Ingen organisasjoner deltar ennå')
  })

  test('shows the form with what was typed and what is wrong', () => {
    const errors = [{ field: 'organisationNumber', text: 'Siste siffer stemmer ikke.' }]
    const body = list({}, { panel: { ...panel, values: { organisationNumber: '912 345 679' }, errors } })
    expect(body).toContain('value="912 345 679"')
    expect(body).toContain('href="#field-organisationNumber"')
    expect(body).toContain('name="once" value="en-gang"')
    expect(body).toContain('name="_csrf" value="merke"')
  })

  test.each(locales)('is whole in %s', (locale) => {
    expect(list({}, { panel }, locale)).not.toMatch(/registers[A-Z]/)
  })
})

describe('the record of a member', () => {
  const record = (more: Partial<Parameters<typeof MemberRecord>[0]> = {}, locale?: Locale) =>
    html(
      () => (
        <MemberRecord
          cooperation="fjordvik"
          date={date}
          membership={fjordvikMembership}
          periods={[fjordvikMembership]}
          facts={fjordvikFacts}
          mayEdit={false}
          language="nb"
          {...more}
        />
      ),
      locale,
    )

  test('tells how it takes part, its numbers over time, its people and its names', () => {
    const body = record()
    for (const text of [
      'Leder nettverket. </span>Medlem fra 1. mars 2017.',
      '123\u00a0456\u00a0785',
      '1. januar 2020: Øygrend (9903) gikk inn i Fjordvik (9901).',
      'Fjordvik herad',
      '8\u00a0210',
      'Samarbeidsavtalen, 1. mars 2017',
    ])
      expect(body).toContain(text)
  })

  test('offers changes to those who may, and an end only while it lasts', () => {
    expect(record()).not.toContain('/endre')
    expect(record({ mayEdit: true })).toContain('/avslutt')
    const ended = { ...fjordvikMembership, during: { from: null, until: localDate('2030-01-01') } }
    const body = record({ mayEdit: true, membership: ended })
    expect(body).not.toContain('/avslutt')
    expect(body).toContain('Siste dag i samarbeidet blir 31. desember 2029.')
  })

  test('says in which language people wrote when it is another than the page', () => {
    expect(record({}, 'en')).toContain('<span lang="nb">Leder nettverket</span>')
    expect(record()).not.toContain('lang="nb"')
  })

  test('leads to the other periods and the other cooperations', () => {
    const before = { ...fjordvikMembership, id: '2', during: { from: null, until: localDate('2010-01-01') } }
    const parts = [
      {
        ...fjordvikFacts.parts[0],
        slug: 'dalen',
        cooperation: 'Dalen sammen',
      } as (typeof fjordvikFacts.parts)[0],
    ]
    const body = record({ periods: [before, fjordvikMembership], facts: { ...fjordvikFacts, parts } })
    expect(body).toContain('Medlem til og med 31. desember 2009')
    expect(body).toContain('Dalen sammen')
  })
})

describe('the forms', () => {
  const values = { part: 'member', roleText: 'Min tekst', position: '1', visibility: 'public' }
  const change = {
    cooperation: 'fjordvik',
    language: 'nb',
    id: '1',
    name: 'Fjordvik kommune',
    values,
    errors: [],
    revision: 3,
    csrf,
  }

  test('carry the revision that was seen', () => {
    expect(html(() => <MembershipChange {...change} />)).toContain('name="revision" value="3"')
    expect(html(() => <MembershipEnd {...change} values={{ last: '1.1.2020' }} />)).toContain(
      'value="1.1.2020"',
    )
  })

  test('show both versions when somebody else was first', () => {
    const conflict = {
      who: 'Kari',
      when: '2. mars 2026 kl. 14.05',
      fields: [{ label: 'Rolle', stored: 'Annen tekst', mine: 'Min tekst' }],
    }
    const body = html(() => <MembershipChange {...change} conflict={conflict} />)
    for (const text of ['Kari endret dette 2. mars 2026 kl. 14.05', 'Annen tekst', 'Min tekst'])
      expect(body).toContain(text)
  })

  test('for a new one let an organisation be found, or chosen', () => {
    const found = [fjordvikFacts.organisation]
    const search = html(() => <NewMember {...panel} q="fjord" found={found} chosen={null} />)
    expect(search).toContain(`organisasjon=${fjordvikFacts.organisation.id}`)
    const chosen = html(() => <NewMember {...panel} q="" found={[]} chosen={fjordvikFacts.organisation} />)
    expect(chosen).toContain(`name="organisation" value="${fjordvikFacts.organisation.id}"`)
    expect(html(() => <NewMember {...panel} q="zzz" found={[]} chosen={null} />)).toContain(
      'Ingen treff på «zzz»',
    )
  })
})
