import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { header, mailScene } from '../../../test/support/mail-scene.ts'
import { startMailServer } from '../../../test/support/mail-server.ts'
import { newId } from '../records/new-id.ts'

const scene = mailScene()

test('a recipient that the server does not know fails at once', async () => {
  scene.server.fault = { at: 'recipient', code: 550 }
  await scene.queued()
  expect(await scene.deliver()).toBe(true)
  expect(await scene.facts()).toMatchObject({ status: 'failed', trouble: 'recipient-refused' })
  await scene.timePasses()
  expect(await scene.deliver()).toBe(false)
})

test('a server that says "later" is asked again, later, with the same letter', async () => {
  scene.server.fault = { at: 'recipient', code: 451 }
  const id = await scene.queued()
  await scene.deliver()
  expect(await scene.facts()).toMatchObject({ status: 'queued', trouble: 'asked-to-wait' })
  expect(await scene.deliver()).toBe(false)
  await scene.timePasses()
  expect(await scene.deliver()).toBe(true)
  expect(await scene.facts()).toMatchObject({ status: 'sent', trouble: null })
  expect(scene.server.taken.map(({ raw }) => header(raw, 'message-id'))).toEqual([`<${id}@fjordvik.example>`])
})

test('a line that goes dead after the letter was read: it goes again, and its receiver can tell that it is the same', async () => {
  scene.server.fault = 'cut-after-data'
  await scene.queued()
  await scene.deliver()
  expect(await scene.facts()).toMatchObject({ status: 'queued', trouble: 'no-connection' })
  await scene.timePasses()
  await scene.deliver()
  expect(await scene.facts()).toMatchObject({ status: 'sent' })
  const [first, second] = scene.server.taken.map(({ raw }) =>
    ['message-id', 'date'].map((name) => header(raw, name)),
  )
  expect(first?.[0]).toBeTruthy()
  expect(second).toEqual(first)
})

test('a letter that the server will not have fails; a sender that it will not have is for us to mend', async () => {
  scene.server.fault = { at: 'letter', code: 554 }
  await scene.queued()
  await scene.deliver()
  expect(await scene.facts()).toMatchObject({ status: 'failed', trouble: 'letter-refused' })
  scene.recordId = newId()
  scene.server.fault = { at: 'sender', code: 553 }
  await scene.queued()
  await scene.deliver()
  expect(await scene.facts()).toMatchObject({ status: 'queued', trouble: 'sender-refused' })
})

test('where encryption is required and not offered, neither password nor letter is said', async () => {
  const said: string[] = []
  const open = await startMailServer({
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username }, _session, answer) => {
      said.push(username ?? '')
      answer(null, { user: 'samsyn' })
    },
  })
  try {
    const login = { user: 'samsyn', password: 'hemmelig' }
    await scene.queued()
    await scene.deliver({ ...open.smtp, tls: 'required', login })
    expect(await scene.facts()).toMatchObject({ status: 'queued', trouble: 'no-encryption' })
    expect([open.taken, said]).toEqual([[], []])
  } finally {
    await open.stop()
  }
})

test('a certificate that nobody vouches for is not trusted', async () => {
  await scene.queued()
  await scene.deliver({ ...scene.server.smtp, tls: 'required' })
  expect(await scene.facts()).toMatchObject({ status: 'queued', trouble: 'no-encryption' })
  expect(scene.server.taken).toEqual([])
})

test('it signs in where it must, and says when it was not let in', async () => {
  const guarded = await startMailServer({
    authOptional: false,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    onAuth: ({ username, password }, _session, answer) =>
      username === 'samsyn' && password === 'hem/melig'
        ? answer(null, { user: 'samsyn' })
        : answer(Object.assign(new Error('nei'), { responseCode: 535 })),
  })
  try {
    await scene.queued()
    await scene.deliver({ ...guarded.smtp, login: { user: 'samsyn', password: 'feil' } })
    expect(await scene.facts()).toMatchObject({ status: 'queued', trouble: 'sign-in-refused' })
    await scene.timePasses()
    await scene.deliver({ ...guarded.smtp, login: { user: 'samsyn', password: 'hem/melig' } })
    expect(await scene.facts()).toMatchObject({ status: 'sent' })
  } finally {
    await guarded.stop()
  }
})

test('a server that is not there', async () => {
  const { smtp } = scene.server
  await scene.server.stop()
  await scene.queued()
  await scene.deliver(smtp)
  expect(await scene.facts()).toMatchObject({ status: 'queued', trouble: 'no-connection' })
  scene.server = await startMailServer()
})

test('it gives up in the end, and does not send what has grown old', async () => {
  await scene.queued()
  await scene.changing((tx) => sql`update platform.mail set attempts = 7`.execute(tx))
  scene.server.fault = { at: 'recipient', code: 451 }
  await scene.deliver()
  expect(await scene.facts()).toMatchObject({ status: 'failed', trouble: 'asked-to-wait' })
  scene.recordId = newId()
  await scene.queued()
  await scene.changing((tx) =>
    sql`update platform.mail set created_at = now() - interval '4 days' where status = 'queued'`.execute(tx),
  )
  await scene.deliver()
  expect(await scene.facts()).toMatchObject({ status: 'failed', trouble: 'too-old' })
  expect(scene.server.taken).toEqual([])
})

test('several processes share the work: each letter is sent by one of them', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => scene.queued()))
  const rounds = await Promise.all(Array.from({ length: 3 }, () => scene.deliver()))
  expect(rounds).toEqual([true, true, true])
  while (await scene.deliver()) expect(scene.server.taken.length).toBeLessThanOrEqual(ids.length)
  const sent = scene.server.taken.map(({ raw }) => header(raw, 'message-id'))
  expect(sent.toSorted()).toEqual(ids.map((id) => `<${id}@fjordvik.example>`).toSorted())
})

test('a process that is cut off while it sends notes nothing, and another takes the letter', async () => {
  const silent = await startMailServer({ onMailFrom: () => cutting.abort(new Error('slutt')) })
  const cutting = new AbortController()
  try {
    await scene.queued()
    await expect(scene.deliver(silent.smtp, cutting.signal)).rejects.toThrow('slutt')
    expect(await scene.facts()).toMatchObject({ status: 'queued', trouble: null })
    expect(await scene.deliver()).toBe(true)
    expect(scene.server.taken).toHaveLength(1)
  } finally {
    await silent.stop()
  }
})
