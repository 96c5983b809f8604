import type { Example } from '../example.ts'
import { Breadcrumbs } from './breadcrumbs.view.tsx'
import { SiteNotices } from './notices.view.tsx'
import { PageHead } from './page-head.view.tsx'
import { SiteFooter } from './site-footer.view.tsx'
import { SiteHeader, type SiteHeaderProps } from './site-header.view.tsx'
import type { StationLink } from './stations.view.tsx'

export const stationLinks: readonly StationLink[] = [
  { station: 'outlook', href: '/framtid' },
  { station: 'policy', href: '/foringer' },
  { station: 'strategy', href: '/strategi' },
  { station: 'agreements', href: '/avtaler' },
  { station: 'networks', href: '/nettverk', breakAfter: '3 av 14 mål har ikke noe prosjekt.' },
  { station: 'projects', href: '/prosjekter' },
  { station: 'economy', href: '/okonomi', breakAfter: 'Ingen prosjekter har en gevinst som noen måler.' },
  { station: 'benefits', href: '/gevinster' },
  { station: 'reports', href: '/rapporter' },
]

export const visitorHeader: SiteHeaderProps = {
  home: '/',
  cooperation: { name: 'Knutepunkt Sørlandet', href: '/knutepunkt-sorlandet' },
  stations: stationLinks,
  searchHref: '/sok',
  languages: [
    { locale: 'nb', href: '?sprak=nb' },
    { locale: 'nn', href: '?sprak=nn' },
    { locale: 'en', href: '?sprak=en' },
  ],
  account: [{ text: 'Logg inn', href: '/logg-inn' }],
}

const signedInHeader: SiteHeaderProps = {
  ...visitorHeader,
  cooperation: { name: 'Helsefellesskapet Fjordvik', href: '/fjordvik' },
  stations: stationLinks.map(({ station, href }) => ({ station, href })),
  current: 'agreements',
  account: [
    { text: 'Min side', href: '/min-side' },
    { text: 'Logg ut', action: '/logg-ut', hidden: { csrf: 'eksempel' } },
  ],
}

const { cooperation: _cooperation, stations: _stations, ...bareHeader } = visitorHeader

export const footerLinks = {
  openData: '/apne-data',
  accessibility: '/tilgjengelighet',
  privacy: '/personvern',
  aboutExample: '/om-eksempelet',
}

export const pageExamples: readonly Example[] = [
  {
    name: 'Topp: besøkende, to brudd, økonomi',
    render: () => <SiteHeader {...visitorHeader} current="economy" />,
  },
  { name: 'Topp: innlogget, hel tråd', render: () => <SiteHeader {...signedInHeader} /> },
  { name: 'Topp: uten samarbeid', render: () => <SiteHeader {...bareHeader} /> },
  {
    name: 'Linja over toppen: fast dato og demonstrasjon',
    render: () => (
      <SiteNotices demo={{ href: '/demo' }} pinned={{ date: '1. mars 2017', href: '/om-eksempelet' }} />
    ),
  },
  {
    name: 'Brødsmuler og sidehode',
    render: () => (
      <>
        <Breadcrumbs crumbs={[{ text: 'Økonomi', href: '/okonomi' }, { text: 'Budsjett 2017' }]} />
        <PageHead
          title="Hvem betaler hva i 2017"
          lede="Samhandlingskoordinatoren koster 950 000 kroner. Seks kommuner deler regningen."
        />
      </>
    ),
  },
  { name: 'Bunn', render: () => <SiteFooter {...footerLinks} languages={visitorHeader.languages} /> },
]
