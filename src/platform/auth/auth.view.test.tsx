import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { inLanguage, locales } from '../text/index.ts'
import { BadInvitationPage, InvitationPage } from './invitation.view.tsx'
import { OwnPage, type OwnPageProps } from './own-page.view.tsx'
import { type DemonstrationProps, SignInPage } from './sign-in.view.tsx'

const html = (view: VNode) => inLanguage('nb', () => renderToString(view))
const csrf = { name: '_csrf', value: 'token' }

const demonstration: DemonstrationProps = {
  people: [
    { id: 'a', name: 'Kari', role: 'Koordinator', cooperation: 'Fjordvik', href: '/fjordvik' },
    { id: 'b', name: 'Ola', role: 'Leder', cooperation: 'Fjordvik', href: '/fjordvik' },
  ],
  action: '/logg-inn/demonstrasjon',
  csrf,
}

const ownPage: OwnPageProps = {
  name: 'Kari',
  administrator: false,
  roles: [{ role: 'Koordinator', cooperation: 'Fjordvik', href: '/fjordvik' }],
  sessions: [
    { id: '1', device: 'Firefox, Linux', started: 'i går', lastSeen: 'nå', isThisOne: true },
    { id: '2', device: '', started: 'i forgårs', lastSeen: 'i går', isThisOne: false },
  ],
  locale: 'nb',
  actions: { language: '/s', endSession: '/avslutt', endOthers: '/andre', signOut: '/logg-ut' },
  csrf,
}

const views: Record<string, () => VNode> = {
  'sign-in': () => <SignInPage />,
  'sign-in with people on offer': () => <SignInPage demonstration={demonstration} />,
  'sign-in with nobody on offer': () => <SignInPage demonstration={{ ...demonstration, people: [] }} />,
  'sign-in for somebody signed in': () => <SignInPage signedInAs={{ name: 'Kari', href: '/min-side' }} />,
  invitation: () => <InvitationPage secret="hemmelig" action="/invitasjon" csrf={csrf} signedInAs="Kari" />,
  'spent invitation': () => <BadInvitationPage why="spent" signIn="/logg-inn" />,
  'incomplete invitation': () => (
    <BadInvitationPage why="incomplete" signIn="/logg-inn" ownPage="/min-side" />
  ),
  'own page': () => <OwnPage {...ownPage} />,
  'own page of an administrator': () => <OwnPage {...ownPage} administrator roles={[]} />,
}

describe.each(Object.entries(views))('%s', (_name, view) => {
  test.each(locales)('is whole in %s', (locale) => {
    const rendered = inLanguage(locale, () => renderToString(view()))
    expect(rendered).not.toMatch(/undefined|\[object|NaN/)
    expect(rendered).not.toMatch(/\s(style|on[a-z]+)="/)
    expect(rendered.match(/<h1/g)).toHaveLength(1)
  })

  test('every form that is sent carries the token', () => {
    const forms = html(view()).match(/<form\b.*?<\/form>/gs) ?? []
    for (const form of forms) expect(form).toContain('name="_csrf" value="token"')
  })
})

test('a link used up shows no form', () => {
  expect(html(<BadInvitationPage why="spent" signIn="/logg-inn" />)).not.toContain('<form')
})

test('the way back goes along with each person on offer', () => {
  const rendered = html(<SignInPage demonstration={{ ...demonstration, returnTo: '/fjordvik?a=1&b=2' }} />)
  expect(rendered.match(/name="til" value="\/fjordvik\?a=1&amp;b=2"/g)).toHaveLength(2)
})

test('this session is ended by signing out, another by its own button', () => {
  const rendered = html(<OwnPage {...ownPage} />)
  expect(rendered.match(/action="\/logg-ut"/g)).toHaveLength(1)
  expect(rendered.match(/action="\/avslutt"/g)).toHaveLength(1)
  expect(rendered).toContain('name="okt" value="2"')
  expect(rendered).toContain('Ukjent nettleser')
})

test('who has one session is not offered to end the others', () => {
  const rendered = html(<OwnPage {...ownPage} sessions={ownPage.sessions.slice(0, 1)} />)
  expect(rendered).not.toContain('/andre')
})

test('a name is text, whatever is in it', () => {
  expect(html(<OwnPage {...ownPage} name={'<script>alert(1)</script>'} />)).not.toContain('<script')
})
