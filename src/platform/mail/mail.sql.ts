import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../db/index.ts'
import type { Letter } from './letter.ts'
import type { MailCourse } from './mail-course.model.ts'
import type { MailTrouble } from './mail-trouble.ts'

export type MailAt = { readonly cooperationId: string; readonly id: string }

export async function insertMail(tx: WriteTx, id: string, letter: Letter): Promise<void> {
  const { cooperationId, recordId, to, replyTo, subject, text, calendar, attachments = [] } = letter
  await tx
    .insertInto('platform.mail')
    .values({
      cooperation_id: cooperationId,
      id,
      record_id: recordId,
      to_address: to.address,
      to_name: to.name,
      reply_to: replyTo ?? null,
      subject,
      text,
      calendar: calendar?.text ?? null,
      calendar_method: calendar?.method ?? null,
      attachments: [...attachments],
    })
    .execute()
}

/** A letter that is due, with what its head needs. */
export type DueMail = MailAt & {
  readonly toAddress: string
  readonly toName: string
  readonly replyTo: string | null
  readonly subject: string
  readonly text: string
  readonly calendar: string | null
  readonly calendarMethod: 'request' | 'cancel' | 'publish' | null
  readonly attachments: readonly string[]
  /** Tries before this one. */
  readonly attempts: number
  readonly createdAt: Date
  readonly tooOld: boolean
  /** The cooperation's name, whom the letter comes from. */
  readonly fromName: string
}

/** Longer than any try: a transaction that rests is otherwise ended after fifteen seconds. */
const patience = '90s'

/**
 * Takes the letter that has been due for longest and locks it until the transaction ends; others pass it by. Letters of
 * more than three days are told from others: after an outage nobody wants a week's summonses at once.
 */
export async function lockDueMail(tx: WriteTx): Promise<DueMail | undefined> {
  await sql`select set_config('idle_in_transaction_session_timeout', ${patience}, true)`.execute(tx)
  const { rows } = await sql<DueMail>`
    select mail.cooperation_id as "cooperationId", mail.id, mail.to_address as "toAddress", mail.to_name as "toName",
           mail.reply_to as "replyTo", mail.subject, mail.text, mail.calendar,
           mail.calendar_method as "calendarMethod", mail.attachments, mail.attempts, mail.created_at as "createdAt",
           mail.created_at < now() - interval '3 days' as "tooOld", cooperation.name as "fromName"
      from platform.mail
      join platform.cooperation on cooperation.cooperation_id = mail.cooperation_id
     where mail.status = 'queued' and mail.next_try_at <= now()
     order by mail.next_try_at, mail.id
     limit 1
       for update of mail skip locked`.execute(tx)
  return rows[0]
}

/** Notes how a try went. */
export async function noteTry(
  tx: WriteTx,
  at: MailAt,
  { course, trouble }: { readonly course: MailCourse; readonly trouble: MailTrouble | null },
): Promise<void> {
  const minutes = course.status === 'queued' ? course.minutes : 0
  await sql`
    update platform.mail
       set status = ${course.status}, attempts = attempts + 1, last_error = ${trouble},
           next_try_at = now() + make_interval(mins => ${minutes}),
           sent_at = case when ${course.status} = 'sent' then now() end
     where cooperation_id = ${at.cooperationId} and id = ${at.id}`.execute(tx)
}

/** How a letter about a record fares. */
export type MailFacts = {
  readonly id: string
  readonly toName: string
  readonly toAddress: string
  readonly subject: string
  readonly status: 'queued' | 'sent' | 'failed'
  readonly trouble: MailTrouble | null
  readonly createdAt: Date
  readonly sentAt: Date | null
}

/** The letters about a record, the newest first; for its editors. */
export async function mailsAbout(
  tx: ReadTx,
  { cooperationId, recordId }: { readonly cooperationId: string; readonly recordId: string },
): Promise<MailFacts[]> {
  const { rows } = await sql<MailFacts>`
    select id, to_name as "toName", to_address as "toAddress", subject, status, last_error as trouble,
           created_at as "createdAt", sent_at as "sentAt"
      from platform.mail
     where cooperation_id = ${cooperationId} and record_id = ${recordId}
     order by created_at desc, id desc
     limit 500`.execute(tx)
  return rows
}

/** Takes away letters that were settled ninety days ago; returns how many, by cooperation. */
export async function deleteOldMail(tx: WriteTx): Promise<{ cooperationId: string; count: number }[]> {
  const { rows } = await sql<{ cooperationId: string; count: number }>`
    with gone as (
      delete from platform.mail
       where status <> 'queued' and coalesce(sent_at, created_at) < now() - interval '90 days'
      returning cooperation_id)
    select cooperation_id as "cooperationId", count(*)::int as count from gone group by cooperation_id
     order by cooperation_id`.execute(tx)
  return rows
}
