import { contentLanguage } from '../../platform/records/content-language.ts'
import type { CalendarDue } from '../../platform/records/index.ts'
import { recordPaths } from '../../platform/records/paths.ts'
import type { StationStatus } from '../../platform/records/thread-status.sql.ts'
import type { Cooperation } from '../../platform/tenancy/cooperation.ts'
import { formatDate } from '../../platform/text/format.ts'
import { currentLocale, m } from '../../platform/text/index.ts'
import type { LocalDate } from '../../platform/time/local-date.model.ts'
import { Columns, Facts, PageHead, Section, ThreadContents } from '../../platform/ui/index.ts'
import { paths } from '../paths.ts'
import { CostSection } from './cost-table.view.tsx'
import { factsOf } from './fact-words.ts'
import type { KeyFigures } from './key-figures.ts'
import { MembersSection } from './members.view.tsx'
import { threadContents, threadIntro } from './thread-words.ts'
import type { Todo } from './todo.ts'
import { TodoSection } from './todo.view.tsx'
import { UpcomingSection } from './upcoming.view.tsx'

export type CooperationFrontProps = {
  cooperation: Cooperation
  /** The date the page is seen from. */
  date: LocalDate
  figures: KeyFigures
  thread: readonly StationStatus[]
  dues: readonly CalendarDue[]
  /** What waits for the reader; null for those who only look in. */
  todos: readonly Todo[] | null
}

/** A cooperation on one page: who, how big, why, at what cost, and what comes next. */
export function CooperationFront(props: CooperationFrontProps) {
  const { cooperation, figures, thread, todos } = props
  const { slug, name, language, purpose, foundedYear } = cooperation
  const lang = contentLanguage(language)
  return (
    <>
      <PageHead front title={name} lang={lang} lede={purpose && <span lang={lang}>{purpose}</span>} />
      <Facts facts={factsOf(figures, foundedYear)} />
      <ExampleNote {...props} />
      {todos && <TodoSection todos={todos} />}
      <Section title={m.reportsThreadTitle()} intro={threadIntro(thread)}>
        <ThreadContents stops={threadContents(slug, thread, figures.cost)} />
      </Section>
      <Columns ratio="wide-first">
        {figures.cost && <CostSection cost={figures.cost} lang={lang} />}
        <UpcomingSection dues={props.dues} calendar={recordPaths.calendar(slug)} />
      </Columns>
      <MembersSection slug={slug} parties={figures.parties} inhabitants={figures.inhabitants} lang={lang} />
    </>
  )
}

/** That what stands here is an example, invented or set on a day that has been. */
function ExampleNote({ cooperation, date }: Pick<CooperationFrontProps, 'cooperation' | 'date'>) {
  if (!cooperation.exampleNote) return null
  return (
    <p class="table-source">
      {cooperation.fictional
        ? m.reportsExampleInvented()
        : m.reportsExampleReal({ date: formatDate(date, currentLocale()) })}{' '}
      <a href={paths.about(cooperation.slug)}>{m.reportsAboutExample()}</a>
    </p>
  )
}
