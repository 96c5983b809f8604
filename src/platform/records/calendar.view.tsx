import { m } from '../text/index.ts'
import type { LocalDate } from '../time/local-date.model.ts'
import { DownloadLinks, EmptyState, type Filter, Filters, PageHead, PageLinks, Section } from '../ui/index.ts'
import type { CalendarDue } from './dues.sql.ts'
import { DuesTable } from './dues-table.view.tsx'

export type CalendarPageProps = {
  slug: string
  lede: string
  date: LocalDate
  filters: readonly Filter[]
  dues: readonly CalendarDue[]
  undated: readonly CalendarDue[]
  emptyText: string
  next: string | undefined
  files: { csv: string; json: string }
}

/** A cooperation's dates: those to come, or those that were, and those that have no day. */
export function CalendarPage(props: CalendarPageProps) {
  const { slug, date, dues, undated, filters } = props
  const current = filters.find((filter) => filter.current)?.text ?? m.recordsCalendarTitle()
  return (
    <>
      <PageHead title={m.recordsCalendarTitle()} lede={props.lede} />
      <div class="section stack">
        <Filters filters={filters} />
        {dues.length > 0 ? (
          <DuesTable caption={current} slug={slug} dues={dues} date={date} withRecord />
        ) : (
          <EmptyState level={2} title={m.recordsCalendarEmptyTitle()}>
            {props.emptyText}
          </EmptyState>
        )}
        <PageLinks next={props.next} />
      </div>
      {undated.length > 0 && (
        <Section title={m.recordsCalendarUndated()}>
          <DuesTable caption={m.recordsCalendarUndated()} slug={slug} dues={undated} date={date} withRecord />
        </Section>
      )}
      <div class="section">
        <DownloadLinks {...props.files} />
      </div>
    </>
  )
}
