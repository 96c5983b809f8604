import type { ComponentChildren } from 'preact'
import { type OutlookInBrief, outlookPaths } from '../../outlook/index.ts'
import { contentLanguage } from '../../platform/records/content-language.ts'
import { recordPaths } from '../../platform/records/paths.ts'
import type { StationStatus } from '../../platform/records/thread-status.sql.ts'
import type { Cooperation } from '../../platform/tenancy/cooperation.ts'
import { formatDate } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import {
  EmptyState,
  Facts,
  LinksRow,
  PageHead,
  SearchForm,
  Section,
  ThreadContents,
} from '../../platform/ui/index.ts'
import { registerPaths } from '../../registers/index.ts'
import { costTitle, factsOf } from '../cooperation/fact-words.ts'
import type { KeyFigures } from '../cooperation/key-figures.ts'
import { threadContents } from '../cooperation/thread-words.ts'
import { paths } from '../paths.ts'

/** A cooperation that one may look into, with the figures of its own date. */
export type Entry = {
  readonly cooperation: Cooperation
  readonly figures: KeyFigures
  /** What is coming, in a sentence; null where nobody has figures for it. */
  readonly outlook?: OutlookInBrief | null
}

export type SiteFrontProps = {
  entries: readonly Entry[]
  /** How many cooperations there are beside those shown. */
  more: number
  /** A real thread to explain it with: that of the first cooperation. */
  thread: readonly StationStatus[]
  /** The offer to act as somebody invented, while the demonstration is on. */
  demonstration?: ComponentChildren
}

/** The installation's front page: what Samsyn is, what there is to look into, and how to try it. */
export function SiteFront({ entries, more, thread, demonstration }: SiteFrontProps) {
  const [first] = entries
  return (
    <>
      <PageHead front title="Samsyn" lede={m.reportsSiteLede()} notes={<p>{m.reportsSiteName()}</p>} />
      {entries.map((entry) => (
        <EntrySection {...entry} />
      ))}
      {!first && (
        <Section title={m.reportsSiteCooperations()}>
          <EmptyState title={m.reportsSiteNothing()}>{m.reportsSiteNothingText()}</EmptyState>
        </Section>
      )}
      {more > 0 && (
        <LinksRow links={[{ text: m.reportsSiteMore({ count: more }), href: registerPaths.cooperations }]} />
      )}
      {first && <ThreadExplained entry={first} thread={thread} />}
      {demonstration}
      <SharedRegisters />
      <Section title={m.reportsSearchTitle()}>
        <SearchForm label={m.reportsSearchLabel()} action={recordPaths.search({})} />
      </Section>
    </>
  )
}

/** What all cooperations use, and every one of them. */
const SharedRegisters = () => (
  <Section title={m.reportsShared()} intro={m.reportsSharedText()}>
    <LinksRow
      label={m.reportsShared()}
      links={[
        { text: m.reportsSiteCooperations(), href: registerPaths.cooperations },
        { text: m.reportsOrganisations(), href: registerPaths.organisations },
        { text: m.reportsMunicipalities(), href: registerPaths.municipalities },
        { text: m.reportsPopulation(), href: registerPaths.population },
        { text: m.outlookFrontAll(), href: outlookPaths.choose },
      ]}
    />
  </Section>
)

function EntrySection({ cooperation, figures, outlook }: Entry) {
  const { slug, name, purpose, language, foundedYear } = cooperation
  const lang = contentLanguage(language)
  return (
    <Section title={name} intro={<span lang={lang}>{purpose}</span>}>
      <Facts facts={factsOf(figures, foundedYear)} />
      <EntryNote cooperation={cooperation} />
      <LinksRow
        label={name}
        links={[
          { text: m.reportsOpenCooperation({ name }), href: paths.cooperation(slug) },
          ...(figures.cost?.shares.length
            ? [{ text: costTitle(figures.cost), href: figures.cost.href }]
            : []),
          ...(outlook ? [{ text: outlook.text(), href: outlook.href }] : []),
          { text: m.reportsUpcomingTitle(), href: recordPaths.calendar(slug) },
        ]}
      />
    </Section>
  )
}

function EntryNote({
  cooperation: { slug, fictional, exampleNote, pinnedDate },
}: Pick<Entry, 'cooperation'>) {
  if (!exampleNote) return null
  return (
    <p class="table-source">
      {fictional || !pinnedDate
        ? m.reportsExampleInvented()
        : m.reportsExampleReal({ date: formatDate(pinnedDate, currentLocale()) })}{' '}
      <a href={paths.about(slug)}>{m.reportsAboutExample()}</a>
    </p>
  )
}

function ThreadExplained({ entry, thread }: { entry: Entry; thread: SiteFrontProps['thread'] }) {
  const { slug, name } = entry.cooperation
  return (
    <Section title={m.reportsThreadTitle()} intro={m.reportsThreadExplained({ name })}>
      <ThreadContents stops={threadContents(slug, thread, entry.figures.cost)} />
    </Section>
  )
}
