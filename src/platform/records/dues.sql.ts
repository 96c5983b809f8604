import type { ReadTx } from '../db/index.ts'
import type { Locale } from '../text/locale.ts'
import type { LocalDate } from '../time/local-date.model.ts'
import type { Visibility } from './card.ts'

/** A date in the calendar, with the card that it belongs to. */
export type CalendarDue = {
  readonly id: string
  readonly what: string
  /** Null where the source gives no day; `whenText` then says when. */
  readonly onDate: LocalDate | null
  readonly whenText: string | null
  readonly bearer: string
  readonly doneOn: LocalDate | null
  readonly visibility: Visibility
  readonly record: { readonly title: string; readonly path: string; readonly language: Locale }
}

export type DueCursor = { readonly onDate: LocalDate; readonly id: string }
export type DuePage = { readonly after: DueCursor | null; readonly limit: number }
export type Dues = { readonly dues: readonly CalendarDue[]; readonly next: DueCursor | null }

const select = `
  select due.id, due.what, due.on_date as "onDate", due.when_text as "whenText", due.bearer, due.done_on as "doneOn",
         due.visibility,
         jsonb_build_object('title', record.title, 'path', record.path, 'language', record.language) as record
    from platform.due
    join platform.record on record.cooperation_id = due.cooperation_id and record.id = due.record_id`

function pageOf(rows: readonly CalendarDue[], limit: number): Dues {
  const dues = rows.slice(0, limit)
  const last = dues.at(-1)
  return { dues, next: last?.onDate && rows.length > limit ? { onDate: last.onDate, id: last.id } : null }
}

type Wanted = DuePage & { readonly cooperationId: string; readonly date: LocalDate }

/** What must be done on the date or after it, the nearest first. */
export async function upcomingDues(tx: ReadTx, { cooperationId, date, after, limit }: Wanted): Promise<Dues> {
  const rows = await tx.named<CalendarDue>({
    name: 'upcoming_dues',
    text: `${select}
      where due.cooperation_id = $1 and due.on_date >= $2
        and ($3::date is null or (due.on_date, due.id) > ($3, $4::uuid))
      order by due.on_date, due.id limit $5`,
    values: [cooperationId, date, after?.onDate ?? null, after?.id ?? null, limit + 1],
  })
  return pageOf(rows, limit)
}

/** What had its date before, done or not, the latest first. */
export async function pastDues(tx: ReadTx, { cooperationId, date, after, limit }: Wanted): Promise<Dues> {
  const rows = await tx.named<CalendarDue>({
    name: 'past_dues',
    text: `${select}
      where due.cooperation_id = $1 and due.on_date < $2
        and ($3::date is null or (due.on_date, due.id) < ($3, $4::uuid))
      order by due.on_date desc, due.id desc limit $5`,
    values: [cooperationId, date, after?.onDate ?? null, after?.id ?? null, limit + 1],
  })
  return pageOf(rows, limit)
}

/** What has no day, only words such as "yearly", and is not done; at most 200. */
export function undatedDues(tx: ReadTx, cooperationId: string): Promise<CalendarDue[]> {
  return tx.named<CalendarDue>({
    name: 'undated_dues',
    text: `${select}
      where due.cooperation_id = $1 and due.on_date is null and due.done_on is null
      order by due.when_text collate platform.norwegian, due.what collate platform.norwegian, due.id limit 200`,
    values: [cooperationId],
  })
}

/** All dates of one card: those without a day last. */
export function duesOfRecord(
  tx: ReadTx,
  { cooperationId, recordId }: { readonly cooperationId: string; readonly recordId: string },
): Promise<CalendarDue[]> {
  return tx.named<CalendarDue>({
    name: 'dues_of_record',
    text: `${select}
      where due.cooperation_id = $1 and due.record_id = $2
      order by due.on_date nulls last, due.id limit 200`,
    values: [cooperationId, recordId],
  })
}
