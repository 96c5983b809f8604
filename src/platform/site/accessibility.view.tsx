import { m } from '../text/index.ts'
import { Definitions, PageHead, Section } from '../ui/index.ts'

const authority = 'https://www.uutilsynet.no'

/** What has been done so that everybody can use Samsyn, what has not, and how to tell of a hindrance. */
export const AccessibilityPage = () => (
  <>
    <PageHead title={m.siteAccessibilityTitle()} lede={m.siteAccessibilityLede()} />
    <Section title={m.siteAccessibilityStateTitle()} intro={m.siteAccessibilityStateText()} />
    <Section title={m.siteAccessibilityTestedTitle()} intro={m.siteAccessibilityTestedText()}>
      <Definitions
        items={[
          { term: m.siteAccessibilityTermAxe(), text: m.siteAccessibilityTestedAxe() },
          { term: m.siteAccessibilityTermKeyboard(), text: m.siteAccessibilityTestedKeyboard() },
          { term: m.siteAccessibilityTermNoScript(), text: m.siteAccessibilityTestedNoScript() },
          { term: m.siteAccessibilityTermSizes(), text: m.siteAccessibilityTestedSizes() },
          { term: m.siteAccessibilityTermCharts(), text: m.siteAccessibilityTestedCharts() },
        ]}
      />
    </Section>
    <Section title={m.siteAccessibilityGapsTitle()}>
      <Definitions
        items={[
          { term: m.siteAccessibilityTermReaders(), text: m.siteAccessibilityGapReaders() },
          { term: m.siteAccessibilityTermPeople(), text: m.siteAccessibilityGapPeople() },
          { term: m.siteAccessibilityTermAutomatic(), text: m.siteAccessibilityGapAutomatic() },
          { term: m.siteAccessibilityTermContent(), text: m.siteAccessibilityGapContent() },
          { term: m.siteAccessibilityTermLanguage(), text: m.siteAccessibilityGapLanguage() },
        ]}
      />
    </Section>
    <Section title={m.siteAccessibilityTellTitle()} intro={m.siteAccessibilityTellText()}>
      <p>
        {m.siteAccessibilityComplain()} <a href={authority}>uutilsynet.no</a>
      </p>
    </Section>
  </>
)
