import { m } from '../text/index.ts'
import { type Column, DataTable, Definitions, PageHead, Section } from '../ui/index.ts'

/** The names under which this installation sets its cookies. */
export type CookieNames = { session: string; forgery: string; language: string; status: string }

type Cookie = { name: string; purpose: string; kept: string }

const authority = 'https://www.datatilsynet.no'

/** What is known about people here, what never is, and for how long. */
export const PrivacyPage = ({ cookies }: { cookies: CookieNames }) => (
  <>
    <PageHead title={m.sitePrivacyTitle()} lede={m.sitePrivacyLede()} />
    <Section title={m.sitePrivacyStoredTitle()}>
      <Definitions
        items={[
          { term: m.sitePrivacyTermName(), text: m.sitePrivacyStoredName() },
          { term: m.sitePrivacyTermSessions(), text: m.sitePrivacyStoredSessions() },
          { term: m.sitePrivacyTermChanges(), text: m.sitePrivacyStoredChanges() },
          { term: m.sitePrivacyTermSeats(), text: m.sitePrivacyStoredSeats() },
        ]}
      />
    </Section>
    <Section title={m.sitePrivacyNeverTitle()}>
      <Definitions
        items={[
          { term: m.sitePrivacyTermNumbers(), text: m.sitePrivacyNeverNumbers() },
          { term: m.sitePrivacyTermPatients(), text: m.sitePrivacyNeverPatients() },
          { term: m.sitePrivacyTermTracking(), text: m.sitePrivacyNeverTracking() },
        ]}
      />
    </Section>
    <Section title={m.sitePrivacyCookiesTitle()} intro={m.sitePrivacyCookiesText()}>
      <DataTable
        caption={m.sitePrivacyCookiesTitle()}
        captionHidden
        columns={cookieColumns()}
        rows={cookieRows(cookies)}
      />
    </Section>
    <Section title={m.sitePrivacyLogsTitle()} intro={m.sitePrivacyLogsText()} />
    <Section title={m.sitePrivacyRightsTitle()} intro={m.sitePrivacyRightsText()}>
      <p>
        {m.sitePrivacyComplain()} <a href={authority}>datatilsynet.no</a>
      </p>
    </Section>
  </>
)

const cookieColumns = (): Column<Cookie>[] => [
  { key: 'name', head: m.sitePrivacyCookieName(), cell: ({ name }) => <code>{name}</code> },
  { key: 'purpose', head: m.sitePrivacyCookiePurpose(), cell: ({ purpose }) => purpose },
  { key: 'kept', head: m.sitePrivacyCookieKept(), cell: ({ kept }) => kept },
]

const cookieRows = ({ session, forgery, language, status }: CookieNames): Cookie[] => [
  { name: session, purpose: m.sitePrivacyCookieSession(), kept: m.sitePrivacyKeptSession() },
  { name: forgery, purpose: m.sitePrivacyCookieForgery(), kept: m.sitePrivacyKeptBrowser() },
  { name: language, purpose: m.sitePrivacyCookieLanguage(), kept: m.sitePrivacyKeptYear() },
  { name: status, purpose: m.sitePrivacyCookieStatus(), kept: m.sitePrivacyKeptMinute() },
]
