import { formatDate } from '../text/format.ts'
import { currentLocale, m } from '../text/index.ts'
import type { LocalDate } from '../time/local-date.model.ts'
import { type Column, DataTable } from '../ui/index.ts'
import { contentLanguage } from './content-language.ts'
import type { CalendarDue } from './dues.sql.ts'
import { recordPaths } from './paths.ts'

type DuesTableProps = {
  caption: string
  slug: string
  dues: readonly CalendarDue[]
  /** The date it is seen from: an open date before it is late. */
  date: LocalDate
  /** On the card's own page its name need not stand in every row. */
  withRecord: boolean
}

/** Dates and deadlines: when, what, who, and whether it is done. */
export function DuesTable({ caption, slug, dues, date, withRecord }: DuesTableProps) {
  const columns: Column<CalendarDue>[] = [
    { key: 'when', head: m.recordsCalendarDate(), cell: whenText },
    {
      key: 'what',
      head: m.recordsCalendarWhat(),
      cell: ({ what, record }) => <span lang={contentLanguage(record.language)}>{what}</span>,
    },
    {
      key: 'who',
      head: m.recordsCalendarWho(),
      cell: ({ bearer, record }) =>
        bearer ? <span lang={contentLanguage(record.language)}>{bearer}</span> : '–',
    },
    { key: 'state', head: m.recordsCalendarState(), cell: (due) => stateText(due, date) },
  ]
  const about: Column<CalendarDue> = {
    key: 'about',
    head: m.recordsCalendarAbout(),
    cell: ({ record }) => (
      <a href={recordPaths.card(slug, record.path)} lang={contentLanguage(record.language)}>
        {record.title}
      </a>
    ),
  }
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={withRecord ? [...columns, about] : columns}
      rows={dues}
    />
  )
}

const whenText = ({ onDate, whenText, record }: CalendarDue) =>
  onDate ? (
    <time dateTime={onDate}>{formatDate(onDate, currentLocale())}</time>
  ) : (
    <span lang={contentLanguage(record.language)}>{whenText}</span>
  )

function stateText({ onDate, doneOn }: CalendarDue, date: LocalDate): string {
  if (doneOn) return m.recordsCalendarDone({ date: formatDate(doneOn, currentLocale()) })
  return onDate && onDate < date ? m.recordsCalendarOpen() : m.recordsCalendarAhead()
}
