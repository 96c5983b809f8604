import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { header, headOf, mailScene } from '../../../test/support/mail-scene.ts'
import { writeCalendar } from '../calendar/index.ts'
import { addFile, checkFile, removeFile } from '../files/index.ts'
import { pdfFile } from '../files/sent-files.examples.ts'
import { forgetOldMail } from './forget-old-mail.ts'
import { mailsAbout, queueMail } from './index.ts'

const scene = mailScene()

test('a letter goes out once, with all that it should say, and is noted as sent', async () => {
  const id = await scene.queued({ replyTo: 'kari@fjordvik.example' })
  expect(await scene.facts()).toMatchObject({ status: 'queued', trouble: null, sentAt: null })
  expect(await scene.deliver()).toBe(true)
  expect(await scene.deliver()).toBe(false)
  expect(scene.server.taken).toHaveLength(1)
  const [{ raw, to } = { raw: '', to: [] }] = scene.server.taken
  expect(to).toEqual(['ola@dalen.example'])
  expect(header(raw, 'message-id')).toBe(`<${id}@fjordvik.example>`)
  expect(header(raw, 'from')).toBe('Samarbeidet fjordvik <samsyn@fjordvik.example>')
  expect(header(raw, 'to')).toBe('=?UTF-8?Q?Ola_=C3=85s?= <ola@dalen.example>')
  expect(header(raw, 'reply-to')).toBe('kari@fjordvik.example')
  expect(header(raw, 'auto-submitted')).toBe('auto-generated')
  expect(raw).toContain('M=C3=B8tet er p=C3=A5 r=C3=A5dhuset i Fjordvik.')
  expect(await scene.facts()).toMatchObject({ status: 'sent', trouble: null })
  expect((await scene.facts())?.sentAt).toBeInstanceOf(Date)
})

test('a letter whose change is not stored does not go', async () => {
  await expect(
    scene.changing(async (tx) => {
      await queueMail(tx, scene.letter())
      throw new Error('angret')
    }),
  ).rejects.toThrow('angret')
  expect(await scene.deliver()).toBe(false)
})

test('only editors put letters in the outbox or see what is in it', async () => {
  await scene.queued()
  await expect(scene.cast.observer.write((tx) => queueMail(tx, scene.letter()))).rejects.toThrow()
  const about = { cooperationId: scene.cast.fjordvik.id, recordId: scene.recordId }
  for (const player of [
    scene.cast.observer,
    scene.cast.seatHolder,
    scene.cast.visitor,
    scene.cast.neighbourCoordinator,
  ])
    expect(await player.read((tx) => mailsAbout(tx, about))).toEqual([])
  expect(await scene.cast.leader.read((tx) => mailsAbout(tx, about))).toHaveLength(1)
})

test('files and an event go with it', async () => {
  const checked = await checkFile({ name: 'Årsmelding.pdf', bytes: pdfFile('innhold') }, 100_000)
  if (!checked.ok) throw new Error(checked.code)
  const place = { cooperationId: scene.cast.fjordvik.id, visibility: 'cooperation' } as const
  const file = await scene.cast.coordinator.write((tx) => addFile(tx, place, checked.value))
  const event = {
    uid: 'mote@fjordvik.example',
    sequence: 0,
    status: 'confirmed',
    when: { start: new Date('2026-03-12T08:00:00Z'), end: new Date('2026-03-12T10:00:00Z') },
    summary: 'Møte',
  } as const
  const person = { name: 'Kari', email: 'kari@fjordvik.example' }
  const asked = {
    event,
    stamp: new Date('2026-03-02T08:00:00Z'),
    organizer: person,
    attendees: [person],
  } as const
  const text = writeCalendar({ method: 'request', ...asked })
  await scene.queued({ attachments: [file], calendar: { method: 'request', text } })
  await scene.deliver()
  const raw = scene.server.taken[0]?.raw ?? ''
  expect(raw).toMatch(/content-type: text\/calendar; charset=utf-8; method=REQUEST/i)
  expect(raw).toMatch(/content-type: application\/pdf/i)
  expect(raw).toContain("filename*0*=utf-8''%C3%85rsmelding.pdf")
  expect(raw.replaceAll('\r\n', '')).toContain(pdfFile('innhold').toString('base64'))
})

test('a letter whose attachment is gone fails, rather than going without', async () => {
  const checked = await checkFile({ name: 'a.pdf', bytes: pdfFile() }, 100_000)
  if (!checked.ok) throw new Error(checked.code)
  const place = { cooperationId: scene.cast.fjordvik.id, visibility: 'cooperation' } as const
  const id = await scene.cast.coordinator.write((tx) => addFile(tx, place, checked.value))
  await scene.queued({ attachments: [id] })
  await scene.cast.coordinator.write((tx) => removeFile(tx, { cooperationId: scene.cast.fjordvik.id, id }))
  await scene.deliver()
  expect(await scene.facts()).toMatchObject({ status: 'failed', trouble: 'attachment-gone' })
  expect(scene.server.taken).toEqual([])
})

test.each(['a@b.no\r\nBcc: x@y.no', 'a@b.no, c@d.no', '"a b"@c.no', 'Ola <ola@dalen.example>', 'ingen', ''])(
  'an address that could be something else is refused: %j',
  async (address) => {
    for (const otherwise of [{ to: { name: 'Ola', address } }, { replyTo: address }])
      expect(await scene.changing((tx) => queueMail(tx, scene.letter(otherwise)))).toMatchObject({
        code: 'mail-address-wrong',
      })
  },
)

test('nothing in a letter begins a line of its own in the head', async () => {
  const hostile = 'Hei\r\nBcc: x@y.no\u2028\n\nFalsk: tekst'
  await scene.queued({ subject: hostile, to: { name: hostile, address: 'ola@dalen.example' } })
  await scene.deliver()
  const [{ raw, to } = { raw: '', to: [] }] = scene.server.taken
  expect(to).toEqual(['ola@dalen.example'])
  expect(headOf(raw)).not.toMatch(/^(bcc|falsk):/im)
  expect(header(raw, 'subject')).toBe('Hei Bcc: x@y.no Falsk: tekst')
})

test('the database itself keeps line breaks out of heads, whoever writes there', async () => {
  const put = (column: string) =>
    scene.changing((tx) =>
      sql`update platform.mail set ${sql.ref(column)} = ${'a@b.no\nBcc: c@d.no'}`.execute(tx),
    )
  await scene.queued()
  for (const column of ['to_address', 'to_name', 'subject', 'reply_to'])
    await expect(put(column)).rejects.toThrow('mail_')
})

test('the trail says that it was sent, and never what or to whom', async () => {
  const id = await scene.queued()
  await scene.deliver()
  const { rows } = await scene.cast.coordinator.read((tx) =>
    sql`select action, after from platform.audit_entry where subject_id = ${id}`.execute(tx),
  )
  expect(rows).toEqual([{ action: 'send-mail', after: { status: 'sent', tries: 1 } }])
})

test('letters that were settled ninety days ago are forgotten, and the trail says how many', async () => {
  await scene.queued()
  await scene.deliver()
  await scene.queued({ subject: 'venter' })
  const forget = () => forgetOldMail(scene.machine)
  await forget()
  expect(await scene.facts()).toBeDefined()
  await scene.changing((tx) =>
    sql`update platform.mail set created_at = now() - interval '91 days',
           sent_at = case when status = 'sent' then now() - interval '91 days' end`.execute(tx),
  )
  await forget()
  expect(await scene.facts()).toMatchObject({ subject: 'venter' })
  const { rows } = await scene.cast.coordinator.read((tx) =>
    sql`select after from platform.audit_entry where action = 'forget-mail'`.execute(tx),
  )
  expect(rows).toEqual([{ after: { count: 1 } }])
})
