import { writeCsv } from '../csv/write-csv.ts'
import type { CooperationContext } from '../http/context.ts'
import { paths } from '../http/paths.ts'
import { download, type PageReply, page } from '../http/reply.ts'
import { formatDate } from '../text/format.ts'
import { currentLocale, m } from '../text/index.ts'
import { CalendarPage } from './calendar.view.tsx'
import { type CalendarDue, type Dues, pastDues, undatedDues, upcomingDues } from './dues.sql.ts'
import { dueCursor } from './list-cursors.ts'
import { recordPaths } from './paths.ts'

const pageLength = 50

/** Dates seen from the day the page is seen from: what comes, or what was. */
export function showCalendar(context: CooperationContext): Promise<PageReply> {
  const past = context.query.vis === 'tidligere'
  const wanted = {
    cooperationId: context.cooperation.id,
    date: context.date,
    after: dueCursor.read(context.query.etter),
    limit: pageLength,
  }
  return context.read(async (tx) => {
    const found = await (past ? pastDues : upcomingDues)(tx, wanted)
    const undated = past ? [] : await undatedDues(tx, wanted.cooperationId)
    return answer(context, { past, found, undated })
  })
}

type Found = { readonly past: boolean; readonly found: Dues; readonly undated: readonly CalendarDue[] }

function answer({ cooperation, date }: CooperationContext, { past, found, undated }: Found): PageReply {
  const { slug, name } = cooperation
  const after = found.next ? dueCursor.write(found.next) : undefined
  return page({
    title: m.recordsCalendarTitle,
    crumbs: () => [{ text: name, href: paths.cooperation(slug) }, { text: m.recordsCalendarTitle() }],
    body: () => {
      const dateText = formatDate(date, currentLocale())
      return (
        <CalendarPage
          slug={slug}
          lede={m.recordsCalendarLede({ name, date: dateText })}
          date={date}
          filters={[
            { text: m.recordsCalendarComing(), href: recordPaths.calendar(slug), current: !past },
            {
              text: m.recordsCalendarPast(),
              href: recordPaths.calendar(slug, { past: true }),
              current: past,
            },
          ]}
          dues={found.dues}
          undated={undated}
          emptyText={past ? m.recordsCalendarEmptyPast({ date: dateText }) : m.recordsCalendarEmptyComing()}
          next={after ? recordPaths.calendar(slug, { past, after }) : undefined}
          files={{ csv: recordPaths.calendarCsv(slug), json: recordPaths.calendarJson(slug) }}
        />
      )
    },
  })
}

const mostRows = 10_000

/** Every date that is recorded, past and to come, as a file. */
export async function calendarAsCsv({ cooperation, date, read }: CooperationContext): Promise<PageReply> {
  const wanted = { cooperationId: cooperation.id, date, after: null, limit: mostRows }
  const rows = await read(async (tx) => [
    ...(await pastDues(tx, wanted)).dues.toReversed(),
    ...(await upcomingDues(tx, wanted)).dues,
    ...(await undatedDues(tx, cooperation.id)),
  ])
  const body = writeCsv<CalendarDue>(
    [
      { name: 'date', kind: 'text', value: ({ onDate }) => onDate },
      { name: 'when', kind: 'text', value: ({ whenText }) => whenText },
      { name: 'what', kind: 'text', value: ({ what }) => what },
      { name: 'bearer', kind: 'text', value: ({ bearer }) => bearer },
      { name: 'done_on', kind: 'text', value: ({ doneOn }) => doneOn },
      { name: 'about', kind: 'text', value: ({ record }) => record.title },
    ],
    rows,
  )
  return download({ type: 'text/csv; charset=utf-8', fileName: `${cooperation.slug}-kalender.csv`, body })
}
