import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { inLanguage, type Locale } from '../../text/index.ts'
import { htmlDocument } from './html-document.ts'
import { footerLinks, visitorHeader } from './page.examples.tsx'
import { Page, type PageProps } from './page.view.tsx'
import { SiteHeader } from './site-header.view.tsx'

const page = (props: Partial<PageProps> = {}, locale: Locale = 'nb') =>
  inLanguage(locale, () =>
    htmlDocument(
      <Page
        title="Økonomi"
        nonce="n0nce"
        assets={{ css: '/assets/index-1.css', icon: '/favicon.svg' }}
        header={visitorHeader}
        footer={footerLinks}
        {...props}
      >
        <h1>Økonomi</h1>
      </Page>,
    ),
  )

test('a page is a whole document in its own language', () => {
  expect(page()).toMatch(/^<!doctype html><html lang="nb" data-color-scheme="auto"><head>/)
  expect(page({}, 'nn')).toContain('<html lang="nn"')
})

test('the title goes from the page to the cooperation to Samsyn, without saying a name twice', () => {
  expect(page()).toContain('<title>Økonomi – Knutepunkt Sørlandet – Samsyn</title>')
  expect(page({ title: 'Knutepunkt Sørlandet' })).toContain('<title>Knutepunkt Sørlandet – Samsyn</title>')
})

test('the title of a form with errors begins by saying so', () => {
  expect(page({ hasErrors: true })).toContain('<title>Feil: Økonomi – ')
})

test('the skip link leads to the main part', () => {
  expect(page()).toMatch(/<body><a class="ds-skip-link" href="#innhold">Hopp til innholdet<\/a>/)
  expect(page()).toContain('<main id="innhold"')
})

test('an ordinary page has no script, and an island carries the nonce', () => {
  expect(page()).not.toContain('<script')
  expect(page({ assets: { css: 'a', icon: 'b', scripts: ['/assets/hva-om-2.js'] } })).toContain(
    '<script type="module" src="/assets/hva-om-2.js" nonce="n0nce"></script>',
  )
})

test('what is typed into a title cannot become markup', () => {
  expect(page({ title: '</title><script>' })).not.toContain('<script>')
})

test('the navigation names the breaks for those who cannot see them', () => {
  const html = inLanguage('nb', () => renderToString(<SiteHeader {...visitorHeader} current="economy" />))
  expect(html).toContain('<span class="hidden-text">Brudd. 3 av 14 mål har ikke noe prosjekt.</span>')
  expect(html.match(/aria-current="true"/g)).toHaveLength(2)
})

test('the language of the page is not offered, the others are, each in its own words', () => {
  const html = page()
  expect(html).not.toContain('>Bokmål<')
  expect(html).toContain('lang="nn" hreflang="nn">Nynorsk</a>')
  expect(page({}, 'en')).toContain('lang="nb" hreflang="nb">Bokmål</a>')
})

test('signing out is a posted form with its token', () => {
  const html = inLanguage('nb', () =>
    renderToString(
      <SiteHeader
        {...visitorHeader}
        account={[{ text: 'Logg ut', action: '/logg-ut', hidden: { _csrf: 'abc' } }]}
      />,
    ),
  )
  expect(html).toContain(
    '<form method="post" action="/logg-ut"><input type="hidden" name="_csrf" value="abc"/>',
  )
})

test('the demonstration and the pinned date are said only while they are true', () => {
  expect(page()).not.toContain('site-notices')
  const html = page({
    notices: { demo: { href: '/demo' }, pinned: { date: '1. mars 2017', href: '/om-eksempelet' } },
  })
  expect(html).toContain('Vist slik det sto 1. mars 2017.')
  expect(html).toContain('Personene er oppdiktet.')
})
